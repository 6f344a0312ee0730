//! The tags of a template, as they stand in its text.
//!
//! Handlebars gives a tree with the line and column of most elements, but
//! neither where a tag ends nor where an `{{else if}}` stands, and it cannot say
//! which block was left open. This reader can; it understands only the outside
//! of a tag, and leaves the inside to Handlebars.

use std::ops::Range;

/// What a tag is for, by its first mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TagKind {
    /// `{{x}}` or `{{function x}}`.
    Expression,
    /// `{{#if x}}`.
    Open,
    /// `{{else}}`, `{{else if x}}` or `{{^}}`.
    Else,
    /// `{{/if}}`.
    Close,
    /// `{{> partial}}`.
    Partial,
    /// `{{! remark}}`.
    Comment,
    /// `{{{x}}}` or `{{&x}}`.
    Unescaped,
    /// `{{{{raw}}}}`.
    Raw,
    /// `{{*x}}` or `{{#*x}}`.
    Decorator,
    /// `{{#> x}}`.
    PartialBlock,
    /// No `}}` before the next tag or the end.
    Unclosed,
}

/// One tag.
#[derive(Debug, Clone)]
pub(super) struct Tag {
    /// Its bytes, from `{{` to `}}`.
    pub(super) range: Range<usize>,
    pub(super) kind: TagKind,
    /// Its first word: the function, the block or the name.
    pub(super) name: String,
    /// The tags `{{else}}` of a block, by index.
    pub(super) elses: Vec<usize>,
}

/// The tags of a template, in order.
pub(super) fn read(text: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find("{{")) {
        let start = from + found;
        let tag = read_tag(text, start);
        from = tag.range.end;
        tags.push(tag);
    }
    tags
}

fn read_tag(text: &str, start: usize) -> Tag {
    let rest = text.get(start..).unwrap_or_default();
    let (kind, inside) = kind_of(rest);
    let (kind, length) = match end_of(kind, rest) {
        Some(length) => (kind, length),
        None => (TagKind::Unclosed, first_line(rest)),
    };
    Tag { range: start..start + length, kind, name: first_word(inside), elses: Vec::new() }
}

/// The kind of the tag that `rest` begins with, and what follows its marks.
fn kind_of(rest: &str) -> (TagKind, &str) {
    if let Some(inside) = rest.strip_prefix("{{{{") {
        return (TagKind::Raw, inside);
    }
    let inside = rest.trim_start_matches("{{").trim_start();
    let inside = inside.strip_prefix('~').unwrap_or(inside).trim_start();
    let after = |marks: usize| inside.get(marks..).unwrap_or_default().trim_start();
    match inside.as_bytes() {
        _ if rest.starts_with("{{{") => (TagKind::Unescaped, inside),
        [b'{' | b'&', ..] => (TagKind::Unescaped, after(1)),
        [b'!', ..] => (TagKind::Comment, after(1)),
        [b'*', ..] => (TagKind::Decorator, after(1)),
        [b'#', ..] if after(1).starts_with('*') => (TagKind::Decorator, after(1)),
        [b'#', ..] if after(1).starts_with('>') => (TagKind::PartialBlock, after(1)),
        [b'#', ..] => (TagKind::Open, after(1)),
        [b'/', ..] => (TagKind::Close, after(1)),
        [b'>', ..] => (TagKind::Partial, after(1)),
        [b'^', ..] => (TagKind::Else, after(1)),
        _ if inside.starts_with("else") => (TagKind::Else, after(4)),
        _ => (TagKind::Expression, inside),
    }
}

/// Bytes of the tag that `rest` begins with, when it is closed.
fn end_of(kind: TagKind, rest: &str) -> Option<usize> {
    let closing = match kind {
        TagKind::Raw => "}}}}",
        TagKind::Unescaped if rest.starts_with("{{{") => "}}}",
        TagKind::Comment => return end_of_comment(rest),
        _ => return end_of_plain(rest),
    };
    rest.find(closing).map(|at| at + closing.len())
}

/// A remark may hold tags when it is written `{{!-- … --}}`.
fn end_of_comment(rest: &str) -> Option<usize> {
    let inside = rest.trim_start_matches("{{").trim_start().trim_start_matches('!').trim_start();
    let long = inside.strip_prefix("--").and_then(|remark| remark.find("--}}"));
    match long {
        Some(at) => Some(rest.len() - inside.len() + 2 + at + 4),
        None => rest.find("}}").map(|at| at + 2),
    }
}

/// Quoted text and `[names]` may hold braces; neither goes on to another line.
fn end_of_plain(rest: &str) -> Option<usize> {
    let mut at = 2;
    while let Some(ahead) = rest.get(at..).filter(|ahead| !ahead.is_empty()) {
        let character = ahead.chars().next()?;
        match character {
            '}' if ahead.starts_with("}}") => return Some(at + 2),
            '{' if ahead.starts_with("{{") => return None,
            '"' | '\'' => at += quoted(ahead, character).unwrap_or(1),
            '[' => at += quoted(ahead, ']').unwrap_or(1),
            _ => at += character.len_utf8(),
        }
    }
    None
}

/// Bytes of the text that `ahead` begins with, both its marks included, when it
/// is closed on the same line.
fn quoted(ahead: &str, closing: char) -> Option<usize> {
    let mut escaped = false;
    for (at, character) in ahead.char_indices().skip(1) {
        match character {
            '\n' => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == closing => return Some(at + closing.len_utf8()),
            _ => {}
        }
    }
    None
}

fn first_line(rest: &str) -> usize {
    let next_tag = rest.get(2..).and_then(|ahead| ahead.find("{{")).map(|at| at + 2);
    let ahead = rest.get(..next_tag.unwrap_or(rest.len())).unwrap_or_default();
    ahead.find(['\r', '\n']).unwrap_or(ahead.len()).max(2)
}

fn first_word(inside: &str) -> String {
    let end = inside.find(|mark: char| mark.is_whitespace() || "~}(){\"'|=".contains(mark));
    inside.get(..end.unwrap_or(inside.len())).unwrap_or_default().to_owned()
}

#[cfg(test)]
#[path = "tags_tests.rs"]
mod tests;
