//! A picture as a PDF holds it: a JPEG as it is, anything else as pixels with what
//! is seen through them.

use std::io::Cursor;

use imagesize::ImageType;
use lopdf::{Dictionary, Stream, dictionary};
use png::{ColorType, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// A picture, ready to be put into files.
pub(crate) struct Picture {
    /// Width and height, in pixels.
    size: (usize, usize),
    pixels: Stream,
    /// How opaque each pixel is, when not all are.
    opacity: Option<Stream>,
}

impl Picture {
    /// A picture from its file; none when it is damaged.
    pub(in crate::pdf) fn new(bytes: &[u8], format: ImageType) -> Option<Self> {
        match format {
            ImageType::Jpeg => jpeg(bytes),
            _ => png(bytes),
        }
    }

    /// Its width, when its height is 1.
    pub(super) fn width_by_height(&self) -> f64 {
        let (width, height) = self.size;
        width as f64 / height.max(1) as f64
    }

    /// What a file holds: pixels, and how opaque they are.
    pub(super) fn streams(&self) -> (Stream, Option<Stream>) {
        (self.pixels.clone(), self.opacity.clone())
    }
}

fn png(bytes: &[u8]) -> Option<Picture> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut samples = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut samples).ok()?;
    samples.truncate(frame.buffer_size());
    reader.finish().ok()?;
    let size = (frame.width as usize, frame.height as usize);
    let (colors, has_opacity) = match frame.color_type {
        ColorType::Grayscale => (1, false),
        ColorType::GrayscaleAlpha => (1, true),
        ColorType::Rgb => (3, false),
        ColorType::Rgba => (3, true),
        ColorType::Indexed => return None,
    };
    let each = colors + usize::from(has_opacity);
    let parts = samples.chunks_exact(each);
    let opacity: Vec<u8> = match has_opacity {
        true => parts.clone().map(|pixel| pixel[colors]).collect(),
        false => Vec::new(),
    };
    let seen = parts.flat_map(|pixel| pixel[..colors].to_vec()).collect();
    let is_seen_through = opacity.iter().any(|part| *part != u8::MAX);
    let opacity = is_seen_through.then(|| packed(sized(size, 1), opacity));
    Some(Picture { size, pixels: packed(sized(size, colors), seen), opacity })
}

fn jpeg(bytes: &[u8]) -> Option<Picture> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let pixels = decoder.decode().ok()?;
    let size = decoder.dimensions()?;
    let colors = match decoder.input_colorspace()? {
        ColorSpace::Luma => Some(1),
        ColorSpace::YCbCr | ColorSpace::RGB => Some(3),
        _ => None,
    };
    let turn = decoder.exif().map_or(1, |exif| orientation(exif));
    if let (Some(colors), 1) = (colors, turn) {
        // Readers of PDFs show it as it is.
        let mut entries = sized(size, colors);
        entries.set("Filter", "DCTDecode");
        let pixels = Stream::new(entries, bytes.to_vec()).with_compression(false);
        return Some(Picture { size, pixels, opacity: None });
    }
    let (size, pixels) = turned(size, &pixels, turn);
    Some(Picture { size, pixels: packed(sized(size, 3), pixels), opacity: None })
}

/// How a camera says that its picture is turned (Exif 2.3, tag 0x0112): 1 is
/// upright.
fn orientation(exif: &[u8]) -> u32 {
    let read = exif::Reader::new().read_raw(exif.to_vec()).ok();
    let field = read.as_ref().and_then(|read| {
        read.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?.value.get_uint(0)
    });
    field.filter(|turn| (1..=8).contains(turn)).unwrap_or(1)
}

/// Pixels of three samples each, turned upright.
fn turned((width, height): (usize, usize), pixels: &[u8], turn: u32) -> ((usize, usize), Vec<u8>) {
    let size = if turn >= 5 { (height, width) } else { (width, height) };
    let mut upright = Vec::with_capacity(pixels.len());
    for y in 0..size.1 {
        for x in 0..size.0 {
            let (from_x, from_y) = match turn {
                2 => (width - 1 - x, y),
                3 => (width - 1 - x, height - 1 - y),
                4 => (x, height - 1 - y),
                5 => (y, x),
                6 => (y, height - 1 - x),
                7 => (width - 1 - y, height - 1 - x),
                8 => (width - 1 - y, x),
                _ => (x, y),
            };
            let from = 3 * (from_y * width + from_x);
            upright.extend_from_slice(&pixels[from..from + 3]);
        }
    }
    (size, upright)
}

fn sized((width, height): (usize, usize), colors: usize) -> Dictionary {
    dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => width as i64,
        "Height" => height as i64,
        "ColorSpace" => if colors == 1 { "DeviceGray" } else { "DeviceRGB" },
        "BitsPerComponent" => 8,
    }
}

/// A stream that is compressed once for all files.
fn packed(entries: Dictionary, bytes: Vec<u8>) -> Stream {
    let mut stream = Stream::new(entries, bytes);
    // What does not get smaller stays as it is.
    let _ = stream.compress();
    stream
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture two wide and one high, as each camera would hold it.
    #[test]
    fn a_turned_picture_is_turned_back() {
        let (red, blue) = ([255, 0, 0], [0, 0, 255]);
        let upright = [red, blue].concat();
        let back = [blue, red].concat();
        for (turn, size, held) in [
            (1, (2, 1), &upright),
            (2, (2, 1), &back),
            (3, (2, 1), &back),
            (4, (2, 1), &upright),
            (5, (1, 2), &upright),
            (6, (1, 2), &back),
            (7, (1, 2), &back),
            (8, (1, 2), &upright),
        ] {
            assert_eq!(turned(size, held, turn), ((2, 1), upright.clone()), "{turn}");
        }
    }
}
