//! The package: in, the bytes of the file; out, its parts as text, never more
//! of them than a person's file has.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::flaw::{Flaw, Unflawed, damaged, too_large};

/// How the files of older Office programs and of encrypted ones begin.
pub(in crate::input) const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// How a zip begins.
pub(in crate::input) const ZIP: &[u8] = b"PK\x03\x04";

/// Most that is inflated of one package, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// An open package.
pub(in crate::input) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens a package.
    pub(in crate::input) fn open(bytes: &'a [u8]) -> Unflawed<Self> {
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
    pub(in crate::input) fn part(&mut self, name: &str) -> Unflawed<Option<String>> {
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

/// A file with a password, or one of Office 97, under the wrong name.
fn compound(bytes: &[u8]) -> Flaw {
    let mark: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    let is_locked = bytes.windows(mark.len()).any(|window| window == mark);
    if is_locked { Flaw::Locked } else { Flaw::Old }
}
