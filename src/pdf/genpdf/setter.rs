//! Sets words in the styles of the sheet, at the spacing that `fit` asks for.

use super::ink::{Mark, Slab, TextStyle};
use super::paragraph;
use super::words;
use crate::document::Inline;
use crate::fonts::Fonts;
use crate::pdf::Pictures;
use crate::sheet::{Look, POINTS_PER_MM, Sheet, TextAlignment};

/// How spacing gives way, as the layout file of the other engine has it.
pub(super) struct Spacing {
    /// Of the space between parts.
    pub(super) factor: f64,
    /// Of the leading.
    pub(super) leading: f64,
    /// The pen's room over a name, in points.
    pub(super) pen: f64,
}

impl Spacing {
    /// The spacing from -1 (tight) over 0 to 1 (open). The leading gives way last,
    /// in the second half of the way to tight.
    fn new(sheet: &Sheet, holgura: f64) -> Self {
        let (bounds, pen) = (&sheet.ajuste, &sheet.firmas);
        let (part, most) = match holgura < 0.0 {
            true => (bounds.cerrar, 2.0 * pen.lugar - pen.lugar_minimo),
            false => (bounds.abrir, pen.lugar_maximo),
        };
        Spacing {
            factor: 1.0 + holgura * part,
            leading: 1.0 + (2.0 * holgura + 1.0).min(0.0) * bounds.cerrar_interlinea,
            pen: POINTS_PER_MM * (pen.lugar + holgura * (most - pen.lugar)),
        }
    }
}

/// What sets the words of a document.
pub(super) struct Setter<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) fonts: &'a Fonts,
    pub(super) pictures: &'a Pictures,
    pub(super) spacing: Spacing,
    /// Width of the text, in points.
    pub(super) width: f64,
}

impl<'a> Setter<'a> {
    /// A setter at a spacing from -1 to 1.
    pub(super) fn new(
        sheet: &'a Sheet,
        fonts: &'a Fonts,
        pictures: &'a Pictures,
        holgura: f64,
    ) -> Self {
        let width = sheet.text_mm().0 * POINTS_PER_MM;
        Setter { sheet, fonts, pictures, spacing: Spacing::new(sheet, holgura), width }
    }

    pub(super) fn look(&self, name: &str) -> &'a Look {
        self.sheet.look(name)
    }

    pub(super) fn style(&self, name: &str) -> TextStyle {
        TextStyle::of(self.look(name), self.sheet)
    }

    /// Between two lines of a style, in points.
    pub(super) fn between(&self, name: &str) -> f64 {
        let look = self.look(name);
        look.interlinea * self.spacing.leading - look.tamano
    }

    /// The lines of `content` in a style.
    pub(super) fn lines(&self, name: &str, content: &[Inline], width: f64) -> Vec<Slab> {
        self.aligned_lines(name, content, self.look(name).alineacion, width)
    }

    /// The lines of `content` in a style, but set to a side that is not its own.
    pub(super) fn aligned_lines(
        &self,
        name: &str,
        content: &[Inline],
        alignment: TextAlignment,
        width: f64,
    ) -> Vec<Slab> {
        paragraph::lines(content, &self.style(name), alignment, width, self.fonts)
    }

    /// The lines of a style in one piece.
    pub(super) fn block(&self, name: &str, lines: Vec<Slab>) -> Slab {
        let between = self.between(name);
        Slab::stacked(lines.into_iter().map(|line| (between, line)).collect())
    }

    /// Words of a style on one line that nobody breaks.
    pub(super) fn word(&self, name: &str, text: &str) -> Slab {
        let content = [Inline::Unbreakable(text.to_owned())];
        let lines = self.aligned_lines(name, &content, TextAlignment::Izquierda, f64::MAX);
        self.block(name, lines)
    }

    /// Width of plain words in a style, in points.
    pub(super) fn word_width(&self, name: &str, text: &str) -> f64 {
        words::width(text, &self.style(name), self.fonts)
    }

    /// A line from `x`, in a colour, whose middle is at `y`.
    pub(super) fn rule(x: f64, y: f64, length: f64, thickness: f64, color: &str) -> Mark {
        Mark::Rule { x, y, length, thickness, color: color.to_owned() }
    }
}
