//! The faces that every reader of PDFs has, in place of the sheet's: which family
//! is like which, and what characters they have.

use encoding_rs::WINDOWS_1252;
use genpdf::fonts::FontData;
use printpdf::BuiltinFont;

use super::ink::TextStyle;
use crate::diagnostic::{Diagnostic, Located, Result};
use crate::fonts::Fonts;
use crate::sheet::{Face, Sheet};

/// Whether the built-in faces have a character: those of Windows-1252 that are seen,
/// which the soft hyphen is not.
pub(crate) fn has_letter(character: char) -> bool {
    let (_, _, is_refused) = WINDOWS_1252.encode(character.encode_utf8(&mut [0; 4]));
    !is_refused && !character.is_control() && character != '\u{AD}'
}

/// Families with the widths of built-in ones, by their names in lower case.
const TIMES: [&str; 6] =
    ["liberation serif", "times new roman", "times", "tinos", "nimbus roman", "tex gyre termes"];
const HELVETICA: [&str; 6] =
    ["liberation sans", "arial", "helvetica", "arimo", "nimbus sans", "tex gyre heros"];
const COURIER: [&str; 6] =
    ["liberation mono", "courier new", "courier", "cousine", "nimbus mono", "tex gyre cursor"];

/// A family of built-in faces: upright, bold, italic, bold italic.
type Family = [BuiltinFont; 4];

const TIMES_FACES: Family = [
    BuiltinFont::TimesRoman,
    BuiltinFont::TimesBold,
    BuiltinFont::TimesItalic,
    BuiltinFont::TimesBoldItalic,
];
const HELVETICA_FACES: Family = [
    BuiltinFont::Helvetica,
    BuiltinFont::HelveticaBold,
    BuiltinFont::HelveticaOblique,
    BuiltinFont::HelveticaBoldOblique,
];
const COURIER_FACES: Family = [
    BuiltinFont::Courier,
    BuiltinFont::CourierBold,
    BuiltinFont::CourierOblique,
    BuiltinFont::CourierBoldOblique,
];

/// The eight faces of a sheet: those of running text, then those of labels.
pub(super) struct Faces {
    /// As genpdf measures and names them.
    pub(super) data: Vec<FontData>,
    /// What a PDF calls them.
    pub(super) names: Vec<&'static str>,
}

impl Faces {
    /// The built-in faces in place of the sheet's.
    ///
    /// # Errors
    /// A family that none is like, at the place that names it; a file that genpdf
    /// cannot read.
    pub(super) fn new(sheet: &Sheet, fonts: &Fonts) -> Result<Self> {
        let (mut faces, mut problems) = (Faces { data: Vec::new(), names: Vec::new() }, Vec::new());
        let families =
            [(Face::Texto, &sheet.fuentes.texto), (Face::Rotulos, &sheet.fuentes.rotulos)];
        for (face, name) in families {
            match family(name) {
                Ok(family) => problems.extend(faces.add(face, family, fonts)),
                Err(problem) => problems.push(*problem),
            }
        }
        if problems.is_empty() { Ok(faces) } else { Err(problems) }
    }

    /// Adds the faces of a family; gives those that cannot be read.
    fn add(&mut self, face: Face, family: Family, fonts: &Fonts) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        for (index, builtin) in family.into_iter().enumerate() {
            let Some(own) = fonts.face(face, index % 2 == 1, index >= 2) else { continue };
            match FontData::new(own.bytes.to_vec(), Some(builtin)) {
                Ok(data) => self.data.push(data),
                Err(_) => problems.push(own.refused()),
            }
            self.names.push(builtin.into());
        }
        problems
    }
}

/// The place of a style's face among the eight.
pub(super) fn index(style: &TextStyle) -> usize {
    let family = match style.face {
        Face::Texto => 0,
        Face::Rotulos => 4,
    };
    family + usize::from(style.bold) + 2 * usize::from(style.italic)
}

/// The built-in family that is like one of the sheet.
fn family(name: &Located<String>) -> std::result::Result<Family, Box<Diagnostic>> {
    let lower = name.value.to_lowercase();
    let families = [(TIMES, TIMES_FACES), (HELVETICA, HELVETICA_FACES), (COURIER, COURIER_FACES)];
    let alike = families.into_iter().find(|(names, _)| names.contains(&lower.as_str()));
    alike.map(|(_, faces)| faces).ok_or_else(|| {
        let message = format!("el motor genpdf no tiene letras como `{}`", name.value);
        let hint = "use Liberation Serif, Liberation Sans o Liberation Mono, o el motor typst";
        Box::new(Diagnostic::error("T005", message).at(&name.span).hint(hint))
    })
}
