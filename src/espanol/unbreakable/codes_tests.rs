//! What `codes` promises, as tables and properties.

use proptest::prelude::*;

use super::*;

/// The words found in a text.
fn found(text: &str) -> Vec<&str> {
    unbreakable_words(text).into_iter().filter_map(|range| text.get(range)).collect()
}

#[test]
fn names_after_a_title() {
    for (text, expected) in [
        (
            "la Lic. Paulina Elizabeth Compeán de la Torre, Comisionada",
            &["Paulina", "Elizabeth", "Compeán", "Torre"][..],
        ),
        ("C.P. Verónica Gutiérrez", &["Verónica", "Gutiérrez"]),
        ("al C. Lic. Juan M. Pérez y otros", &["Juan", "Pérez"]),
        ("Mtra. Ana Muñoz-Ledo (titular)", &["Muñoz-Ledo"]),
        ("LIC. MARGARITA HINOJOSAMENDOZA", &["LIC", "MARGARITA", "HINOJOSAMENDOZA"]),
        // Without a title a name cannot be told from any other words.
        ("Paulina Elizabeth Compeán", &[]),
        ("la Licenciada Paulina", &[]),
        ("Dr. en Derecho Administrativo", &[]),
        ("Lic. Ana. Comisionada Presidenta", &[]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn words_that_are_never_split() {
    for word in [
        // Real folios and acuerdo numbers.
        "IDAIP/CGA/004/2019",
        "IDAIP/CGA/_______/2019",
        "043/140/CM/0107/2020",
        "SGG.CEQ.016/2019",
        "DPL/0269/2019",
        "DESCTI/DI/045/2026",
        "ESCOM/DIR/«Of»/15",
        "STL/MIN/2019-11-04/A01",
        "261/SO/11-09/2007",
        "09/SE/INFO/07-08-20",
        "CONAIP/SNT/ACUERDO/13/04/2016-04",
        "015/CT/SEXT-MPUE-07/05/2019/005",
        "IDAIP/5C.3/2019/01",
        "IDAIP/CGA/045-BIS/2019",
        "IDAIP/CGA/_______",
        // Siglas, Roman numerals, words in capitals.
        "INAI",
        "FECOP",
        "LXVIII",
        "IDAIP",
        "STL",
        "ONGs",
        "LCyTC",
        "COMISIÓN",
        "BUENROSTRO",
        "AT&T",
        "N\u{303}UN\u{303}EZ",
        "IDAIP/CGA",
        "XLVI-A",
        "SEXT-MPUE",
        "NOM-151-SCFI-2016",
        "PDF/A-3a",
        "5C.3",
        "A01",
        "SHA-256",
        // Lines of initials.
        "PECT/gcro",
        "JMJH/CAR/jsv/mrl",
        "MANM/CLT/lina",
        // Dates and figures.
        "04/11/2019",
        "2019-11-04",
        "2018–2021",
        "618-811-77-12",
        "34000",
        "60,000.00",
        "11-09",
        "10:30:15",
        // Addresses.
        "transparencia@idaip.org.mx",
        "juan.perez+acuse@durango.gob.mx",
        "@idaip_dgo",
        "https://idaip.org.mx/gobiernoabierto/?p=1149",
        "www.durango.gob.mx",
        "idaip.org.mx",
        "idaip.org.mx/gobiernoabierto/?p=1149",
        "mailto:a@b.mx",
    ] {
        // As a whole; and with the punctuation around it left outside.
        for text in [
            word.to_owned(),
            format!("«{word}»,"),
            format!("ver ({word})."),
            format!("es {word}; y"),
            format!("¿{word}?"),
        ] {
            assert_eq!(found(&text), [word], "{text}");
        }
    }
}

#[test]
fn words_that_may_be_split() {
    for text in [
        "y/o",
        "el/la",
        "licenciado/a",
        "licenciados/as",
        "comisionada",
        "Comisionada",
        "franco-mexicano",
        "teórico-práctico",
        "Lic.",
        "C.",
        "A",
        "I",
        "6o.",
        "3er",
        "18:00",
        "2019",
        "p. ej.",
        "a)",
        "Durango,",
        "María-José",
        "pero.luego",
        "km/h",
        "TRANSPARENCIA",
        "RESPONSABILIDADES",
        "__________",
        "—",
        "",
        "/",
        "@",
        "«»",
        "http://",
        "100 %",
        "$60",
        "...",
        "1.5",
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}

#[test]
fn several_in_one_text() {
    for (text, expected) in [
        (
            "En atención al oficio IDAIP/CGA/004/2019, del INAI y de la FECOP (LXVIII Legislatura).",
            vec!["IDAIP/CGA/004/2019", "INAI", "FECOP", "LXVIII"],
        ),
        ("IDAIP—INAI", vec!["IDAIP", "INAI"]),
        ("INAI,FECOP", vec!["INAI", "FECOP"]),
        ("INAI/comisionados", vec!["INAI"]),
        ("correo:juan@idaip.org.mx", vec!["juan@idaip.org.mx"]),
        ("por $2,350,000.00 (dos)", vec!["$2,350,000.00"]),
        ("el 12,345.6% de #10/2026", vec!["12,345.6%", "#10/2026"]),
        ("del 04/11/2019 al 19/11/2019.", vec!["04/11/2019", "19/11/2019"]),
    ] {
        assert_eq!(found(text), expected);
    }
}

/// Text with the pieces that the rules look for.
fn likely_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "IDAIP", "/", "-", "004", "2019", "__", ".", ",", "@", "mx", "www.", "http://", "«", "»",
        "(", ")", "–", "—", "ñ", "É", "e\u{301}", " ", "\u{a0}", "o", "y", ":", "LXVIII", "s", "&",
        "?", "…", "李",
    ]);
    prop::collection::vec(pieces, 0..14).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn ranges_are_words_in_order(text in prop_oneof![any::<String>(), likely_text()]) {
        let ranges = unbreakable_words(&text);
        prop_assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
        for range in ranges {
            let word = text.get(range);
            prop_assert!(word.is_some_and(|word| !word.is_empty() && !word.contains(char::is_whitespace)));
            prop_assert!(!word.is_some_and(|word| word.ends_with(['.', ',', ';', ':', '?', '!'])));
        }
    }
}
