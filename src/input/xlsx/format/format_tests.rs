//! What Excel in Spanish of Mexico shows of a number, by the code of its format.

use proptest::prelude::proptest;

use super::{Format, builtin, general};

/// What is shown of a number; `?` when this cannot tell.
fn shown(code: &str, value: f64) -> String {
    shown_since(code, value, false)
}

fn shown_since(code: &str, value: f64, from_1904: bool) -> String {
    Format::parse(code).number(value, from_1904).map_or("?".to_owned(), |seen| seen.text)
}

fn assert_shown(vectors: &[(&str, f64, &str)]) {
    let wrong: Vec<String> = vectors
        .iter()
        .filter(|(code, value, expected)| shown(code, *value) != *expected)
        .map(|(code, value, expected)| {
            format!("`{code}` {value}: expected `{expected}`, shown `{}`", shown(code, *value))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn general_has_eleven_characters() {
    let vectors = [
        (5.0, "5"),
        (0.0, "0"),
        (-0.0, "0"),
        (-12.5, "-12.5"),
        (0.1, "0.1"),
        (1.0 / 3.0, "0.333333333"),
        (100.0 / 3.0, "33.33333333"),
        (2.0 / 3.0, "0.666666667"),
        (0.1 + 0.2, "0.3"),
        (1_234.567_890_12, "1234.56789"),
        (99_999_999_999.0, "99999999999"),
        (12_345_678_901.9, "12345678902"),
        (999_999.999_999_9, "1000000"),
        (0.000_01, "0.00001"),
        (0.000_012_345, "0.000012345"),
        (0.000_123_456_78, "0.000123457"),
    ];
    for (value, expected) in vectors {
        assert_eq!(general(value).as_deref(), Some(expected), "{value}");
        assert_eq!(shown("General", value), expected, "{value}");
    }
    for shown_by_a_power in
        [1e11, 123_456_789_012.0, -1e11, 99_999_999_999.9, 0.000_012_345_67, 1e-10, 1e21, 1e300]
    {
        assert_eq!(general(shown_by_a_power), None, "{shown_by_a_power}");
    }
}

#[test]
fn places_for_digits() {
    assert_shown(&[
        ("0", 7.0, "7"),
        ("0", 6.5, "7"),
        ("0", 0.0, "0"),
        ("#", 0.0, "?"),
        ("000", 7.0, "007"),
        ("000", 1234.0, "1234"),
        ("0.00", 3.0, "3.00"),
        ("0.00", 1.005, "1.01"),
        ("0.00", -1.005, "-1.01"),
        ("0.0#", 2.5, "2.5"),
        ("0.0#", 2.567, "2.57"),
        ("0.##", 5.0, "5."),
        (".00", 12.5, "12.50"),
        ("#.00", 0.5, ".50"),
        ("#,##0", 1_234_567.0, "1,234,567"),
        ("#,##0", 12.0, "12"),
        ("#,##0.00", 1234.5, "1,234.50"),
        ("0,000", 12.0, "0,012"),
        ("0%", 0.256, "26%"),
        ("0.00%", 0.256, "25.60%"),
        ("0 %", 0.5, "50 %"),
        ("00000", 34000.0, "34000"),
        ("000-000", 123_456.0, "123-456"),
        ("(000) 000-0000", 6_181_234_567.0, "(618) 123-4567"),
        ("00\\-00", 1234.0, "12-34"),
        ("0 \"días\"", 5.0, "5 días"),
        ("0\\ \"días hábiles\"", 5.0, "5 días hábiles"),
        ("???", 5.0, "  5"),
    ]);
}

#[test]
fn sections_by_sign() {
    assert_shown(&[
        ("0;(0)", 5.0, "5"),
        ("0;(0)", -5.0, "(5)"),
        ("0;(0);\"nada\"", 0.0, "nada"),
        ("0;-0;;@", 3.0, "3"),
        ("[Red]0;[Blue]-0", -4.0, "-4"),
        ("\"núm. \"General", 7.0, "núm. 7"),
        ("@", 7.5, "7.5"),
        ("$#,##0.00", 1234.5, "$1,234.50"),
        ("[$$-80A]#,##0.00", 1234.5, "$1,234.50"),
        ("[$€-2] #,##0", 1234.0, "€ 1,234"),
        ("#,##0 [$MXN]", 12.0, "12 MXN"),
    ]);
    let accounting = builtin(44);
    assert_eq!(shown(accounting, 1234.5).trim(), "$1,234.50");
    assert_eq!(shown(accounting, -1234.5).trim(), "-$1,234.50");
    assert_eq!(shown(accounting, 0.0).trim(), "$-");
}

#[test]
fn days_by_the_letters_of_the_format() {
    assert_shown(&[
        ("dd/mm/yyyy", 43_773.0, "04/11/2019"),
        ("yyyy\\-mm\\-dd", 43_773.0, "2019-11-04"),
        ("d-mmm-yy", 43_773.0, "4-nov-19"),
        ("[$-409]d/m/yy h:mm", 43_773.75, "4/11/19 18:00"),
        ("[$-80A]dddd, d \"de\" mmmm \"de\" yyyy", 43_773.0, "lunes, 4 de noviembre de 2019"),
        ("[$-C0A]d\\-mmm;@", 43_773.0, "4-nov"),
        ("mmmmm", 43_773.0, "n"),
        ("ddd", 43_774.0, "mar"),
        ("dd.mm.yy", 43_773.0, "04.11.19"),
        ("m/d/yy", 1.0, "1/1/00"),
        ("dd/mm/yyyy", 59.0, "28/02/1900"),
        ("dd/mm/yyyy", 60.0, "?"),
        ("dd/mm/yyyy", 61.0, "01/03/1900"),
        ("dd/mm/yyyy", 2_958_465.0, "31/12/9999"),
        ("dd/mm/yyyy", 2_958_466.0, "?"),
        ("dd/mm/yyyy", -1.0, "?"),
        ("dd/mm/yyyy", 0.5, "?"),
        (builtin(14), 43_773.0, "04/11/2019"),
        (builtin(22), 43_773.75, "04/11/2019 18:00"),
    ]);
    assert_eq!(shown_since("dd/mm/yyyy", 42_311.0, true), "04/11/2019");
    assert_eq!(shown_since("dd/mm/yyyy", 0.0, true), "01/01/1904");
}

#[test]
fn hours_by_the_letters_of_the_format() {
    assert_shown(&[
        ("hh:mm", 0.75, "18:00"),
        ("h:mm", 0.395_833_333_3, "9:30"),
        ("h:mm AM/PM", 0.75, "6:00 p. m."),
        ("hh:mm:ss", 0.750_011_574, "18:00:01"),
        ("hh:mm", 0.770_312_5, "18:29"),
        ("mm:ss", 0.75, "00:00"),
        ("dd/mm/yyyy hh:mm", 43_773.75, "04/11/2019 18:00"),
        ("h:mm a/p", 0.25, "6:00 a"),
        ("hh:mm:ss", 0.999_999, "00:00:00"),
    ]);
}

#[test]
fn what_is_not_followed_is_not_guessed() {
    assert_shown(&[
        ("# ?/?", 0.5, "?"),
        ("0.00E+00", 12345.0, "?"),
        ("0E-0", 1200.0, "?"),
        ("#,##0,", 1_234_567.0, "?"),
        ("0.0,,", 12_345_678.0, "?"),
        ("[<=9999999]###-####;(###) ###-####", 1_234_567.0, "?"),
        ("[<=9999999]###-####;(###) ###-####", -1.0, "?"),
        ("[=1]\"sí\";[=0]\"no\";General", 7.0, "?"),
        ("[$-409]mmmm d, yyyy", 43_773.0, "?"),
        ("[$-409]h:mm AM/PM", 0.0, "?"),
        ("mm:ss.0", 0.000_017_361, "?"),
        ("[h]:mm", 1.5, "?"),
        ("[mm]", 0.5, "?"),
        ("0", 1e40, "?"),
        ("##0.0E+0", 12345.0, "?"),
        (";;;", 5.0, "?"),
        ("0;-0;", 0.0, "?"),
        ("[$-F800]dddd", 43_773.0, "?"),
        ("[$-411]ggge", 43_773.0, "?"),
        ("[DBNum1]0", 5.0, "?"),
        ("bbbb", 43_773.0, "?"),
        (builtin(200), 5.0, "?"),
        ("", 5.0, "?"),
        ("0 dd", 5.0, "?"),
    ]);
    assert_eq!(shown(&"0".repeat(256), 5.0), "?");
}

#[test]
fn words_by_the_section_for_words() {
    let vectors = [
        ("General", "texto", Some("texto")),
        ("@", "007", Some("007")),
        ("0.00", "texto", Some("texto")),
        ("\"C. \"@", "Ana", Some("C. Ana")),
        ("0;-0;0;\"<\"@\">\"", "Ana", Some("<Ana>")),
        ("0;-0;0;", "oculto", None),
        (";;;", "oculto", None),
    ];
    for (code, words, expected) in vectors {
        assert_eq!(Format::parse(code).text(words).as_deref(), expected, "{code}");
    }
}

#[test]
fn the_moment_behind_the_words() {
    let seen = Format::parse("d-mmm-yy").number(43_773.75, false).unwrap().moment.unwrap();
    assert_eq!(seen.date.unwrap().to_string(), "2019-11-04");
    assert_eq!(seen.time.to_string(), "18:00:00");
    let hour = Format::parse("h AM/PM").number(0.75, false).unwrap().moment.unwrap();
    assert_eq!((hour.date, hour.time.hour()), (None, 18));
    assert_eq!(Format::parse("0").number(43_773.0, false).unwrap().moment, None);
}

proptest! {
    #[test]
    fn no_format_and_no_number_stop_the_reader(code in "\\PC{0,40}", value: f64) {
        let _ = Format::parse(&code).number(value, code.len() % 2 == 0);
        let _ = Format::parse(&code).text(&code);
    }

    #[test]
    fn no_likely_format_and_no_number_stop_the_reader(
        code in "[0#?.,%E+ymdhs:/@;\\[\\]<>=$ \"\\\\_*-]{0,20}",
        value in -1e16..1e16,
    ) {
        let _ = Format::parse(&code).number(value, false);
    }

    #[test]
    fn a_whole_number_is_shown_whole(value in -9_999_999_999_i64..9_999_999_999) {
        assert_eq!(general(value as f64), Some(value.to_string()));
        assert_eq!(shown("0", value as f64), value.to_string());
    }
}
