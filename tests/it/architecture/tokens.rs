//! Rust source as tokens: in, the text of a file; out, its names, numbers and
//! signs with their lines. Comments are left out, and a literal is one token
//! that says nothing, so that no test reads what a sentence only mentions.

/// A name, a number or a sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Its line, from one.
    pub(super) line: usize,
    /// As written; `::` is one sign, and a literal is `"`.
    pub(super) text: String,
}

impl Token {
    /// Whether it is a name or a keyword.
    pub(super) fn is_name(&self) -> bool {
        self.text.starts_with(is_start)
    }
}

/// What a piece of source is.
enum Piece {
    /// Spaces and comments.
    Blank,
    /// A text, or one character.
    Literal,
    /// All else.
    Token,
}

/// The tokens of a file.
pub(super) fn tokens(source: &str) -> Vec<Token> {
    let (mut rest, mut line, mut found) = (source, 1, Vec::new());
    while !rest.is_empty() {
        let (piece, length) = piece(rest);
        let (text, after) = rest.split_at(length);
        match piece {
            Piece::Blank => {}
            Piece::Literal => found.push(Token { line, text: "\"".to_owned() }),
            Piece::Token => found.push(Token { line, text: text.to_owned() }),
        }
        line += text.matches('\n').count();
        rest = after;
    }
    found
}

/// The piece with which the source begins, and its length in bytes.
fn piece(rest: &str) -> (Piece, usize) {
    let is_blank = |length: &usize| *length > 0;
    let blank = Some(run(rest, char::is_whitespace)).filter(is_blank).or_else(|| comment(rest));
    if let Some(length) = blank {
        (Piece::Blank, length)
    } else if let Some(length) = raw(rest).or_else(|| quoted(rest)).or_else(|| character(rest)) {
        (Piece::Literal, length)
    } else {
        (Piece::Token, token(rest))
    }
}

/// `// …` or `/* … */`, which may hold others of its kind.
fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(run(rest, |c| c != '\n'));
    }
    rest.strip_prefix("/*")?;
    let (mut depth, mut at) = (0, 0);
    loop {
        let here = &rest[at..];
        let (length, change) = match here.get(..2) {
            Some("/*") => (2, 1),
            Some("*/") => (2, -1),
            _ => (here.chars().next()?.len_utf8(), 0),
        };
        at += length;
        depth += change;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// `r"…"` or `br#"…"#`, in which nothing is escaped.
fn raw(rest: &str) -> Option<usize> {
    let marked = ["r", "br", "cr"].iter().find_map(|mark| rest.strip_prefix(mark))?;
    let hashes = run(marked, |c| c == '#');
    let text = marked[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let inside = text.find(&end)?;
    Some(rest.len() - text.len() + inside + end.len())
}

/// `"…"`, with what is escaped in it.
fn quoted(rest: &str) -> Option<usize> {
    let text = ["\"", "b\"", "c\""].iter().find_map(|mark| rest.strip_prefix(mark))?;
    Some(rest.len() - text.len() + closed(text, '"')?)
}

/// `'x'`, but not the lifetime `'x`.
fn character(rest: &str) -> Option<usize> {
    let text = ["'", "b'"].iter().find_map(|mark| rest.strip_prefix(mark))?;
    let first = text.chars().next()?;
    let is_one = first == '\\' || text[first.len_utf8()..].starts_with('\'');
    is_one.then(|| closed(text, '\'').map(|length| rest.len() - text.len() + length))?
}

/// The length up to and with the quote that ends a literal.
fn closed(text: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        if c == quote && !is_escaped {
            return Some(at + 1);
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    None
}

/// The length of a name, a lifetime, a number or a sign.
fn token(rest: &str) -> usize {
    let lead = if rest.starts_with("r#") { 2 } else { usize::from(rest.starts_with('\'')) };
    let name = run(&rest[lead..], is_part);
    let sign =
        if rest.starts_with("::") { 2 } else { rest.chars().next().map_or(0, char::len_utf8) };
    if name > 0 { lead + name } else { sign }
}

/// How many bytes at the beginning are of characters alike.
fn run(text: &str, alike: impl Fn(char) -> bool) -> usize {
    text.find(|c| !alike(c)).unwrap_or(text.len())
}

fn is_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[test]
fn a_file_is_read_as_the_compiler_reads_it() {
    let source = r##"
        use a::{b, /* c::{ */ d}; // e::f
        let g: &'h str = "i::j \" k"; let l = ['\'', 'm', b'n'];
        let o = r#"p "q" r"#;
    "##;
    let texts: Vec<String> = tokens(source).into_iter().map(|token| token.text).collect();
    let expected =
        "use a :: { b , d } ; let g : & 'h str = \" ; let l = [ \" , \" , \" ] ; let o = \" ;";
    assert_eq!(texts.join(" "), expected);
    assert_eq!(tokens(source).last().map(|token| token.line), Some(4));
}
