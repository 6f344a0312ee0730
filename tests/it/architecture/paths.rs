//! What a file names: in, its tokens; out, its paths, both those of `use` trees
//! over however many lines and those that stand in the code, such as
//! `input::read(…)`. A name without `::` is no path: it is defined in the file
//! itself, or a `use` has brought it there.

use super::tokens::Token;

/// What stands before an item that only tests have.
const FOR_TESTS: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

/// How a path is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// In the code.
    Inline,
    /// In a `use`.
    Import,
    /// In a `pub use`, of whatever reach.
    Export,
}

/// A path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// Its line, from one.
    pub(super) line: usize,
    /// `crate`, `markup` and `parse` of `crate::markup::parse`.
    pub(super) segments: Vec<String>,
    /// The name that an import gives it in the file.
    pub(super) alias: String,
    /// How it is written.
    pub(super) form: Form,
}

/// The tokens that ship: without the items under `#[cfg(test)]`.
pub(super) fn shipped(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if says(&tokens[at..], &FOR_TESTS) {
            at += FOR_TESTS.len();
            at += item(&tokens[at..]);
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// How many tokens an item has: up to its `;`, or to the brace that ends it.
fn item(tokens: &[Token]) -> usize {
    // The braces of a `use` do not end it.
    let is_use = tokens.iter().take_while(|token| token.text != "{").any(|it| it.text == "use");
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        let ends = token.text == ";" || (token.text == "}" && !is_use);
        if depth == 0 && ends {
            return at + 1;
        }
    }
    tokens.len()
}

/// The paths that the tokens of a file name.
pub(super) fn paths(tokens: &[Token]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let here = &tokens[at..];
        // `impl Trait + use<'a>` imports nothing.
        if says(here, &["use"]) && !says(here, &["use", "<"]) {
            let form = if is_public(&tokens[..at]) { Form::Export } else { Form::Import };
            at += 1 + tree(&here[1..], &[], form, &mut found);
        } else {
            let is_whole = at == 0 || !["::", "."].contains(&tokens[at - 1].text.as_str());
            let length = if is_whole { inline(here, &mut found) } else { 0 };
            at += length.max(1);
        }
    }
    found
}

/// Whether `pub` or `pub(…)` stands before an item.
fn is_public(before: &[Token]) -> bool {
    let before = match before {
        [inner @ .., last] if last.text == ")" => {
            let open = inner.iter().rposition(|token| token.text == "(").unwrap_or(0);
            &inner[..open]
        }
        all => all,
    };
    before.last().is_some_and(|token| token.text == "pub")
}

/// Reads a tree of imports under a path; gives how many tokens it has.
fn tree(tokens: &[Token], above: &[String], form: Form, found: &mut Vec<Named>) -> usize {
    let mut segments = above.to_vec();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token.text.as_str() {
            "{" => return at + branches(&tokens[at..], &segments, form, found),
            "::" => {}
            "self" if !segments.is_empty() => {}
            _ if token.is_name() || token.text == "*" => segments.push(token.text.clone()),
            _ => break,
        }
        if !says(&tokens[at..], &["::"]) && token.text != "::" {
            break;
        }
    }
    let line = tokens.first().map_or(0, |token| token.line);
    let mut alias = segments.last().cloned().unwrap_or_default();
    if let (true, Some(name)) = (says(&tokens[at..], &["as"]), tokens.get(at + 1)) {
        alias = name.text.clone();
        at += 2;
    }
    found.push(Named { line, segments, alias, form });
    at
}

/// Reads the trees between braces; gives how many tokens they have, with the
/// closing brace.
fn branches(tokens: &[Token], above: &[String], form: Form, found: &mut Vec<Named>) -> usize {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token.text.as_str() {
            "}" => return at + 1,
            "," => at += 1,
            _ => at += tree(&tokens[at..], above, form, found).max(1),
        }
    }
    at
}

/// Reads a path that stands in the code; gives how many tokens it has.
fn inline(tokens: &[Token], found: &mut Vec<Named>) -> usize {
    let mut segments = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at).filter(|token| token.is_name()) {
        segments.push(token.text.clone());
        at += 1;
        if !says(&tokens[at..], &["::"]) {
            break;
        }
        at += 1;
    }
    if segments.len() > 1 {
        let line = tokens[0].line;
        found.push(Named { line, segments, alias: String::new(), form: Form::Inline });
    }
    at
}

/// Whether the tokens begin with these.
fn says(tokens: &[Token], words: &[&str]) -> bool {
    let mut texts = tokens.iter().map(|token| token.text.as_str());
    words.iter().all(|word| texts.next() == Some(word))
}
