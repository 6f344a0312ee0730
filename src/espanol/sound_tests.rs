//! What `sound` promises, as tables and properties.

use proptest::prelude::*;

use super::*;

/// One rule to a line, then its words, with bars between.
const BEGIN_WITH_I: &str = "
    plain:      Ignacio | Itzel | informes | hija | hijo | historia | Ítaca | índice | Inés | i
    quoted:     «Ignacio» | (Ignacio) | “Itzel” | ¿Inés? | *Inés* | —Inés— | $i
    y:          Yrigoyen | Ybarra | Ytzel | YPF
    stressed:   Íon | hía | hi\u{301}o
    titles:     Ing. Manuel | Ilmo. señor
    siglas:     INAI | IMSS | IDAIP | INEGI | IPN
    spelt:      IEPC | IA | IEEE
    letters:    i) | I. García
    by sound:   e-mail | easyJet";

const BEGIN_WITH_O: &str = "
    plain:      otro | ocho | hombres | hoy | Oaxaca | oficios | Órgano | «Ofelia» | ONU | OCDE | o) | o\u{301}rgano
    honourable: H. Congreso del Estado | H. Ayuntamiento
    ocho:       8 | 80 | 85 | 89 | 800 | 899 | 8000 | 8,500 | 8 500 | 80 mil | 800,000 | 8500000 | $80.00 | «8»
    once:       11 | (11) | 11000 | 11,000.00 | 11 000 000 | 11 % | 11 000.º
    read first: 8.5 | 8/10 | 8.º | 8o. | 8a. | 80.º | 08 | 11:00 | 08:30
    romans:     VIII | XI | LXXX | LXXXVIII | VIII Sesión | XI del artículo 5 | viii) | xi)";

const BEGIN_WITH_NEITHER: &str = "
    diphthongs: hielo | Hielo | hierro | hiato | hiena | hioides | iones | iatrogénica | Iusacell | huevo | humano
    y:          Yolanda | Yucatán | y | Y
    titles:     Lic. Ignacio | C. Itzel | Dra. Ofelia | Ma. Inés | H. García
    romans:     I | II | IV | IX | II y V | VI Sesión | iv) | «III» | XVIII | XI Legislatura | XI Sesión
    figures:    7 | 1 | 18 | 79 | 90 | 108 | 110 | 111 | 118 | 180 | 900 | 1100 | 1800 | 1,800 | 1 800 | 18000 | 0 | 00
    ordinals:   11.º | 11o. | 11a. | 11.ª
    signs:      -8 | −11 | .8 | 0.8 | 0.11 | +8 | % de | @inai
    by sound:   Hitler | hitleriana | Hillary | iPhone | Iowa | Hong Kong | Hollywood | Outlook
    nothing:    «» | ñandú | 李 | hhh | h | hy";

/// The words of a list.
fn examples(list: &str) -> impl Iterator<Item = &str> {
    let rules = list.lines().filter_map(|line| line.split_once(':'));
    rules.flat_map(|(_, words)| words.split('|').map(str::trim))
}

#[test]
fn the_first_sound_of_words() {
    for word in examples(BEGIN_WITH_I) {
        assert_eq!((begins_with_i(word), begins_with_o(word)), (true, false), "{word}");
    }
    for word in examples(BEGIN_WITH_O) {
        assert_eq!((begins_with_i(word), begins_with_o(word)), (false, true), "{word}");
    }
    for word in examples(BEGIN_WITH_NEITHER).chain(["", " ", "\u{feff}"]) {
        assert_eq!((begins_with_i(word), begins_with_o(word)), (false, false), "{word}");
    }
}

#[test]
fn white_space_is_not_read() {
    assert!(begins_with_i(" \u{a0}\n Inés"));
    assert!(begins_with_o("\t8"));
}

proptest! {
    #[test]
    fn no_text_begins_with_both(text in any::<String>()) {
        prop_assert!(!(begins_with_i(&text) && begins_with_o(&text)));
    }

    #[test]
    fn quotes_are_not_read(text in "[A-Za-zíóÍÓ0-9. ]{0,12}") {
        let quoted = format!("«{text}»");
        prop_assert_eq!(begins_with_i(&text), begins_with_i(&quoted));
        prop_assert_eq!(begins_with_o(&text), begins_with_o(&quoted));
    }
}
