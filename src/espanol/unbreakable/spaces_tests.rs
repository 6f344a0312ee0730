//! What `spaces` promises, as tables and properties.

use proptest::prelude::*;

use super::*;

/// Shows the spaces that bind as `~`.
fn shown(text: &str) -> String {
    let mut bytes: Vec<u8> = text.bytes().collect();
    for place in no_break_spaces(text) {
        bytes[place] = b'~';
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Each line says where its own spaces bind.
fn check(lines: &str) {
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert_eq!(shown(&line.replace('~', " ")), line);
    }
}

#[test]
fn an_abbreviation_and_its_term() {
    // RAE, Ortografía 2010, V 3.2.5.3.
    check(
        "la Lic.~Paulina Elizabeth Compean Torres
        LCyTC.~José Ignacio, Ing.~Manuel, C.P.~Verónica y L.T.S.~Gema
        LIC.~PAULINA ELIZABETH, PROFRA.~ROSA
        (Mtra.~Ana), «Dr.~Juan» y la Dra.~Eva
        al C.~Lic.~Juan Pérez
        CC.~Diputados
        el H.~Congreso del Estado
        Ma.~del Carmen y Ma.~Inés
        Col.~Centro, Edo.~de México, Av.~20~de Noviembre, Sto.~Domingo
        los Profrs. de la escuela
        c. juan
        la Lic.",
    );
}

#[test]
fn the_parts_of_an_abbreviation() {
    // RAE, Ortografía 2010, V 3.2.5.3: never divided, never alone on a line.
    check(
        "J.~A.~Mendoza y Mario J.~Molina
        Colegio de Comunicación, A.~C., y otros
        Colegio A.~C. Titular del STL
        Colegio A.C. Titular del STL
        Servicios, S.~A.~de~C.~V., de Durango
        Servicios, S.A.~de~C.V.
        Grupo, S.~de~R.~L.~de~C.~V.
        M.~en~C.~Juan Ruiz
        redes sociales, p.~ej., las oficiales
        a las 6~p.~m. del lunes
        año 44~a.~C.
        Vo.~Bo. de la Comisionada
        EE.~UU.
        actas, oficios,~etc.
        el plan es A. no B.",
    );
}

#[test]
fn numbers_after_what_they_number() {
    // The custom of Mexican offices; RAE for the abbreviations among them.
    check(
        "núm.~5 y No.~12, págs.~3 a 7
        art.~6o. y arts.~74 y 75
        fr.~XLVI del art.~70
        el artículo~6o., fracción~XLVI, inciso~a), apartado~A, de la Ley
        fracciones~I, II y V del artículo~70
        inciso a la ley, inciso~«b»
        página~3, foja~12 y compromiso~4
        acuerdo~A01 y anexo~B
        el siglo~XXI
        apartado~A. Los integrantes
        fracción~I. La autoridad
        C.P.~34000, Tel.~618
        No. Nadie
        un oficio más",
    );
}

#[test]
fn the_number_of_an_oficio() {
    check(
        "oficio~núm.~123/2019
        oficio~núm.~IDAIP/CGA/004/2019
        oficio~núm.~IDAIP/CGA/_______/2019
        oficio núm.~CONAIP/SNT/ACUERDO/13/04/2016-04
        oficio IDAIP/CGA/004/2019
        oficio~núm.~____",
    );
}

#[test]
fn numerals_and_dates() {
    check(
        "la VI~Sesión Extraordinaria de la LXVIII~Legislatura
        el I~Congreso y el II~Plan de Acción
        el 4~de noviembre de 2019
        los días 4 y 5~de noviembre
        1.º~de enero, 1o.~de mayo y 01~de abril.
        Victoria de Durango, Dgo.,~a~5~de noviembre de 2019
        Victoria de Durango, Durango, a~5~de noviembre de 2019
        vive en Durango, Dgo., a dos cuadras
        4 de los presentes, 32 de enero, 0 de mayo
        de 4, 5~de mayo",
    );
}

#[test]
fn figures_and_what_they_count() {
    check(
        "de las 18:00 a las 20:00~horas.
        10~días hábiles, 2~fojas, 3~páginas, 45~minutos y 12~meses
        100~%, (50~%) y 60~por~ciento
        750~mil expedientes y 2~millones de pesos
        $60,000.00 (sesenta mil pesos 00/100~M.N.)
        pesos 00/100~M.~N.
        Negrete 807~Ote., Zona Centro
        $~60.00
        10, días; diez días; 5 personas
        por ciento",
    );
}

#[test]
fn the_list_of_the_trade() {
    // domain.md 3.7, item by item; `$60` has no space to bind.
    check(
        "Lic.~Ana
        C.~Ana
        CC.~Diputados
        Dra.~Ana
        núm.~7
        art.~7
        fracción~XLVI
        VI~Sesión
        LXVIII~Legislatura
        4~de noviembre
        18:00~horas
        10~días
        $60.00
        00/100~M.N.
        Consejo, A.~C.
        Durango, Dgo.,~a~4~de noviembre
        página~3
        oficio~núm.~7",
    );
}

#[test]
fn runs_of_spaces_and_other_white_space() {
    assert_eq!(no_break_spaces("Lic.  Ana"), [4, 5]);
    assert_eq!(no_break_spaces("Lic.\u{a0}Ana"), [0; 0]);
    assert_eq!(no_break_spaces("Lic.\nAna"), [0; 0]);
    assert_eq!(no_break_spaces("Lic. \nAna"), [0; 0]);
    assert_eq!(no_break_spaces("  Lic. Ana  "), [6]);
    assert_eq!(no_break_spaces(""), [0; 0]);
}

#[test]
fn ordinary_prose_is_left_free() {
    check(
        "Sin otro particular, le reitero la seguridad de mi atenta consideración y distinguida estima.
        Se solicita que remita la evidencia pendiente a la brevedad posible, en virtud de que se presentará.
        Y la Comisionada dijo que no. Luego los integrantes del STL, A y B, salieron.",
    );
}

/// Text with the pieces that the rules look for.
fn likely_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Lic.",
        "C.",
        "J.",
        "A.",
        "de",
        "V.",
        "Ana",
        "núm.",
        "4",
        "noviembre",
        "VI",
        "Sesión",
        "18:00",
        "horas",
        "a)",
        "etc.",
        "fracción",
        "por",
        "ciento",
        "%",
        "a",
        "Dgo.,",
        "p.",
        "m.",
        "«",
        "»",
        "\u{a0}",
        "\n",
        "ñ",
        "é",
        "oficio",
        "$",
        "00/100",
    ]);
    prop::collection::vec(
        (pieces, prop::sample::select(vec![" ", " ", " ", "  ", "", "\t"])),
        0..12,
    )
    .prop_map(|parts| parts.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
}

proptest! {
    #[test]
    fn every_place_is_a_space(text in prop_oneof![any::<String>(), likely_text()]) {
        let places = no_break_spaces(&text);
        prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(places.iter().all(|place| text.as_bytes().get(*place) == Some(&b' ')));
    }
}
