//! The pictures of a letterhead. In: the bytes of a file, whatever its name says.
//! Out: the picture as every writer takes it, upright, in grey or RGB, written anew
//! without what its file carried besides; or what keeps it from being printed.
//!
//! `png` and `jpeg` read a file, the latter by its `segments`; `turn` and `pixels`
//! set it upright; `size` says how large one may be, and `finding` what is wrong
//! with it. A JPEG that lies upright keeps its pixels as they are compressed;
//! everything else becomes a PNG. Profiles of colour are dropped: what is written
//! says sRGB, as the profile of a PDF/A does, and Word takes it for that.

mod finding;
mod jpeg;
mod pixels;
mod png;
mod segments;
mod size;
mod turn;

#[cfg(test)]
mod any_bytes_tests;
#[cfg(test)]
mod pictures_tests;
#[cfg(test)]
mod samples;

use crate::diagnostic::Warned;
use finding::Finding;

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("T004", "una imagen no se puede usar, o falta"),
    ("T007", "una imagen de imprenta (CMYK) se convirtió a RGB"),
];

/// A picture that can be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its file, with nothing in it that is not needed to show it.
    pub bytes: Vec<u8>,
    /// How the file is written.
    pub format: Format,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Whether a pixel is one sample of grey, and not three of RGB.
    pub is_grey: bool,
}

/// How the file of a picture is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Eight bits a sample, not interlaced, without a palette.
    Png,
    /// Baseline or progressive, in grey or YCbCr.
    Jpeg,
}

/// Reads the file of a picture, by what it holds and not by its `name`; what is
/// noticed has no place, which whoever knows it puts there.
pub fn read(name: &str, bytes: &[u8]) -> Warned<Option<Picture>> {
    let (value, finding) = match picture(bytes) {
        Ok((picture, finding)) => (Some(picture), finding),
        Err(finding) => (None, Some(finding)),
    };
    let diagnostics = finding.into_iter().map(|finding| finding.told(name)).collect();
    Warned { value, diagnostics }
}

/// The picture with what is to be said of it, or what keeps it from being used.
fn picture(bytes: &[u8]) -> Result<(Picture, Option<Finding>), Finding> {
    if bytes.len() > size::LARGEST {
        return Err(Finding::Heavy);
    }
    if bytes.starts_with(png::BEGINNING) {
        return Ok((png::read(bytes)?, None));
    }
    if bytes.starts_with(segments::BEGINNING) {
        return jpeg::read(bytes);
    }
    Err(Finding::Foreign)
}
