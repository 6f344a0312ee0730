//! The package: in, the bytes of the file; out, its parts as text, never more
//! of them than a person's workbook has.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::recognise::{COMPOUND, ZIP};
use super::refusal::{Refused, damaged, too_large};
use crate::diagnostic::{Diagnostic, unplaced};

/// Most that is inflated of one workbook, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// An open package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens a package.
    pub(super) fn open(bytes: &'a [u8]) -> Refused<Self> {
        if bytes.starts_with(COMPOUND) {
            return Err(compound(bytes));
        }
        if !bytes.starts_with(ZIP) {
            return Err(damaged("no es un paquete ZIP"));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("está cortado"))?;
        Ok(Package { archive, left: LARGEST })
    }

    /// A part; none when there is none of this name.
    pub(super) fn part(&mut self, name: &str) -> Refused<Option<String>> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|_| damaged("no se puede desempacar"))?;
        let mut bytes = Vec::new();
        let read = file.take(self.left + 1).read_to_end(&mut bytes);
        let read = read.map_err(|_| damaged(&format!("su parte `{name}` está dañada")))? as u64;
        if read > self.left {
            return Err(too_large("desempacado pesa demasiado"));
        }
        self.left -= read;
        let text = String::from_utf8(bytes);
        let text = text.map_err(|_| damaged(&format!("su parte `{name}` no está en UTF-8")))?;
        Ok(Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
    }

    /// Names compare without case, and some writers turn the slashes.
    fn index(&self, name: &str) -> Option<usize> {
        let same = |other: &str| other.replace('\\', "/").eq_ignore_ascii_case(name);
        self.archive.index_for_name(name).or_else(|| {
            let position = self.archive.file_names().position(same)?;
            let other = self.archive.file_names().nth(position)?;
            self.archive.index_for_name(other)
        })
    }
}

/// A workbook with a password, or one of Excel 97, under the wrong name.
fn compound(bytes: &[u8]) -> Box<Diagnostic> {
    let mark: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    if bytes.windows(mark.len()).any(|window| window == mark) {
        let message = "el libro tiene contraseña y no se puede leer";
        return unplaced("X002", message, "quítele la contraseña en Excel y guárdelo otra vez");
    }
    let message = "el libro es de un Excel anterior a 2007, aunque su nombre diga otra cosa";
    unplaced("X003", message, "ábralo en Excel y guárdelo como «Libro de Excel (*.xlsx)»")
}
