//! Texts that the parser could not read in a reasonable time, and those beside
//! them that it can.

use crate::diagnostic::{Position, Source};
use crate::markup::parse;

/// The codes of a text, with their lines.
fn codes(text: &str) -> Vec<String> {
    let parsed = parse(&Source::text("carta", text));
    let code = |one: &crate::diagnostic::Diagnostic| match one.span.as_ref().unwrap().position() {
        Position::Text { line, .. } => format!("{} {line}", one.code),
        Position::Cell { .. } => one.code.to_owned(),
    };
    parsed.diagnostics.iter().map(code).collect()
}

#[test]
fn a_text_has_so_many_headings() {
    assert_eq!(codes(&format!("# a\n\n{}", "## a\n\n".repeat(999))), [""; 0]);
    assert_eq!(codes(&"# a\n\n".repeat(1001)), ["M016 2001"]);
    // Written by data, it is no heading.
    assert_eq!(codes(&"\\# a\n\n".repeat(1001)), [""; 0]);
}

#[test]
fn a_paragraph_has_so_many_marks() {
    for mark in ["*a ", "_a ", "{*a ", "[a ", "\"a ", "{=a ", "![", "^a ", "~a "] {
        let text = mark.repeat(10_001);
        assert_eq!(codes(&text), ["M016 1"], "{mark}");
        let escaped: String = text.chars().flat_map(|mark| ['\\', mark]).collect();
        assert!(!codes(&escaped.replace("\\a\\ ", "a ")).contains(&"M016 1".to_owned()), "{mark}");
    }
    assert_eq!(codes(&"*a* b\n\n".repeat(20_000)), [""; 0]);
}

/// The parser goes one call deeper for each line under an open mark.
#[test]
fn a_paragraph_has_so_many_lines() {
    let in_little_room = |text: String| {
        let read = std::thread::Builder::new().stack_size(1024 * 1024).spawn(move || codes(&text));
        read.unwrap().join().unwrap()
    };
    for open in ["\"", "*", "_", "[", "`", "{=", "'", "^", "~", "- \"", "> \"", "::: cuerpo\n\""] {
        let first = open.matches('\n').count();
        for line in ["a\n", "- a\n", "|a|\n", "> a\n", "> \n", "1. a\n", "  - a\n", "# a\n"] {
            let lines = |count: usize| format!("{open}a\n{}", line.repeat(count));
            let refused = in_little_room(lines(100_000));
            assert_eq!(refused, [format!("M016 {}", 501 + first)], "{open:?} {line:?}");
            let most = in_little_room(lines(498));
            assert!(
                !most.iter().any(|code| code.starts_with("M016")),
                "{open:?} {line:?} {most:?}"
            );
        }
    }
    let table = format!("| a |\n|---|\n{}", "| b |\n".repeat(5000));
    assert_eq!(codes(&table), [""; 0]);
    assert_eq!(codes(&"*a*\nb\n\n".repeat(5000)), [""; 0]);
    // Without a mark there is nothing to hold open: a list of those attending.
    let list = "- Ana O\\'Ejemplo\n".repeat(5000);
    assert_eq!(in_little_room(list), [""; 0]);
}

#[test]
fn a_table_has_so_many_columns() {
    let table = |columns: usize| {
        format!("|{}\n|{}\n|{}\n", "a|".repeat(columns), "-|".repeat(columns), "1|".repeat(columns))
    };
    assert_eq!(codes(&table(40)), [""; 0]);
    assert_eq!(codes(&table(41)), ["M016 1"]);
    assert_eq!(codes(&format!("| a |\n|---|\n| {} |\n", "\\|".repeat(200))), [""; 0]);
}

#[test]
fn divisions_that_a_short_fence_does_not_close_count() {
    assert_eq!(codes(&":::: cuerpo\n:::\n".repeat(2000)), ["M015 61"]);
    assert_eq!(codes(&"> ::: cuerpo\n".repeat(2000)), ["M015 61"]);
    assert_eq!(codes(&"::: cuerpo\nx\n:::\n\n".repeat(2000)), [""; 0]);
}

#[test]
fn many_attributes_are_read_once() {
    let text: String = (0..5000).map(|number| format!("a{number}=b ")).collect();
    assert_eq!(codes(&format!("x{{{text}}}")), [""; 0]);
}
