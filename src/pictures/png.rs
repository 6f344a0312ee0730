//! PNG, read and written. Of an animated one the first picture counts.

use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, Encoder, Filter, Transformations};

use super::finding::{Finding, check_size};
use super::pixels::Pixels;
use super::turn::{UPRIGHT, turn};
use super::{Format, Picture, size};

/// First bytes of a file.
pub(super) const BEGINNING: &[u8] = b"\x89PNG\r\n\x1a\n";

/// How rows are readied to be compressed: what has few colours is smallest as it is,
/// and a photograph by its differences.
const FILTERS: [Filter; 2] = [Filter::NoFilter, Filter::Adaptive];

/// A picture from its file.
///
/// # Errors
/// One that is damaged or too large.
pub(super) fn read(bytes: &[u8]) -> Result<Picture, Finding> {
    let (width, height) = size_in_pixels(bytes).ok_or(Finding::Damaged)?;
    check_size(width, height)?;
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    write(decoded(decoder).ok_or(Finding::Damaged)?)
}

/// Width and height, as the first chunk says them.
fn size_in_pixels(bytes: &[u8]) -> Option<(u32, u32)> {
    let side = |at: usize| bytes.get(at..)?.first_chunk().copied().map(u32::from_be_bytes);
    bytes.get(12..)?.starts_with(b"IHDR").then_some((side(16)?, side(20)?))
}

/// The pixels, upright; none when the file ends before they do.
fn decoded(decoder: Decoder<Cursor<&[u8]>>) -> Option<Pixels> {
    let mut reader = decoder.read_info().ok()?;
    let mut samples = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut samples).ok()?;
    samples.truncate(frame.buffer_size());
    reader.finish().ok()?;
    let turned = reader.info().exif_metadata.as_deref().map_or(UPRIGHT, turn);
    let pixels = Pixels::new((frame.width, frame.height), frame.color_type.samples(), samples);
    pixels.map(|pixels| pixels.upright(turned))
}

/// Pixels as a file.
///
/// # Errors
/// A file that is too large.
pub(super) fn write(pixels: Pixels) -> Result<Picture, Finding> {
    let pixels = pixels.without_idle_opacity();
    let files = FILTERS.into_iter().filter_map(|filter| encoded(&pixels, filter));
    let bytes = files.min_by_key(Vec::len).filter(|bytes| bytes.len() <= size::LARGEST_WRITTEN);
    let (is_grey, Pixels { width, height, .. }) = (pixels.colours() == 1, pixels);
    let picture = |bytes| Picture { bytes, format: Format::Png, width, height, is_grey };
    bytes.map(picture).ok_or(Finding::Bulky)
}

fn encoded(pixels: &Pixels, filter: Filter) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width, pixels.height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_filter(filter);
    encoder.set_color(match pixels.each {
        1 => ColorType::Grayscale,
        2 => ColorType::GrayscaleAlpha,
        3 => ColorType::Rgb,
        _ => ColorType::Rgba,
    });
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&pixels.samples).ok()?;
    writer.finish().ok()?;
    Some(file)
}
