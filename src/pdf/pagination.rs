//! How the pages of a document came out, whatever laid them out: what `fit` looks at.

/// Lines nearer than this, in points, are one line.
const SAME_LINE: f64 = 1.0;

/// How the pages of a document came out; all measures in points from the top.
#[derive(Debug, Clone, PartialEq)]
pub struct Pagination {
    /// The pages.
    pub pages: Vec<Page>,
    /// Page (from 0) and top of the signatures, with the lines that lead them.
    pub signatures: Option<(usize, f64)>,
    /// Page (from 0) and bottom of the signatures.
    pub signatures_end: Option<(usize, f64)>,
    /// Page (from 0) and bottom of the whole text.
    pub end: Option<(usize, f64)>,
    /// Page (from 0) and top of each block of the body.
    pub blocks: Vec<(usize, f64)>,
    /// Where the room for text begins on every page but the first.
    pub top: f64,
    /// Where the room for text ends on every page.
    pub bottom: f64,
}

/// One page: the baselines of its lines of text, from the top, without the
/// furniture.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Baselines of running text, each with its size in points.
    pub lines: Vec<(f64, f64)>,
}

impl Pagination {
    /// Lines of text that stand above the signatures on their page.
    pub fn lines_with_signatures(&self) -> usize {
        let Some((page, top)) = self.signatures else { return 0 };
        self.pages.get(page).map_or(0, |page| page.lines.iter().filter(|(y, _)| *y < top).count())
    }
}

impl Page {
    /// The page whose lines of running text, in any order, are `lines`: a baseline
    /// and a size in points each. What stands below `bottom` is furniture.
    pub(super) fn of(mut lines: Vec<(f64, f64)>, bottom: f64) -> Self {
        lines.retain(|(baseline, _)| *baseline <= bottom + SAME_LINE);
        lines.sort_by(|a, b| a.0.total_cmp(&b.0));
        lines.dedup_by(|next, kept| next.0 - kept.0 < SAME_LINE);
        Page { lines }
    }
}
