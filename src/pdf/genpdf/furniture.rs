//! What stands around the text of every page: the short head, the foot with the
//! count of pages, and the word across a draft.

use super::ink::{Mark, Slab, TextStyle, Words};
use super::pages::Ink;
use super::setter::Setter;
use super::words;
use crate::document::{Document, Inline};
use crate::sheet::{Face, POINTS_PER_MM};

/// Between the words at the left and the count, in points.
const GUTTER: f64 = 12.0;

/// Between words and the line over or under them, in points.
const FROM_LINE: f64 = 9.2;

/// Thickness of that line, in points.
const LINE: f64 = 0.6;

/// The foot stands so much lower than its margin says, in millimetres.
const FOOT_LOWER: f64 = 4.0;

/// Adds it to all pages.
pub(super) fn add(setter: &Setter<'_>, document: &Document, pages: &mut [Ink]) {
    let furniture = &document.furniture;
    let margins = &setter.sheet.margenes;
    let left = margins.izquierdo * POINTS_PER_MM;
    let (_, height) = setter.sheet.papel.size_mm();
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        let number = index + 1;
        let mut around = Ink::new();
        around.extend(furniture.watermark.as_ref().map(|word| across(setter, word)));
        if index > 0 {
            let top = margins.encabezado * POINTS_PER_MM;
            let head = setter.band(&furniture.running_head, &format!("Hoja {number} de {count}"));
            around.push(setter.line(left, top + head.height + FROM_LINE));
            around.extend(head.marks.into_iter().map(|mark| mark.shifted(left, top)));
        }
        around.append(page);
        let foot = setter.band(&furniture.footer, &format!("Página {number} de {count}"));
        let end = (height - margins.pie + FOOT_LOWER) * POINTS_PER_MM;
        let top = end - foot.height;
        around.push(setter.line(left, top - FROM_LINE));
        around.extend(foot.marks.into_iter().map(|mark| mark.shifted(left, top)));
        *page = around;
    }
}

impl Setter<'_> {
    /// Words at the left, the count of pages at the right.
    fn band(&self, content: &[Inline], count: &str) -> Slab {
        let own = self.word_width("pie", count);
        let words = self.block("pie", self.lines("pie", content, self.width - own - GUTTER));
        let mut band = Slab { height: words.height, ..Slab::default() };
        band.add(words, 0.0, 0.0);
        band.add(self.word("pie", count), self.width - own, 0.0);
        band
    }

    fn line(&self, left: f64, y: f64) -> Mark {
        Self::rule(left, y, self.width, LINE, &self.sheet.colores.acento)
    }
}

/// The word across the middle of the paper.
fn across(setter: &Setter<'_>, word: &str) -> Mark {
    let look = &setter.sheet.marca_de_agua;
    let style = TextStyle {
        face: Face::Rotulos,
        bold: true,
        italic: false,
        size: look.tamano,
        color: setter.sheet.colores.marca_de_agua.clone(),
        tracking: 0.0,
        hyphenated: false,
    };
    let (paper_width, paper_height) = setter.sheet.papel.size_mm();
    let width = words::width(word, &style, setter.fonts);
    // From the middle of the word, which is half its width along the slope and half
    // the height of its line over it, back to where its baseline begins.
    let (sin, cos) = look.inclinacion.to_radians().sin_cos();
    let lower = style.ascent() - style.size / 2.0;
    let x = paper_width * POINTS_PER_MM / 2.0 - cos * width / 2.0 + sin * lower;
    let baseline = paper_height * POINTS_PER_MM / 2.0 + sin * width / 2.0 + cos * lower;
    Mark::Words(Words {
        x,
        baseline,
        text: word.to_owned(),
        style,
        width,
        space: 0.0,
        hyphen: false,
        link: None,
        rise: look.inclinacion,
    })
}
