//! The faces of a sheet: which characters they have, and how wide words are in
//! them. In: font files, and the two families that the sheet names. Out: [`Fonts`].
//!
//! All is read from the faces' own tables and from no typesetter's, so that a
//! meeting is read without a press, and every writer measures alike.

mod characters;
mod face;
mod family;
#[cfg(feature = "typst")]
mod hinting;

#[cfg(test)]
mod fonts_tests;
#[cfg(test)]
pub(crate) mod samples;

use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::diagnostic::{Diagnostic, Located, Result};
use crate::sheet::{self, Sheet};

pub use face::Face;

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[("T003", "una fuente tipográfica no se puede usar, o falta")];

/// The font files of a kit, and which of their faces the sheet asks for.
#[derive(Debug, Clone)]
pub struct Fonts {
    faces: Arc<Faces>,
    /// By its number, whether a character can be shown in every face of the
    /// sheet, in all styles, and read back as itself.
    covered: Arc<[bool]>,
}

/// The faces of all files, and which of them the sheet names.
#[derive(Debug)]
struct Faces {
    all: Vec<Face>,
    texto: Family,
    rotulos: Family,
}

/// A family that the sheet names, with the faces that belong to it.
#[derive(Debug)]
struct Family {
    name: String,
    /// Their places among all faces.
    members: Vec<usize>,
}

impl Fonts {
    /// Reads font files, given by name and content.
    ///
    /// # Errors
    /// A file that is no font; a family of the sheet that no file holds, at the
    /// place that names it.
    pub fn read(sheet: &Sheet, files: &[(String, Vec<u8>)]) -> Result<Self> {
        let mut problems = Vec::new();
        let faces = faces(files, &mut problems);
        let texto = family(&sheet.fuentes.texto, &faces, &mut problems);
        let rotulos = family(&sheet.fuentes.rotulos, &faces, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let of_sheet: Vec<&Face> =
            texto.members.iter().chain(&rotulos.members).map(|&member| &faces[member]).collect();
        let covered = characters::covered(&of_sheet);
        let faces = Arc::new(Faces { all: faces, texto, rotulos });
        Ok(Fonts { faces, covered: covered.into() })
    }

    /// The same faces for a writer that can print fewer characters than they have.
    pub fn only(&self, prints: impl Fn(char) -> bool) -> Self {
        let numbered = (0..).zip(self.covered.iter());
        let is_printed = |(number, covered): (u32, &bool)| {
            *covered && char::from_u32(number).is_some_and(&prints)
        };
        let covered = numbered.map(is_printed).collect();
        Fonts { faces: Arc::clone(&self.faces), covered }
    }

    /// Whether every face of the sheet has a glyph for `character`, and a reader of
    /// the finished file gets it back as itself. Asked of text in NFC.
    pub fn covers(&self, character: char) -> bool {
        self.covered.get(character as usize).copied().unwrap_or_default()
    }

    /// Width of words in one of the sheet's families, in ems, without kerning.
    pub fn width(&self, words: &str, family: sheet::Face, bold: bool, italic: bool) -> f64 {
        let face = self.face(family, bold, italic);
        face.map_or(0.0, |face| words.chars().map(|letter| face.width(letter)).sum())
    }

    /// The face of one of the sheet's families that is nearest to a style.
    pub fn face(&self, family: sheet::Face, bold: bool, italic: bool) -> Option<&Face> {
        let family = match family {
            sheet::Face::Texto => &self.faces.texto,
            sheet::Face::Rotulos => &self.faces.rotulos,
        };
        let members = family.members.iter().map(|&member| &self.faces.all[member]);
        members.min_by_key(|face| face.distance(bold, italic))
    }

    /// The faces of all files, each with the families of the sheet that it belongs
    /// to, as the sheet spells them.
    pub fn faces(&self) -> impl Iterator<Item = (&Face, Vec<&str>)> {
        let families = [&self.faces.texto, &self.faces.rotulos];
        self.faces.all.iter().enumerate().map(move |(index, face)| {
            let own = families.into_iter().filter(|family| family.members.contains(&index));
            (face, own.map(|family| family.name.as_str()).collect())
        })
    }
}

/// The faces of all files, in the order of the files.
fn faces(files: &[(String, Vec<u8>)], problems: &mut Vec<Diagnostic>) -> Vec<Face> {
    let read = files.par_iter().map(|(name, bytes)| (name, Face::all(name, bytes)));
    let read: Vec<(&String, Vec<Face>)> = read.collect();
    let empty = read.iter().filter(|(_, faces)| faces.is_empty());
    problems.extend(empty.map(|(name, _)| face::refused(name)));
    read.into_iter().flat_map(|(_, faces)| faces).collect()
}

/// The faces of a family that the sheet names.
fn family(name: &Located<String>, faces: &[Face], problems: &mut Vec<Diagnostic>) -> Family {
    let named = faces.iter().enumerate().filter(|(_, face)| face.is_of(&name.value));
    let members: Vec<usize> = named.map(|(index, _)| index).collect();
    if members.is_empty() {
        problems.push(
            Diagnostic::error("T003", format!("no hay ninguna fuente `{}`", name.value))
                .at(&name.span)
                .hint("ponga sus archivos en `fonts/` o cambie `[fuentes]` en hoja.toml"),
        );
    }
    Family { name: name.value.clone(), members }
}
