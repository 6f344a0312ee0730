//! Patterns printed and read back.

use proptest::prelude::*;

use super::{Folio, Numeracion, PatternError, Serie};

fn serie(pattern: &str) -> Serie {
    Serie {
        numeracion: Numeracion::parse(pattern).expect("a pattern"),
        year: 2019,
        siglas: "IDAIP".to_owned(),
        area: Some("CGA".to_owned()),
    }
}

fn folio(numero: u32, serie: Option<&str>) -> Folio {
    Folio { numero, serie: serie.map(str::to_owned) }
}

/// Pattern, folio, and how they print.
const PRINTED: [(&str, u32, Option<&str>, &str); 7] = [
    ("IDAIP/CGA/{N:03}/{AAAA}", 7, None, "IDAIP/CGA/007/2019"),
    ("{INST}/{AREA}/{N:03}/{AAAA}", 1144, None, "IDAIP/CGA/1144/2019"),
    ("{N}", 1, None, "1"),
    ("{N}-{AA}", 144, None, "144-19"),
    ("{N:04}{AAAA}", 12, None, "00122019"),
    ("{SERIE}/{N}", 5, Some("DG"), "DG/5"),
    ("{INST}.{N:02}.{N}", 3, None, "IDAIP.03.3"),
];

#[test]
fn a_number_prints_by_its_pattern_and_reads_back() {
    for (pattern, numero, name, printed) in PRINTED {
        let (serie, folio) = (serie(pattern), folio(numero, name));
        assert_eq!(serie.printed(Some(&folio)), printed, "{pattern}");
        assert_eq!(serie.read(printed), Some(folio), "{pattern}");
    }
}

#[test]
fn without_a_folio_its_place_is_blank() {
    assert_eq!(serie("{INST}/{AREA}/{N:03}/{AAAA}").printed(None), "IDAIP/CGA/_______/2019");
    assert_eq!(serie("{SERIE}-{N}").printed(None), "____-_______");
    let other =
        Serie { year: 2007, siglas: "I".to_owned(), ..serie("{INST}.{AREA}-{SERIE}{N}/{AA}") };
    assert_eq!(other.printed(None), "I.CGA-___________/07");
    assert_eq!(serie("{N}").read("_______"), None);
}

#[test]
fn what_the_pattern_does_not_print_is_no_number_of_it() {
    let serie = serie("{INST}/{AREA}/{N:03}/{AAAA}");
    let others = [
        "",
        "IDAIP/CGA/7/2019",
        "IDAIP/CGA/0007/2019",
        "IDAIP/CGA/007/2020",
        "IDAIP/CGA/007/2019 ",
        "IDAIP/DG/007/2019",
        "IDAIP/CGA/-07/2019",
        "IDAIP/CGA/99999999999/2019",
    ];
    for printed in others {
        assert_eq!(serie.read(printed), None, "{printed}");
    }
}

#[test]
fn a_text_that_two_folios_print_names_neither() {
    assert_eq!(serie("{N}{SERIE}").read("123"), None);
    assert_eq!(serie("{N}.{N}").read("1.2"), None);
}

#[test]
fn what_is_no_pattern_says_why() {
    let wrong = |pattern: &str| Numeracion::parse(pattern).expect_err("no pattern");
    assert_eq!(wrong("{N"), PatternError::Unbalanced);
    assert_eq!(wrong("N}"), PatternError::Unbalanced);
    assert_eq!(wrong("{{N}}"), PatternError::Unbalanced);
    for name in ["", "n", "N:3", "N:00", "N:010", "AÑO"] {
        assert_eq!(wrong(&format!("{{{name}}}")), PatternError::Unknown(name.to_owned()));
    }
}

proptest! {
    /// Any pattern of one number and texts between its names.
    #[test]
    fn every_number_reads_back(
        before in "[A-Z/.-]{0,6}",
        digits in 1..=9usize,
        middle in "[A-Z/.-]{1,6}",
        name in prop::sample::select(vec!["{AAAA}", "{AA}", "{INST}", "{AREA}", ""]),
        numero in any::<u32>(),
    ) {
        let serie = serie(&format!("{before}{{N:0{digits}}}{middle}{name}"));
        let folio = folio(numero, None);
        prop_assert_eq!(serie.read(&serie.printed(Some(&folio))), Some(folio));
    }

    /// No text stops the parser or the reader.
    #[test]
    fn any_text_is_answered(pattern in ".{0,40}", printed in ".{0,40}") {
        if let Ok(numeracion) = Numeracion::parse(&pattern) {
            let serie = Serie { numeracion, ..serie("{N}") };
            if let Some(folio) = serie.read(&printed) {
                prop_assert_eq!(serie.printed(Some(&folio)), printed);
            }
        }
    }
}
