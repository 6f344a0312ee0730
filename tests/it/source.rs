//! The string literals of Rust source, as the program says them.

/// A string literal that ships.
pub(crate) struct Literal {
    /// Its line, from 1.
    pub(crate) line: usize,
    /// Its words; what `format!` puts in is [`HOLE`].
    pub(crate) words: String,
}

/// Stands for what `format!` puts in: no letter, and no sign of ours.
const HOLE: char = '\0';

/// The string literals that ship of a file: none of test files, of a test module
/// (which the house puts last), of comments.
pub(crate) fn literals(path: &str, source: &str) -> Vec<Literal> {
    if path.ends_with("_tests.rs") || path.ends_with("samples.rs") {
        return Vec::new();
    }
    let shipped = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = shipped[at..].find(['"', '\'', '/']) {
        at += next;
        let (before, rest) = shipped.split_at(at);
        at += match rest.as_bytes() {
            [b'"', ..] => {
                let length = length_of_string(before, rest);
                found.push(literal(before, &rest[1..length]));
                length
            }
            [b'/', b'/', ..] => rest.find('\n').unwrap_or(rest.len()),
            [b'\'', ..] => length_of_character(rest),
            _ => 1,
        };
    }
    found
}

fn literal(before: &str, inside: &str) -> Literal {
    let inside = inside.trim_end_matches(['"', '#']);
    let words = unescaped(inside);
    Literal {
        line: before.lines().count().max(1),
        words: if is_format(before) { with_holes(&words) } else { words },
    }
}

/// Bytes of a string literal with its quotes and, of a raw one, its hashes.
fn length_of_string(before: &str, rest: &str) -> usize {
    let hashes = before.len() - before.trim_end_matches('#').len();
    if before.trim_end_matches('#').ends_with('r') {
        let end = format!("\"{}", "#".repeat(hashes));
        return rest[1..].find(&end).map_or(rest.len(), |inside| 1 + inside + end.len());
    }
    let mut is_escaped = true; // as the opening quote ends nothing
    for (at, c) in rest.char_indices() {
        if c == '"' && !is_escaped {
            return at + 1;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    rest.len()
}

/// Bytes of a character literal; of a lifetime, those of its sign.
fn length_of_character(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(rest.len(), |inside| 3 + inside + 1),
        Some(_) => match letters.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

/// The words of a literal: quotes and backslashes as they are said, broken lines joined.
fn unescaped(inside: &str) -> String {
    let mut lines = inside.split("\\\n");
    let mut joined = lines.next().unwrap_or_default().to_owned();
    lines.for_each(|line| joined.push_str(line.trim_start()));
    joined.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\")
}

/// Whether a literal is the pattern of `format!` or of one of its kind.
fn is_format(before: &str) -> bool {
    let call = before.rsplit_once("!(");
    call.is_some_and(|(name, arguments)| {
        let is_pattern = !arguments.contains(['"', ';', '{', '(']);
        is_pattern
            && ["format", "write", "writeln", "format_args"].iter().any(|it| name.ends_with(it))
    })
}

/// A pattern of `format!` as it is said: `{{` is a brace, `{name}` a hole.
fn with_holes(pattern: &str) -> String {
    let mut said = String::new();
    let mut letters = pattern.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' | '}' if letters.peek() == Some(&letter) => {
                letters.next();
                said.push(letter);
            }
            '{' => {
                letters.by_ref().find(|inside| *inside == '}');
                said.push(HOLE);
            }
            _ => said.push(letter),
        }
    }
    said
}

#[test]
fn literals_are_those_that_ship() {
    let source = concat!(
        "//! \"no\"\nfn a<'a>() { say('\"', '\\'', \"uno \\\"`x`\\\" \\\n    dos\"); }\n",
        "fn b() { format!(\"`{name}` en {{`{a:?}`}}\", \"tres\"); r#\"cua\"tro\"#; } // \"no\"\n",
        "#[cfg(test)]\nmod tests { \"no\" }\n",
    );
    let found: Vec<(usize, String)> =
        literals("a.rs", source).into_iter().map(|it| (it.line, it.words)).collect();
    let said = |line, words: &str| (line, words.to_owned());
    assert_eq!(
        found,
        [
            said(2, "uno \"`x`\" dos"),
            said(4, "`\0` en {`\0`}"),
            said(4, "tres"),
            said(4, "cua\"tro"),
        ]
    );
    assert!(literals("a_tests.rs", source).is_empty());
}
