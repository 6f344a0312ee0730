//! Hostile texts, and tame ones that take their place.

use proptest::prelude::*;

/// Stands for any text that says something.
pub(super) const TAME: &str = "ñandú";

/// Pieces that mean something to Djot, Typst, Handlebars, XML or a page.
const PIECES: &[&str] = &[
    "*",
    "_",
    "{*",
    "*}",
    "{_",
    "_}",
    "`",
    "```",
    "$`",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "|",
    "||",
    "#",
    "# ",
    "- ",
    "+ ",
    "* ",
    "1. ",
    "IV. ",
    "C. ",
    "a) ",
    "(b) ",
    ": ",
    ":::",
    "::::::",
    "::: firmas",
    ":x:",
    "{",
    "}",
    "{.a}",
    "{#b}",
    "{% c %}",
    "{=html}",
    "^",
    "~",
    "{=d=}",
    "\"",
    "'",
    "--",
    "---",
    "...",
    "…",
    "\\",
    "\\\\",
    "{{x}}",
    "{{{x}}}",
    "{{#if}}",
    "{{!",
    "{{> pie}}",
    "&amp;",
    "<w:p>",
    "]]>",
    "<?xml",
    "#set",
    "#import",
    "$x$",
    "@a",
    "[^1]",
    "[^1]: ",
    "[a]: b",
    "***",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    " ",
    "  ",
    "\u{a0}",
    "\u{2003}",
    "\u{2028}",
    "\u{85}",
    "\u{301}",
    "e\u{301}",
    "\u{303}",
    "\u{202e}",
    "\u{200f}",
    "\u{200b}",
    "\u{feff}",
    "שלום",
    "مرحبا",
    "ñ",
    "🖊",
    "中",
    "IV",
    "a",
    "1",
    "99999999999999999999.",
    ".",
    ",",
    ";",
    "%",
    "/",
    "https://a.b",
    "<https://a.b>",
    "a@b.mx",
    "CEEM/1/2031",
    "Lic. ",
    "art. ",
    "5 %",
    "__________",
    "^ ",
    "|---|",
    "===",
    "\u{fffd}",
    "\u{10ffff}",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(PIECES).prop_map(str::to_owned),
        3 => "[a-zA-Z0-9áéñÜ]{1,8}",
        1 => Just("palabrota".repeat(40)),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Any text that a reader could hand on: no control but line breaks and tabs,
/// and no non-character.
pub(super) fn hostile() -> impl Strategy<Value = String> {
    let allowed = |c: char| {
        let is_space = matches!(c, '\t' | '\n' | '\r' | '\u{85}');
        let number = u32::from(c);
        let is_no_character = (0xfdd0..=0xfdef).contains(&number) || number & 0xfffe == 0xfffe;
        is_space || !(c.is_control() || is_no_character)
    };
    prop::collection::vec(piece(), 0..7)
        .prop_map(move |pieces| pieces.concat().chars().filter(|&c| allowed(c)).collect())
}

/// Whether a character parts the lines of a field.
fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A tame text of the same emptiness: each line that says something says one
/// word, and white space stays as it is.
pub(super) fn tame(text: &str) -> String {
    let mut tamed = String::new();
    for line in text.split_inclusive(is_break) {
        let words = line.trim_end_matches(is_break);
        let is_blank = words.trim().is_empty();
        tamed.push_str(if is_blank { words } else { TAME });
        tamed.push_str(&line[words.len()..]);
    }
    tamed
}
