//! The words of pages, printed by genpdf: each at its place, in Windows-1252.

use std::fmt::Display;

use genpdf::fonts::{FontCache, FontFamily};
use genpdf::render::Renderer;
use genpdf::style::Style;
use genpdf::{Mm, Position, Size};

use super::faces::{Faces, index};
use super::ink::{Mark, Words};
use super::pages::Ink;
use super::words::UNBROKEN_SPACE;
use crate::diagnostic::{Diagnostic, Result};
use crate::sheet::{POINTS_PER_MM, Sheet};

/// A file with the words of all pages and nothing else. Sizes are whole points and
/// letters two bytes wide, as genpdf writes them; `file` makes them right.
///
/// # Errors
/// What genpdf could not print.
pub(super) fn print(pages: &[Ink], sheet: &Sheet, faces: &Faces) -> Result<Vec<u8>> {
    let (width, height) = sheet.papel.size_mm();
    let size = Size::new(width, height);
    let mut renderer = Renderer::new(size, "").map_err(refused)?;
    // The profile of colours that printpdf puts in otherwise weighs half a megabyte.
    let bare = printpdf::CustomPdfConformance::default();
    renderer = renderer.with_conformance(printpdf::PdfConformance::Custom(bare));
    let (cache, families) = fonts(faces, &renderer)?;
    for _ in 1..pages.len() {
        renderer.add_page(size);
    }
    for (page, ink) in pages.iter().enumerate() {
        let Some(page) = renderer.get_page(page) else { continue };
        let area = page.first_layer().area();
        for words in words(ink) {
            let style = style(words, &families);
            // genpdf counts from the top of the tallest letters to the baseline.
            let tall = style.font(&cache).glyph_height(style.font_size());
            let (x, baseline) = (words.x / POINTS_PER_MM, words.baseline / POINTS_PER_MM);
            let place = Position::new(Mm::from(x), Mm::from(baseline) - tall);
            // It knows no space that holds words together; on paper it is any other.
            let text = words.text.replace(UNBROKEN_SPACE, " ");
            let is_printed = area.print_str(&cache, place, style, text).map_err(refused)?;
            if !is_printed {
                return Err(too_low(words));
            }
        }
    }
    let mut bytes = Vec::new();
    renderer.write(&mut bytes).map_err(refused)?;
    Ok(bytes)
}

/// The words of a page, in the order in which they are printed.
pub(super) fn words(ink: &Ink) -> impl Iterator<Item = &Words> {
    ink.iter().filter_map(|mark| match mark {
        Mark::Words(words) => Some(words),
        _ => None,
    })
}

/// The faces as genpdf knows them, each as a family of its own.
fn fonts(
    faces: &Faces,
    renderer: &Renderer,
) -> Result<(FontCache, Vec<FontFamily<genpdf::fonts::Font>>)> {
    let alone = |data: &genpdf::fonts::FontData| FontFamily {
        regular: data.clone(),
        bold: data.clone(),
        italic: data.clone(),
        bold_italic: data.clone(),
    };
    let Some(first) = faces.data.first() else { return Err(refused("sin fuentes")) };
    let mut cache = FontCache::new(alone(first));
    let families = faces.data.iter().map(|data| {
        let font = cache.add_font(data.clone());
        FontFamily { regular: font, bold: font, italic: font, bold_italic: font }
    });
    let families = families.collect();
    cache.load_pdf_fonts(renderer).map_err(refused)?;
    Ok((cache, families))
}

fn style(words: &Words, families: &[FontFamily<genpdf::fonts::Font>]) -> Style {
    // Its exact size is written by `file`; here it only has to be a size.
    let size = words.style.size.round().clamp(1.0, f64::from(u8::MAX)) as u8;
    Style::new().with_font_family(families[index(&words.style)]).with_font_size(size)
}

/// That a library which writes PDFs refused to go on, with what it said.
pub(super) fn refused(said: impl Display) -> Vec<Diagnostic> {
    let hint = format!("el motor genpdf dijo: «{said}»; use el motor typst");
    vec![Diagnostic::error("T001", "el diseño de la página no se pudo componer").hint(hint)]
}

fn too_low(words: &Words) -> Vec<Diagnostic> {
    let message = format!("`{}` no cabe en la hoja", words.text);
    vec![Diagnostic::error("T001", message).hint("revise los márgenes en hoja.toml")]
}
