//! What must not be parted at a line's end: pairs joined by a space that does not
//! break, and words that are kept whole.

use crate::document::{Inline, Link, plain};
use crate::espanol::unbreakable;

/// Longest run, in characters, that is kept whole; a longer one could not
/// stand in a narrow column.
const LONGEST_UNBREAKABLE: usize = 40;

/// Joins what must stay on one line, judged on the words of the whole run, so
/// that *Lic.* in bold still holds on to the name after it.
pub(super) fn join_pairs(content: &[Inline]) -> Vec<Inline> {
    let words = plain(content);
    let spaces = unbreakable::no_break_spaces(&words);
    let mut whole = unbreakable::unbreakable_words(&words);
    let capitals = !words.chars().any(char::is_lowercase);
    whole.retain(|range| stays_whole(&words[range.clone()], capitals));
    let mut offset = 0;
    join(content, &Joints { spaces, whole }, &mut offset)
}

/// Whether a run that could be a folio, an e-mail or siglas is kept whole; in a
/// line all in capitals, a word of letters alone is no siglas.
fn stays_whole(word: &str, capitals: bool) -> bool {
    word.chars().count() <= LONGEST_UNBREAKABLE
        && !(capitals && word.chars().all(char::is_alphabetic))
}

struct Joints {
    spaces: Vec<usize>,
    whole: Vec<std::ops::Range<usize>>,
}

fn join(content: &[Inline], joints: &Joints, offset: &mut usize) -> Vec<Inline> {
    let mut joined = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text(text) => {
                join_text(text, joints, *offset, &mut joined);
                *offset += text.len();
            }
            Inline::Unbreakable(text) => {
                joined.push(inline.clone());
                *offset += text.len();
            }
            Inline::Strong(inner) => joined.push(Inline::Strong(join(inner, joints, offset))),
            Inline::Emphasis(inner) => joined.push(Inline::Emphasis(join(inner, joints, offset))),
            Inline::Link(link) => {
                let words = join(&link.words, joints, offset);
                joined.push(Inline::Link(Link { target: link.target.clone(), words }));
            }
            Inline::LineBreak => {
                joined.push(Inline::LineBreak);
                *offset += 1;
            }
        }
    }
    joined
}

/// Cuts one text at the words that stay whole; those that lie only partly in
/// it are left alone.
fn join_text(text: &str, joints: &Joints, offset: usize, joined: &mut Vec<Inline>) {
    let end = offset + text.len();
    let mut done = 0;
    let first = joints.whole.partition_point(|range| range.start < offset);
    let within = joints.whole.iter().skip(first).take_while(|range| range.start < end);
    for range in within.filter(|range| range.end <= end && !range.is_empty()) {
        let (from, to) = (range.start - offset, range.end - offset);
        push_spaced(&text[done..from], joints, offset + done, joined);
        joined.push(Inline::Unbreakable(text[from..to].to_owned()));
        done = to;
    }
    push_spaced(&text[done..], joints, offset + done, joined);
}

fn push_spaced(text: &str, joints: &Joints, offset: usize, joined: &mut Vec<Inline>) {
    if text.is_empty() {
        return;
    }
    let spaced = text
        .char_indices()
        .map(|(at, character)| {
            let joint = character == ' ' && joints.spaces.binary_search(&(offset + at)).is_ok();
            if joint { '\u{a0}' } else { character }
        })
        .collect();
    joined.push(Inline::Text(spaced));
}
