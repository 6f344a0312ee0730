//! Decides how a document falls on its pages: no signature without at least as
//! many lines of its text as the sheet asks for, no page with nothing but copies,
//! initials or annexes where spacing within the sheet's limits avoids it, and room
//! to spare spent on the pen's room.

use serde::Serialize;
use typst_layout::PagedDocument;

use super::measure::{Layout, measure};
use super::spacing::Spacing;
use super::world::Shared;
use crate::diagnostic::Result;
use crate::document::{Block, Document, Style};
use crate::sheet::Sheet;

/// Times a page end is moved up before the layout is taken as it is.
const MOST_MOVES: usize = 4;

/// Steps in which spacing is tightened, and opened.
const TIGHTER: [f64; 4] = [-0.25, -0.5, -0.65, -0.8];
const TIGHTEST: f64 = -1.0;
const WIDER: [f64; 3] = [1.0, 0.6, 0.3];

/// Points by which a page may open less than in a straight line between what it
/// was seen to do.
const STRAIGHT: f64 = 2.0;

/// Part of the spare room of the last page that opening may use.
const MOST_OF_SPARE: f64 = 0.85;

/// What the layout is told besides the document.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Adjustment {
    /// Spacing from -1 (tight) over 0 (normal) to 1 (open).
    pub holgura: f64,
    /// Pages that end early.
    pub rellenos: Vec<Filler>,
    /// Whether the signatures begin a page.
    pub hoja_de_firmas: bool,
    /// Whether the signatures, taller than a page, may part between rows.
    pub partir_firmas: bool,
}

/// Empty room at the foot of the page where a block begins, so that the page
/// ends early.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Filler {
    /// The block, from 0.
    pub bloque: usize,
    /// Height in points.
    pub alto: f64,
}

type Attempt = (PagedDocument, Layout, Adjustment);

/// Lays out with `lay_out` until the pages are right, and gives the best.
///
/// # Errors
/// Those of `lay_out`.
pub(super) fn fit(
    document: &Document,
    sheet: &Sheet,
    shared: &Shared,
    lay_out: impl Fn(&Adjustment) -> Result<PagedDocument>,
) -> Result<Attempt> {
    let try_with = |adjustment: Adjustment| -> Result<Attempt> {
        let paged = lay_out(&adjustment)?;
        let layout = measure(&paged, sheet, |font| shared.is_read(font));
        Ok((paged, layout, adjustment))
    };
    let shape = Shape::of(document, sheet);
    let spacing = Spacing::of(document, sheet);
    let start = Adjustment { hoja_de_firmas: shape.own_sheet, ..Adjustment::default() };
    let start = try_with(start)?;
    if let Some(single) = close_to_one_page(&start.1, &shape, &spacing, &try_with)? {
        return Ok(single);
    }
    let first = settle(start, &shape, &try_with)?;
    let tight = tighten(first, &shape, &try_with)?;
    let whole = keep_tail_with_signatures(tight, &shape, &try_with)?;
    let sound = any_spacing(whole, &shape, &try_with)?;
    open(sound, &shape, &spacing, &try_with)
}

/// What matters of a document for how it falls on its pages.
struct Shape {
    own_sheet: bool,
    has_sentence: bool,
    has_tail: bool,
    signature_block: Option<usize>,
    /// Lines of text that stand with the signatures, at least.
    lines: usize,
}

impl Shape {
    fn of(document: &Document, sheet: &Sheet) -> Self {
        let mut shape = Shape {
            own_sheet: false,
            has_sentence: false,
            has_tail: false,
            signature_block: None,
            lines: usize::try_from(sheet.firmas.renglones).unwrap_or(usize::MAX),
        };
        for (index, block) in document.body.iter().enumerate() {
            match block {
                Block::Signatures(signatures) => {
                    let most = usize::try_from(sheet.firmas.por_hoja).unwrap_or(usize::MAX);
                    shape.has_sentence = signatures.lead.iter().any(is_sentence);
                    shape.own_sheet = shape.has_sentence && signatures.signatories.len() > most;
                    shape.signature_block = Some(index);
                }
                Block::Paragraph { style, .. } | Block::Lines { style, .. } if style.is_tail() => {
                    shape.has_tail = true;
                }
                _ => {}
            }
        }
        shape
    }

    /// Whether the signatures stand with their text.
    fn signatures_stand(&self, layout: &Layout) -> bool {
        self.signature_block.is_none()
            || self.has_sentence
            || layout.lines_with_signatures() >= self.lines
    }

    /// Whether the last page has something besides the tail.
    fn tail_stands(&self, layout: &Layout) -> bool {
        match (layout.signatures_end, layout.end) {
            (Some((signatures, _)), Some((end, _))) if self.has_tail => signatures == end,
            _ => true,
        }
    }

    /// Whether the signature block lies on the paper. One that is taller than a
    /// page is cut at its very end, so that is where the block seems to end.
    fn signatures_fit(&self, layout: &Layout) -> bool {
        layout.signatures_end.is_none_or(|(_, bottom)| bottom < layout.bottom - 0.01)
    }

    fn is_good(&self, layout: &Layout) -> bool {
        self.signatures_stand(layout) && self.tail_stands(layout) && self.signatures_fit(layout)
    }
}

/// Whether every block begins on the page where it began.
fn same_pages(one: &Layout, other: &Layout) -> bool {
    one.blocks.iter().map(|(page, _)| page).eq(other.blocks.iter().map(|(page, _)| page))
}

fn is_sentence(block: &Block) -> bool {
    matches!(block, Block::Paragraph { style: Style::SignatureSheet, .. })
}

/// A letter that runs a little over its page, closed no more than it takes to
/// stand on it, and tried only where spacing can give that much.
fn close_to_one_page(
    layout: &Layout,
    shape: &Shape,
    spacing: &Spacing<'_>,
    try_with: &impl Fn(Adjustment) -> Result<Attempt>,
) -> Result<Option<Attempt>> {
    let ([first, _], Some((1, end)), false) = (&layout.pages[..], layout.end, shape.own_sheet)
    else {
        return Ok(None);
    };
    let room = first.lines.last().map_or(0.0, |(baseline, _)| layout.bottom - baseline);
    let over = end - layout.top - room;
    for holgura in TIGHTER.into_iter().chain([TIGHTEST]) {
        if spacing.most_shrinkage(holgura, layout.bottom) < over {
            continue;
        }
        let closed = try_with(Adjustment { holgura, ..Adjustment::default() })?;
        if closed.1.pages.len() == 1 && shape.is_good(&closed.1) {
            return Ok(Some(closed));
        }
    }
    Ok(None)
}

/// Ends the page before the signatures early until enough lines go over with them.
fn settle(
    mut attempt: Attempt,
    shape: &Shape,
    try_with: &impl Fn(Adjustment) -> Result<Attempt>,
) -> Result<Attempt> {
    if !shape.signatures_fit(&attempt.1) && !attempt.2.partir_firmas {
        attempt = try_with(Adjustment { partir_firmas: true, ..attempt.2 })?;
    }
    for _ in 0..MOST_MOVES {
        if shape.signatures_stand(&attempt.1) {
            break;
        }
        let Some((page, _)) = attempt.1.signatures else { break };
        let missing = shape.lines - attempt.1.lines_with_signatures();
        let Some(filler) = filler(&attempt.1, page.checked_sub(1), missing) else { break };
        let mut next = attempt.2.clone();
        next.rellenos = merged(&next.rellenos, filler);
        attempt = try_with(next)?;
    }
    Ok(attempt)
}

/// The filler that sends the last `lines` lines above the signatures of `page`
/// over to the next.
fn filler(layout: &Layout, page: Option<usize>, lines: usize) -> Option<Filler> {
    let page = page?;
    let before = match layout.signatures {
        Some((signatures, top)) if signatures == page => top,
        _ => layout.bottom + 1.0,
    };
    let above: Vec<&(f64, f64)> =
        layout.pages.get(page)?.lines.iter().filter(|(y, _)| *y < before).collect();
    let (baseline, size) = *above.get(above.len().checked_sub(lines)?)?;
    let alto = layout.bottom - (baseline - size) + 1.0;
    let bloque = anchor(layout, page, baseline - size)?;
    Some(Filler { bloque, alto })
}

/// The block before which a filler for `page` stands: the first that begins
/// there, when it begins above the filler's top at `top`; else the one that
/// began earlier and fills the page, whose own page hands the filler on when it
/// has too little room left.
fn anchor(layout: &Layout, page: usize, top: f64) -> Option<usize> {
    let first = layout.blocks.iter().position(|(begins, _)| *begins == page);
    let earlier = layout.blocks.iter().rposition(|(begins, _)| *begins < page);
    let fits = first.is_some_and(|first| layout.blocks[first].1 <= top + 1.0);
    if fits { first } else { earlier.or(first) }
}

/// One filler a page: a higher one replaces the earlier.
fn merged(fillers: &[Filler], filler: Filler) -> Vec<Filler> {
    let mut kept: Vec<Filler> =
        fillers.iter().filter(|other| other.bloque != filler.bloque).cloned().collect();
    let before = fillers.iter().find(|other| other.bloque == filler.bloque);
    let alto = before.map_or(filler.alto, |other| filler.alto.max(other.alto));
    kept.push(Filler { bloque: filler.bloque, alto });
    kept
}

/// Tightens spacing, no more than it takes, where that saves a page or lets
/// signatures and tail stand without ending a page early.
fn tighten(
    first: Attempt,
    shape: &Shape,
    try_with: &impl Fn(Adjustment) -> Result<Attempt>,
) -> Result<Attempt> {
    let sound = shape.is_good(&first.1);
    if sound && first.1.pages.len() == 1 {
        return Ok(first);
    }
    let at = |holgura| -> Result<Attempt> {
        let own_sheet = shape.own_sheet;
        let adjustment = Adjustment { holgura, hoja_de_firmas: own_sheet, ..Adjustment::default() };
        settle(try_with(adjustment)?, shape, try_with)
    };
    let is_better = |attempt: &Attempt| {
        let saves = attempt.1.pages.len() < first.1.pages.len();
        let mends = !sound && attempt.2.rellenos.is_empty();
        shape.is_good(&attempt.1) && (saves || mends)
    };
    let tightest = at(TIGHTEST)?;
    if !is_better(&tightest) {
        return Ok(first);
    }
    for holgura in TIGHTER {
        let attempt = at(holgura)?;
        if is_better(&attempt) {
            return Ok(attempt);
        }
    }
    Ok(tightest)
}

/// Sends text and signatures over to the page of the tail when the tail would
/// stand alone there.
fn keep_tail_with_signatures(
    attempt: Attempt,
    shape: &Shape,
    try_with: &impl Fn(Adjustment) -> Result<Attempt>,
) -> Result<Attempt> {
    if shape.tail_stands(&attempt.1) {
        return Ok(attempt);
    }
    let Some((page, _)) = attempt.1.signatures else { return Ok(attempt) };
    let lines = if shape.has_sentence { 0 } else { shape.lines };
    let adjustment = if lines == 0 {
        Adjustment { hoja_de_firmas: true, ..Adjustment::default() }
    } else {
        let Some(filler) = filler(&attempt.1, Some(page), lines) else {
            return Ok(attempt);
        };
        Adjustment { rellenos: vec![filler], ..attempt.2.clone() }
    };
    let moved = settle(try_with(adjustment)?, shape, try_with)?;
    let same_pages = moved.1.pages.len() <= attempt.1.pages.len();
    Ok(if shape.is_good(&moved.1) && same_pages { moved } else { attempt })
}

/// The last resort: another spacing, tight or open, at which the lines fall so
/// that all stands.
fn any_spacing(
    attempt: Attempt,
    shape: &Shape,
    try_with: &impl Fn(Adjustment) -> Result<Attempt>,
) -> Result<Attempt> {
    if shape.is_good(&attempt.1) {
        return Ok(attempt);
    }
    for holgura in TIGHTER.into_iter().chain([TIGHTEST]).chain(WIDER) {
        let hoja_de_firmas = shape.own_sheet;
        let spaced = try_with(Adjustment { holgura, hoja_de_firmas, ..Adjustment::default() })?;
        let settled = settle(spaced, shape, try_with)?;
        let other = keep_tail_with_signatures(settled, shape, try_with)?;
        if shape.is_good(&other.1) {
            return Ok(other);
        }
    }
    Ok(attempt)
}

/// Spends the spare room of the last page, when the signatures stand on it.
fn open(
    attempt: Attempt,
    shape: &Shape,
    spacing: &Spacing<'_>,
    try_with: &impl Fn(Adjustment) -> Result<Attempt>,
) -> Result<Attempt> {
    let layout = &attempt.1;
    let (Some((signatures, _)), Some((end, bottom))) = (layout.signatures, layout.end) else {
        return Ok(attempt);
    };
    if signatures != end || attempt.2.holgura < 0.0 || attempt.2.partir_firmas {
        return Ok(attempt);
    }
    let alone = layout.pages.len() == 1;
    let still =
        |opened: &Layout| alone || !attempt.2.rellenos.is_empty() || same_pages(opened, layout);
    let room = (layout.bottom - bottom) * MOST_OF_SPARE;
    // What it takes, at least: on a single page, all of the spacing.
    let least = |holgura: f64| if alone { spacing.least_growth(holgura) } else { 0.0 };
    let mut widest: Option<(f64, f64)> = None;
    for holgura in WIDER {
        let along = widest.map_or(0.0, |(wide, growth)| growth * holgura / wide - STRAIGHT);
        if least(holgura).max(along) > room {
            continue;
        }
        let opened = try_with(Adjustment { holgura, ..attempt.2.clone() })?;
        let (same, good) = (opened.1.pages.len() == layout.pages.len(), shape.is_good(&opened.1));
        let growth = opened.1.end.filter(|(page, _)| *page == end).map(|(_, y)| y - bottom);
        if same && good && growth.is_some_and(|growth| growth <= room) && still(&opened.1) {
            return Ok(opened);
        }
        widest = growth.filter(|_| alone && same).map(|growth| (holgura, growth)).or(widest);
    }
    Ok(attempt)
}
