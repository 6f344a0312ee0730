//! What the beginning of a line is read as.

use super::typed;

/// The readings of a line, and its words.
fn read(line: &str) -> (Vec<String>, &str) {
    let readings = typed(line);
    let length = readings.first().map_or(0, |one| one.length);
    (readings.iter().map(|one| one.marker.label(one.number)).collect(), &line[length..])
}

#[test]
fn marks_as_people_type_them() {
    for (line, marks) in [
        ("- uno", "•"),
        ("•\tuno", "•"),
        ("•uno", "•"),
        ("o\tuno", "•"),
        ("– uno", "•"),
        ("12. uno", "12."),
        ("3) uno", "3)"),
        ("1.- uno", "1.-"),
        ("1.-uno", "1.-"),
        ("b) uno", "b)"),
        ("IV. uno", "IV."),
        ("iv) uno", "iv)"),
        ("i) uno", "i) i)"),
    ] {
        let (found, words) = read(line);
        assert_eq!((found.join(" ").as_str(), words), (marks, "uno"), "{line}");
    }
}

#[test]
fn words_and_numbers_that_are_no_marks() {
    for line in [
        "",
        "-",
        "- ",
        "-5 grados",
        "*a*",
        "2026. Año",
        "1.5 millones",
        "1.",
        "LIC. Ana",
        "Así.",
        "C. Ana",
        "o sea",
        "0. cero",
        "a",
        "ñ) uno",
        "·",
        "(*)",
        "3*4*5",
    ] {
        assert_eq!(typed(line), [], "{line}");
    }
}

#[test]
fn what_goes_on() {
    let of = |line: &str| typed(line)[0];
    assert!(of("3. c").is_followed_by(&of("4. d")) && of("- a").is_followed_by(&of("- b")));
    for (line, next) in [("3. c", "3. c"), ("3. c", "4) d"), ("- a", "• b"), ("I. a", "1. b")] {
        assert!(!of(line).is_followed_by(&of(next)), "{line} {next}");
    }
}
