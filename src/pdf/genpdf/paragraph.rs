//! Words as lines of a width: broken, and set where their style puts them.

use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

use super::ink::{Mark, Slab, TextStyle, Words};
use super::words::{self, Fragment, Run, UNBROKEN_SPACE};
use crate::document::Inline;
use crate::fonts::Fonts;
use crate::sheet::TextAlignment;

/// What a line that is justified may cost: in square points, as the gaps are.
const PENALTIES: Penalties = Penalties {
    nline_penalty: 30_000,
    overflow_penalty: 75_000,
    short_last_line_fraction: 8,
    short_last_line_penalty: 500,
    hyphen_penalty: 3_000,
};

/// A justified line whose spaces would grow beyond this many times their width
/// stays ragged.
const WIDEST_SPACE: f64 = 6.0;

/// Words are as wide as their line when they are no wider than it by this.
const ROUNDING: f64 = 0.01;

/// The lines of `content` in a type, each as high as the type, `width` points wide
/// at most.
pub(super) fn lines(
    content: &[Inline],
    style: &TextStyle,
    alignment: TextAlignment,
    width: f64,
    fonts: &Fonts,
) -> Vec<Slab> {
    let mut lines = Vec::new();
    for fragments in words::fragments(content, style, fonts) {
        let fragments: Vec<Fragment> =
            fragments.into_iter().flat_map(|fragment| fragment.within(width, fonts)).collect();
        let broken = broken(&fragments, alignment, width);
        let count = broken.len();
        for (index, line) in broken.into_iter().enumerate() {
            let is_last = index + 1 == count;
            lines.push(Line { fragments: line, is_last, fonts }.set(style, alignment, width));
        }
    }
    if lines.is_empty() {
        lines.push(Slab { height: style.size, marks: Vec::new() });
    }
    lines
}

/// Width of `content` on one line, in points.
pub(super) fn natural_width(content: &[Inline], style: &TextStyle, fonts: &Fonts) -> f64 {
    let lines = words::fragments(content, style, fonts);
    let widths = lines.iter().map(|line| Line { fragments: line, is_last: true, fonts }.width());
    widths.fold(0.0, f64::max)
}

fn broken(fragments: &[Fragment], alignment: TextAlignment, width: f64) -> Vec<&[Fragment]> {
    let widths = [width + ROUNDING];
    if alignment == TextAlignment::Justificada
        && let Ok(lines) = wrap_optimal_fit(fragments, &widths, &PENALTIES)
    {
        return lines;
    }
    wrap_first_fit(fragments, &widths)
}

/// The spaces that grow when a line is justified, those that hold words together
/// among them.
fn spaces(text: &str) -> usize {
    text.matches([' ', UNBROKEN_SPACE]).count()
}

/// A line: its fragments, and whether the paragraph or a line of it ends there.
struct Line<'a> {
    fragments: &'a [Fragment],
    is_last: bool,
    fonts: &'a Fonts,
}

impl Line<'_> {
    /// The words with their spaces, but none at the end, and the hyphen there.
    fn runs(&self) -> Vec<(Run, bool)> {
        let mut runs: Vec<(Run, bool)> = Vec::new();
        let mut push = |run: &Run, is_hyphen: bool| match runs.last_mut() {
            Some((last, was_hyphen))
                if !*was_hyphen && last.style == run.style && last.link == run.link =>
            {
                last.text.push_str(&run.text);
                *was_hyphen = is_hyphen;
            }
            _ => runs.push((run.clone(), is_hyphen)),
        };
        let count = self.fragments.len();
        for (index, fragment) in self.fragments.iter().enumerate() {
            fragment.runs.iter().for_each(|run| push(run, false));
            let is_last = index + 1 == count;
            match (&fragment.space, &fragment.hyphen) {
                (Some(space), _) if !is_last => push(space, false),
                (_, Some(hyphen)) if is_last => push(hyphen, true),
                _ => {}
            }
        }
        runs
    }

    fn width(&self) -> f64 {
        let widths = self.runs();
        widths.iter().map(|(run, _)| words::width(&run.text, &run.style, self.fonts)).sum()
    }

    /// The line at its place in `width` points.
    fn set(&self, style: &TextStyle, alignment: TextAlignment, width: f64) -> Slab {
        let spare = width - self.width();
        let space = match alignment {
            TextAlignment::Justificada if !self.is_last => self.widened(spare),
            _ => 0.0,
        };
        let mut x = match alignment {
            TextAlignment::Centro => spare / 2.0,
            TextAlignment::Derecha => spare,
            TextAlignment::Izquierda | TextAlignment::Justificada => 0.0,
        };
        let mut line = Slab { height: style.size, marks: Vec::new() };
        for (run, hyphen) in self.runs() {
            let own = words::width(&run.text, &run.style, self.fonts);
            let wide = own + space * spaces(&run.text) as f64;
            let Run { text, style: own_style, link } = run;
            let baseline = style.ascent();
            let style = own_style;
            let words =
                Words { x, baseline, text, style, width: wide, space, hyphen, link, rise: 0.0 };
            line.marks.push(Mark::Words(words));
            x += wide;
        }
        line
    }

    /// What each space gets of the room that is left, in points.
    fn widened(&self, spare: f64) -> f64 {
        let runs = self.runs();
        let count: usize = runs.iter().map(|(run, _)| spaces(&run.text)).sum();
        let one = runs.first().map_or(0.0, |(run, _)| words::width(" ", &run.style, self.fonts));
        let each = spare / count.max(1) as f64;
        if count == 0 || each > one * WIDEST_SPACE { 0.0 } else { each.max(0.0) }
    }
}
