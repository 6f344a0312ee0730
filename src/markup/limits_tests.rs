//! Texts that the parser could not read in a reasonable time or on a reasonable
//! stack, and those beside them that it can.

use super::LONGEST;
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

#[test]
fn a_text_has_so_many_bytes() {
    let text = |bytes: usize| format!("{}\n", "a\n\n".repeat(bytes / 3).trim_end());
    assert_eq!(codes(&text(LONGEST)), [""; 0]);
    assert_eq!(codes(&text(LONGEST + 30)), ["M016 1"]);
    // Nothing else is said of a text that is not looked into.
    assert_eq!(codes(&"```".repeat(LONGEST)), ["M016 1"]);
}

/// The parser goes one call deeper for each line under an open mark, and for each
/// level: on the stack of a small thread there is no room for either.
#[test]
fn long_paragraphs_and_deep_levels_are_read_in_little_room() {
    let in_little_room = |text: String| {
        let read = std::thread::Builder::new().stack_size(1024 * 1024).spawn(move || codes(&text));
        read.unwrap().join().unwrap()
    };
    for open in ["\"", "*", "_", "[", "`", "{=", "'", "^", "~", "- \"", "> \"", "::: cuerpo\n\""] {
        for line in ["a\n", "- a\n", "|a|\n", "> a\n", "> \n", "1. a\n", "  - a\n", "# a\n"] {
            let told = in_little_room(format!("{open}a\n{}", line.repeat(20_000)));
            let is_refused = told.iter().any(|code| code.starts_with("M016"));
            // A heading within a paragraph is none, but nobody asks before parsing.
            assert_eq!(is_refused, line.starts_with('#'), "{open:?} {line:?} {told:?}");
        }
    }
    let nested = |depth: usize| format!("{}- a\n\n", " ".repeat(depth));
    for deep in [
        "::: cuerpo\n".repeat(5000),
        "> ".repeat(100),
        (0..1000).map(nested).collect(),
        "| a |\n|---|\n".to_owned() + &"| b |\n".repeat(5000),
    ] {
        assert!(!in_little_room(deep).iter().any(|code| code.starts_with("M016")));
    }
    // Without a mark there is nothing to hold open: a list of those attending.
    assert_eq!(in_little_room("- Ana O\\'Ejemplo\n".repeat(5000)), [""; 0]);
}

/// The parser counts levels in 16 bits.
#[test]
fn a_line_begins_with_so_many_marks() {
    for mark in [
        "> ",
        "- ",
        "1. ",
        "(a) ",
        ": ",
        "#",
        "> #",
        "- [ ] ",
        "[^a b]: ",
        "[^a b]: - ",
        "xi) ",
        "+\t",
    ] {
        let refused = codes(&format!("a\n\n{}a", mark.repeat(70_000)));
        assert_eq!(refused, ["M016 3"], "{mark:?}");
        assert!(!codes(&format!("{}a", mark.repeat(33))).contains(&"M016 1".to_owned()));
    }
    // Written by data, they are none.
    for text in ["> ", "1. ", "#", "[a] "] {
        assert_eq!(codes(&crate::markup::escape(&text.repeat(1000))), [""; 0]);
    }
    let numbers: String = (1..1000).map(|number| format!("{number} ")).collect();
    assert_eq!(codes(&numbers), [""; 0]);
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
fn a_text_has_so_many_divisions() {
    assert_eq!(codes(&"::: cuerpo\nx\n:::\n\n".repeat(2500)), [""; 0]);
    for open in [":::: cuerpo\n:::\n", "> ::: cuerpo\n", "::: cuerpo\n:::\n"] {
        assert_eq!(codes(&open.repeat(5001)), ["M016 5001"], "{open:?}");
    }
}

#[test]
fn many_attributes_are_read_once() {
    let text: String = (0..5000).map(|number| format!("a{number}=b ")).collect();
    assert_eq!(codes(&format!("x{{{text}}}")), [""; 0]);
}
