//! What `seams` promises, as tables and properties.

use super::*;

#[test]
fn a_seam_never_begins_a_block() {
    let (none, key) = (escape(""), escape("IV"));
    for (rendered, expected) in [
        (format!("{key}. Texto"), "IV\\. Texto\n"),
        (format!("{key}) Texto"), "IV\\) Texto\n"),
        (format!("({key}) Texto"), "(IV\\) Texto\n"),
        (format!("- {key}. Texto"), "- IV\\. Texto\n"),
        (format!("1. {key}. Texto"), "1. IV\\. Texto\n"),
        (format!("{none} {key}. Texto"), " IV\\. Texto\n"),
        (format!("X{key}. Texto"), "XIV\\. Texto\n"),
        (format!("Acuerdo {key}. Texto"), "Acuerdo IV. Texto\n"),
        (format!("[a]({key})"), "[a](IV)\n"),
        (format!("{none} - Vocal"), " \\- Vocal\n"),
        (format!("{none}: Vocal"), "\\: Vocal\n"),
        (format!("{none}# Vocal"), "\\# Vocal\n"),
        (format!("{none}> Vocal"), "\\> Vocal\n"),
        (format!("{none}| Vocal |"), "\\| Vocal |\n"),
        (format!("{none}1. Vocal"), "1\\. Vocal\n"),
        (format!("{none}::: firmas"), "\\::: firmas\n"),
        (format!("{none}---"), "\\---\n"),
        (format!("{none} *Vocal*"), " *Vocal*\n"),
        (escape("\n\n 1. Vocal"), " 1\\. Vocal\n"),
        (format!("{none}, Vocal"), ", Vocal\n"),
        (format!("| {none} | {key}. |"), "|  | IV. |\n"),
    ] {
        assert_eq!(close(&rendered).text, expected, "{rendered:?}");
    }
}

#[test]
fn blank_lines_and_line_ends() {
    let none = escape(" ");
    for (rendered, expected) in [
        (String::new(), ""),
        ("\n\n".to_owned(), ""),
        ("\n\na\n\n\n\nb  \n \nc".to_owned(), "a\n\nb\n\nc\n"),
        ("a\r\nb\r\n".to_owned(), "a\nb\n"),
        (format!("a\n{none}\nb"), "a\nb\n"),
        (format!("a\n\n{none}\n\nb"), "a\n\nb\n"),
        ("a\\ \nb".to_owned(), "a\\ \nb\n"),
        ("a\\\\ \nb".to_owned(), "a\\\\\nb\n"),
        (format!("- {none}\n- b"), "- \n- b\n"),
    ] {
        assert_eq!(close(&rendered).text, expected, "{rendered:?}");
    }
}

#[test]
fn a_field_cannot_forge_a_seam() {
    assert_eq!(close(&escape("a\u{FDD0}b")).text, "a\u{FFFD}b\n");
}
