//! The parts in one compressed file that is the same on every machine.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// Level of compression: a higher one takes twice the time to save a tenth of the
/// size.
const LEVEL: i64 = 1;

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// Within the file, such as `word/document.xml`.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// Packs the parts: content types first, as readers expect, then by name.
///
/// # Errors
/// Those of the zip writer, which has none for parts of this size.
pub(super) fn pack(parts: &[Part]) -> zip::result::ZipResult<Vec<u8>> {
    let mut sorted: Vec<&Part> = parts.iter().collect();
    sorted.sort_by_key(|part| (rank(&part.name), part.name.as_str()));
    let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(16 * 1024)));
    for part in sorted {
        archive.start_file(part.name.as_str(), options(&part.name))?;
        archive.write_all(&part.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn rank(name: &str) -> u8 {
    match name {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        _ => 2,
    }
}

/// Pictures are compressed already. The date is the first that a zip can hold.
fn options(name: &str) -> SimpleFileOptions {
    let stored = name.starts_with("word/media/");
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    if stored {
        options.compression_method(CompressionMethod::Stored)
    } else {
        options.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL))
    }
}
