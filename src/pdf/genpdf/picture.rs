//! A picture as a PDF holds it: a JPEG as it is, a PNG as pixels with what is seen
//! through them.

use std::io::Cursor;

use lopdf::{Dictionary, Stream, dictionary};

use crate::pictures::{self, Format};

/// A picture, ready to be put into files.
pub(crate) struct Picture {
    /// Its width, when its height is 1.
    width_by_height: f64,
    pixels: Stream,
    /// How opaque each pixel is, when not all are.
    opacity: Option<Stream>,
}

impl Picture {
    /// None when its pixels cannot be read.
    pub(in crate::pdf) fn new(picture: &pictures::Picture) -> Option<Self> {
        let (pixels, opacity) = match picture.format {
            Format::Jpeg => (jpeg(picture), None),
            Format::Png => png(picture)?,
        };
        let width_by_height = f64::from(picture.width) / f64::from(picture.height);
        Some(Picture { width_by_height, pixels, opacity })
    }

    /// Its width, when its height is 1.
    pub(super) fn width_by_height(&self) -> f64 {
        self.width_by_height
    }

    /// What a file holds: pixels, and how opaque they are.
    pub(super) fn streams(&self) -> (Stream, Option<Stream>) {
        (self.pixels.clone(), self.opacity.clone())
    }
}

/// Readers of PDFs show it as it is.
fn jpeg(picture: &pictures::Picture) -> Stream {
    let mut entries = sized(picture, picture.is_grey);
    entries.set("Filter", "DCTDecode");
    Stream::new(entries, picture.bytes.clone()).with_compression(false)
}

fn png(picture: &pictures::Picture) -> Option<(Stream, Option<Stream>)> {
    let mut reader = png::Decoder::new(Cursor::new(&picture.bytes)).read_info().ok()?;
    let mut samples = vec![0; reader.output_buffer_size()?];
    let each = reader.next_frame(&mut samples).ok()?.color_type.samples();
    let colors = if picture.is_grey { 1 } else { 3 };
    let parts = samples.chunks_exact(each);
    let opacity = parts.clone().filter_map(|pixel| pixel.get(colors).copied()).collect();
    let opacity = (each > colors).then(|| packed(sized(picture, true), opacity));
    let seen = parts.flat_map(|pixel| pixel.iter().take(colors).copied()).collect();
    Some((packed(sized(picture, picture.is_grey), seen), opacity))
}

fn sized(picture: &pictures::Picture, is_grey: bool) -> Dictionary {
    dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => picture.width,
        "Height" => picture.height,
        "ColorSpace" => if is_grey { "DeviceGray" } else { "DeviceRGB" },
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
