//! JPEG, read. Its pixels are always decoded, since only then is it known that all
//! of them are there.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::finding::{Finding, check_size};
use super::pixels::Pixels;
use super::segments::{self, Colours, Jpeg};
use super::turn::{UPRIGHT, turn};
use super::{Format, Picture, png};

/// What may stand behind the pixels of a picture and never be read.
const FOLLOWING: &[u8] = &[0x55; 64];

/// A picture from its file, and what is to be said of it.
///
/// # Errors
/// One that is damaged, too large, or of a kind that is not read.
pub(super) fn read(bytes: &[u8]) -> Result<(Picture, Option<Finding>), Finding> {
    let jpeg = segments::read(bytes)?;
    check_size(jpeg.width, jpeg.height)?;
    let pixels = decoded(&jpeg).ok_or(Finding::Damaged)?;
    let turned = turn(&jpeg.exif);
    let finding = in_inks(jpeg.colours).then_some(Finding::Converted);
    if turned == UPRIGHT && matches!(jpeg.colours, Colours::Grey | Colours::YCbCr) {
        return Ok((kept(jpeg), None));
    }
    Ok((png::write(pixels.upright(turned))?, finding))
}

/// The picture as it is compressed.
fn kept(jpeg: Jpeg) -> Picture {
    let Jpeg { width, height, colours, file: bytes, .. } = jpeg;
    let is_grey = colours == Colours::Grey;
    Picture { bytes, format: Format::Jpeg, width, height, is_grey }
}

fn in_inks(colours: Colours) -> bool {
    matches!(colours, Colours::Cmyk | Colours::Ycck)
}

/// The pixels, grey or RGB; none when some are missing. The decoder takes what is
/// not there for zeros: only pixels that come out alike whatever follows are whole.
fn decoded(jpeg: &Jpeg) -> Option<Pixels> {
    let pixels = samples(jpeg, &jpeg.file)?;
    let (scans, end) = jpeg.file.split_at(jpeg.file.len().saturating_sub(segments::END.len()));
    let is_whole = samples(jpeg, &[scans, FOLLOWING, end].concat())? == pixels;
    Pixels::new((jpeg.width, jpeg.height), each(jpeg), pixels).filter(|_| is_whole)
}

/// Samples of a pixel.
fn each(jpeg: &Jpeg) -> usize {
    if jpeg.colours == Colours::Grey { 1 } else { 3 }
}

fn samples(jpeg: &Jpeg, file: &[u8]) -> Option<Vec<u8>> {
    let space = if each(jpeg) == 1 { ColorSpace::Luma } else { ColorSpace::RGB };
    // What a processor has for speed rounds in its own way: the same pixels everywhere
    // are worth more.
    let options = DecoderOptions::default().set_use_unsafe(false).set_strict_mode(true);
    let options = options.jpeg_set_out_colorspace(space);
    JpegDecoder::new_with_options(ZCursor::new(file), options).decode().ok()
}
