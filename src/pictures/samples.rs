//! For the tests: pictures whose left half is red and whose right half is blue, 24
//! pixels wide and 16 high, as programs write them.

use png::chunk::ChunkType;
use png::{BitDepth, ColorType, Encoder};

pub(super) const JPEG: &[u8] = include_bytes!("../../tests/pictures/rgb.jpg");
pub(super) const GREY: &[u8] = include_bytes!("../../tests/pictures/grey.jpg");
pub(super) const PROGRESSIVE: &[u8] = include_bytes!("../../tests/pictures/progressive.jpg");
/// In inks, by Adobe's rules.
pub(super) const YCCK: &[u8] = include_bytes!("../../tests/pictures/ycck.jpg");
/// Of many colours, 32 pixels wide and 64 high.
pub(super) const TALL: &[u8] = include_bytes!("../../tests/pictures/tall.jpg");
/// Half seen through.
pub(super) const INTERLACED: &[u8] = include_bytes!("../../tests/pictures/interlaced.png");

pub(super) const RED: [u8; 3] = [255, 0, 0];
pub(super) const BLUE: [u8; 3] = [0, 0, 255];

/// Every file above.
pub(super) const ALL: [&[u8]; 5] = [JPEG, GREY, PROGRESSIVE, YCCK, INTERLACED];

/// Exif data that say how a picture is turned.
pub(super) fn exif(turn: u8) -> Vec<u8> {
    let header = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
    [header.as_slice(), &[turn, 0, 0, 0, 0, 0, 0]].concat()
}

/// A JPEG with one more segment, as its first.
pub(super) fn with_segment(jpeg: &[u8], kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, kind], &length, body, &jpeg[2..]].concat()
}

/// A JPEG that a camera says is turned.
pub(super) fn turned(jpeg: &[u8], turn: u8) -> Vec<u8> {
    with_segment(jpeg, 0xe1, &[b"Exif\0\0".as_slice(), &exif(turn)].concat())
}

/// A JPEG whose frame is of another kind.
pub(super) fn of_kind(jpeg: &[u8], kind: u8) -> Vec<u8> {
    let frame = frame(jpeg);
    [&jpeg[..frame], &[0xff, kind], &jpeg[frame + 2..]].concat()
}

/// A JPEG with another byte in its frame, so many behind its marker.
pub(super) fn with_frame_byte(jpeg: &[u8], behind: usize, byte: u8) -> Vec<u8> {
    let mut changed = jpeg.to_vec();
    changed[frame(jpeg) + behind] = byte;
    changed
}

fn frame(jpeg: &[u8]) -> usize {
    jpeg.windows(2).position(|two| matches!(two, [0xff, 0xc0..=0xc2])).unwrap()
}

/// A PNG of one colour, 24 × 16, with these chunks besides.
pub(super) fn png(
    color: ColorType,
    depth: BitDepth,
    pixel: &[u8],
    chunks: &[(&[u8; 4], &[u8])],
) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 24, 16);
    encoder.set_color(color);
    encoder.set_depth(depth);
    if color == ColorType::Indexed {
        encoder.set_palette([RED, BLUE].concat());
        encoder.set_trns(vec![255, 127]);
    }
    let mut writer = encoder.write_header().unwrap();
    for (kind, data) in chunks {
        writer.write_chunk(ChunkType(**kind), data).unwrap();
    }
    writer.write_image_data(&pixel.repeat(24 * 16)).unwrap();
    writer.finish().unwrap();
    file
}
