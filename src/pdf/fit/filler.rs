//! Empty room at the foot of a page, which sends its last lines over to the next.

use serde::Serialize;

use crate::pdf::pagination::Pagination;

/// Empty room at the foot of the page where a block begins, so that the page
/// ends early.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Filler {
    /// The block, from 0.
    pub bloque: usize,
    /// Height in points.
    pub alto: f64,
}

/// The filler that sends the last `lines` lines above the signatures of `page`
/// over to the next.
pub(super) fn filler(pagination: &Pagination, page: usize, lines: usize) -> Option<Filler> {
    let before = match pagination.signatures {
        Some((signatures, top)) if signatures == page => top,
        _ => pagination.bottom + 1.0,
    };
    let above: Vec<&(f64, f64)> =
        pagination.pages.get(page)?.lines.iter().filter(|(y, _)| *y < before).collect();
    let (baseline, size) = *above.get(above.len().checked_sub(lines)?)?;
    let alto = pagination.bottom - (baseline - size) + 1.0;
    let bloque = anchor(pagination, page, baseline - size)?;
    Some(Filler { bloque, alto })
}

/// The block before which a filler for `page` stands, when the filler's top is at
/// `top`.
///
/// That is the first block that begins on the page, if it begins above the filler.
/// Else one block fills the page from an earlier one: the filler stands before that
/// block, and the layout moves it on to `page` because the earlier page has too
/// little room left for it.
fn anchor(pagination: &Pagination, page: usize, top: f64) -> Option<usize> {
    let first = pagination.blocks.iter().position(|(begins, _)| *begins == page);
    let earlier = pagination.blocks.iter().rposition(|(begins, _)| *begins < page);
    let fits = first.is_some_and(|first| pagination.blocks[first].1 <= top + 1.0);
    if fits { first } else { earlier.or(first) }
}

/// The fillers with one more. A page has one: the higher of two that stand before
/// the same block.
pub(super) fn merged(fillers: &[Filler], filler: Filler) -> Vec<Filler> {
    let mut kept: Vec<Filler> =
        fillers.iter().filter(|other| other.bloque != filler.bloque).cloned().collect();
    let before = fillers.iter().find(|other| other.bloque == filler.bloque);
    let alto = before.map_or(filler.alto, |other| filler.alto.max(other.alto));
    kept.push(Filler { bloque: filler.bloque, alto });
    kept
}
