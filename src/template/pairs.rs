//! Which tag closes which: the blocks of a template.

use super::limits::DEEPEST;
use super::tags::{Tag, TagKind};

/// A tag without its counterpart, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unpaired {
    /// A block that nothing closes; with the tag that closed the one around it.
    Open(usize, Option<usize>),
    /// A closing tag that closes nothing.
    Close(usize),
    /// An `{{else}}` outside of every block.
    Else(usize),
    /// An `{{else}}` after the last one of its block.
    LateElse(usize),
    /// A block inside of too many blocks; each `{{else if}}` of a chain is within
    /// the one before it.
    Deep(usize),
}

/// A block whose closing tag is still to come.
struct Pending {
    tag: usize,
    has_last_else: bool,
}

/// Gives each block its `{{else}}` tags, and says which tags have no pair.
pub(super) fn join(tags: &mut [Tag], text: &str) -> Vec<Unpaired> {
    let mut pending: Vec<Pending> = Vec::new();
    let mut unpaired = Vec::new();
    for index in 0..tags.len() {
        let Some(tag) = tags.get(index) else { continue };
        match tag.kind {
            TagKind::Open => pending.push(Pending { tag: index, has_last_else: false }),
            TagKind::Close => close(&mut pending, tags, index, &mut unpaired),
            TagKind::Else => {
                let last = is_last_else(text.get(tag.range.clone()).unwrap_or_default());
                unpaired.extend(join_else(&mut pending, tags, index, last));
            }
            _ => {}
        }
        if depth(&pending, tags) > DEEPEST {
            // What is still open may well be closed further on.
            pending.clear();
            unpaired.push(Unpaired::Deep(index));
            break;
        }
    }
    unpaired.extend(pending.iter().map(|open| Unpaired::Open(open.tag, None)));
    unpaired
}

fn close(pending: &mut Vec<Pending>, tags: &[Tag], index: usize, unpaired: &mut Vec<Unpaired>) {
    let name = |tag: usize| tags.get(tag).map(|tag| tag.name.as_str());
    match pending.iter().rposition(|open| name(open.tag) == name(index)) {
        None => unpaired.push(Unpaired::Close(index)),
        Some(place) => {
            let left_open = pending.drain(place..).skip(1);
            unpaired.extend(left_open.map(|open| Unpaired::Open(open.tag, Some(index))));
        }
    }
}

fn join_else(
    pending: &mut [Pending],
    tags: &mut [Tag],
    index: usize,
    last: bool,
) -> Option<Unpaired> {
    let Some(open) = pending.last_mut() else { return Some(Unpaired::Else(index)) };
    if open.has_last_else {
        return Some(Unpaired::LateElse(index));
    }
    open.has_last_else = last;
    if let Some(tag) = tags.get_mut(open.tag) {
        tag.elses.push(index);
    }
    None
}

/// Whether an `{{else}}` has no condition, so that it is its block's last.
fn is_last_else(tag: &str) -> bool {
    let inside = tag.trim_matches(['{', '}']).trim().trim_matches('~').trim();
    matches!(inside, "else" | "^")
}

fn depth(pending: &[Pending], tags: &[Tag]) -> usize {
    let elses = |open: &Pending| tags.get(open.tag).map_or(0, |tag| tag.elses.len());
    pending.iter().map(|open| 1 + elses(open)).sum()
}
