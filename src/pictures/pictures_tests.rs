//! Pictures as programs write them: what becomes of each, and what is refused.

use png::{BitDepth, ColorType, Decoder, Encoder};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;

use super::samples::{
    ALL, BLUE, GREY, INTERLACED, JPEG, PROGRESSIVE, RED, TALL, YCCK, exif, of_kind, png, turned,
    with_frame_byte, with_segment,
};
use super::{Format, Picture, read};

fn sound(bytes: &[u8]) -> Picture {
    let read = read("logo.png", bytes);
    assert_eq!(read.diagnostics, []);
    read.value.unwrap()
}

fn refused(bytes: &[u8]) -> String {
    let mut read = read("logo.png", bytes);
    assert_eq!(read.value, None);
    assert_eq!((read.diagnostics.len(), read.diagnostics[0].code), (1, "T004"));
    read.diagnostics.remove(0).message
}

/// The samples of a pixel, as whoever opens the file sees them.
fn pixel(picture: &Picture, x: usize, y: usize) -> Vec<u8> {
    let (samples, each) = match picture.format {
        Format::Jpeg => {
            let samples = JpegDecoder::new(ZCursor::new(&picture.bytes)).decode().unwrap();
            (samples, 3)
        }
        Format::Png => {
            let decoder = Decoder::new(std::io::Cursor::new(&picture.bytes));
            let mut reader = decoder.read_info().unwrap();
            let mut samples = vec![0; reader.output_buffer_size().unwrap()];
            let frame = reader.next_frame(&mut samples).unwrap();
            (samples, frame.color_type.samples())
        }
    };
    let at = each * (y * picture.width as usize + x);
    samples[at..at + each].to_vec()
}

fn near(found: &[u8], wanted: &[u8]) -> bool {
    found.len() == wanted.len() && found.iter().zip(wanted).all(|(a, b)| a.abs_diff(*b) < 12)
}

fn assert_red_and_blue(picture: &Picture) {
    assert_eq!((picture.width, picture.height), (24, 16));
    let (left, right) = (pixel(picture, 2, 8), pixel(picture, 21, 8));
    assert!(near(&left, &RED) && near(&right, &BLUE), "{left:?} {right:?}");
}

#[test]
fn a_jpeg_that_lies_upright_keeps_its_pixels() {
    for (bytes, is_grey) in [(JPEG, false), (PROGRESSIVE, false), (GREY, true)] {
        let picture = sound(bytes);
        assert_eq!((picture.format, picture.is_grey), (Format::Jpeg, is_grey));
        assert!(picture.bytes.len() <= bytes.len());
        assert!(is_grey || near(&pixel(&picture, 2, 8), &RED));
    }
    assert_red_and_blue(&sound(JPEG));
}

#[test]
fn a_png_is_eight_bits_a_sample_whatever_it_was() {
    let of = |color, depth, pixel: &[u8]| {
        let picture = sound(&png(color, depth, pixel, &[]));
        let seen = self::pixel(&picture, 23, 15);
        (picture.is_grey, seen)
    };
    let (eight, sixteen) = (BitDepth::Eight, BitDepth::Sixteen);
    assert_eq!(of(ColorType::Indexed, eight, &[0]), (false, vec![255, 0, 0]));
    assert_eq!(of(ColorType::Indexed, eight, &[1]), (false, vec![0, 0, 255, 127]));
    assert_eq!(of(ColorType::Rgb, sixteen, &[7, 0, 8, 0, 9, 0]), (false, vec![7, 8, 9]));
    assert_eq!(of(ColorType::Rgba, eight, &[7, 8, 9, 255]), (false, vec![7, 8, 9]));
    assert_eq!(of(ColorType::GrayscaleAlpha, eight, &[7, 8]), (true, vec![7, 8]));
    assert_eq!(of(ColorType::Grayscale, sixteen, &[7, 0]), (true, vec![7]));
    assert!(near(&pixel(&sound(INTERLACED), 2, 8), &[255, 0, 0, 128]));
}

#[test]
fn what_a_camera_turned_is_set_upright() {
    assert_red_and_blue(&sound(&turned(JPEG, 1)));
    for (turn, (x, y)) in [(2, (21, 8)), (3, (21, 8)), (4, (2, 8))] {
        let picture = sound(&turned(JPEG, turn));
        assert_eq!((picture.format, picture.width, picture.height), (Format::Png, 24, 16));
        assert!(near(&pixel(&picture, x, y), &RED), "{turn}");
    }
    for (turn, (x, y)) in [(5, (8, 2)), (6, (8, 2)), (7, (8, 21)), (8, (8, 21))] {
        let picture = sound(&turned(PROGRESSIVE, turn));
        assert_eq!((picture.width, picture.height), (16, 24));
        assert!(near(&pixel(&picture, x, y), &RED), "{turn}");
    }
    assert!(sound(&turned(GREY, 6)).is_grey);
    let png = png(ColorType::Rgb, BitDepth::Eight, &RED, &[(b"eXIf", &exif(6))]);
    assert_eq!((sound(&png).width, sound(&png).height), (16, 24));
}

/// A mark that is none, or that lies in damaged data.
#[test]
fn a_mark_that_says_nothing_turns_nothing() {
    for turn in [0, 9, 255] {
        assert_red_and_blue(&sound(&turned(JPEG, turn)));
    }
    assert_red_and_blue(&sound(&with_segment(JPEG, 0xe1, b"Exif\0\0MM\0*\0\0")));
}

#[test]
fn nothing_goes_on_but_the_picture() {
    const SECRET: &[u8] = b"C:\\Usuarios\\Juana";
    let exif = [b"Exif\0\0", exif(1).as_slice(), SECRET].concat();
    let mut jpeg = with_segment(JPEG, 0xe1, &exif);
    for kind in [0xe0, 0xe2, 0xe3, 0xed, 0xee, 0xef, 0xfe] {
        jpeg = with_segment(&jpeg, kind, SECRET);
    }
    jpeg.extend(SECRET);
    let text = [b"Author\0", SECRET].concat();
    let chunks: [(&[u8; 4], &[u8]); 3] =
        [(b"tEXt", &text), (b"eXIf", &exif[6..]), (b"juAn", SECRET)];
    let mut png = png(ColorType::Rgb, BitDepth::Eight, &RED, &chunks);
    png.extend(SECRET);
    for bytes in [jpeg, png] {
        let picture = sound(&bytes);
        assert!(!picture.bytes.windows(SECRET.len()).any(|window| window == SECRET));
    }
}

#[test]
fn inks_become_rgb_and_are_told() {
    let read = read("logo.jpg", YCCK);
    assert_eq!(read.diagnostics.len(), 1);
    assert_eq!((read.diagnostics[0].code, read.diagnostics[0].is_error()), ("T007", false));
    let picture = read.value.unwrap();
    assert_eq!((picture.format, picture.is_grey), (Format::Png, false));
    assert_red_and_blue(&picture);
}

/// The same samples, said to be inks without a turn of their colours.
#[test]
fn the_less_of_a_sample_the_more_ink_as_adobe_writes_it() {
    let mut cmyk = YCCK.to_vec();
    let adobe = cmyk.windows(5).position(|window| window == b"Adobe").unwrap();
    cmyk[adobe + 11] = 0;
    let picture = read("logo.jpg", &cmyk).value.unwrap();
    assert!(near(&pixel(&picture, 2, 8), &[179, 171, 0]), "{:?}", pixel(&picture, 2, 8));
}

/// Samples that are said to be red, green and blue.
#[test]
fn an_rgb_jpeg_is_no_ycbcr() {
    let picture = sound(&with_segment(JPEG, 0xee, b"Adobe\0\x64\0\0\0\0\0"));
    assert_eq!(picture.format, Format::Png);
    assert!(near(&pixel(&picture, 2, 8), &[76, 85, 255]), "{:?}", pixel(&picture, 2, 8));
}

#[test]
fn what_cannot_be_used_says_why() {
    let without_adobe = [&YCCK[..2], &YCCK[18..]].concat();
    let huge = |jpeg: &[u8]| with_frame_byte(&with_frame_byte(jpeg, 5, 0xff), 7, 0xff);
    let two_frames = with_segment(JPEG, 0xc0, &[8, 64, 0, 64, 0, 1, 1, 0x11, 0]);
    for (bytes, what) in [
        (b"GIF89a".to_vec(), "no es PNG ni JPEG"),
        (b"RIFF\0\0\0\0WEBPVP8 ".to_vec(), "no es PNG ni JPEG"),
        (b"%PDF-1.7".to_vec(), "no es PNG ni JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "no es PNG ni JPEG"),
        (b"\0\0\0\x18ftypheic".to_vec(), "no es PNG ni JPEG"),
        (Vec::new(), "no es PNG ni JPEG"),
        (vec![0; 9 << 20], "pesa más de 8 MB"),
        (without_adobe, "está en CMYK, de imprenta"),
        (of_kind(JPEG, 0xc9), "es un JPEG de un tipo que pocos programas abren"),
        (of_kind(JPEG, 0xc3), "es un JPEG de un tipo que pocos programas abren"),
        (with_frame_byte(JPEG, 4, 12), "es un JPEG de un tipo que pocos programas abren"),
        (with_frame_byte(&with_frame_byte(JPEG, 6, 0), 5, 0), "está dañada"),
        (two_frames, "está dañada"),
        (huge(JPEG), "mide 65304 × 65296 píxeles"),
    ] {
        assert_eq!(refused(&bytes), format!("la imagen `logo.png` {what}"));
    }
}

#[test]
fn a_png_says_its_size_before_it_is_opened() {
    for (width, height) in [(10_000, 10_000), (20_000, 2)] {
        let mut png = Vec::new();
        drop(Encoder::new(&mut png, width, height).write_header().unwrap());
        assert_eq!(refused(&png), format!("la imagen `logo.png` mide {width} × {height} píxeles"));
    }
}

#[test]
fn a_file_that_is_cut_anywhere_is_refused() {
    for bytes in ALL {
        for end in 0..bytes.len() {
            refused(&bytes[..end]);
        }
    }
}

/// Some programs put an end to what did not come whole.
#[test]
fn pixels_that_are_missing_are_missed_in_spite_of_an_end() {
    for bytes in [TALL, JPEG, PROGRESSIVE] {
        for missing in [4, 8, 30, bytes.len() / 2] {
            let cut = [&bytes[..bytes.len() - missing], b"\xff\xd9"].concat();
            assert_eq!(refused(&cut), "la imagen `logo.png` está dañada", "{missing}");
        }
    }
}

#[test]
fn a_png_with_a_wrong_sum_is_damaged() {
    let data = INTERLACED.windows(4).position(|window| window == b"IDAT").unwrap();
    let mut wrong = INTERLACED.to_vec();
    wrong[data + 20] ^= 1;
    assert_eq!(refused(&wrong), "la imagen `logo.png` está dañada");
}

#[test]
fn what_was_written_anew_stays_as_it_is() {
    for bytes in ALL {
        let picture = read("logo", bytes).value.unwrap();
        assert_eq!(sound(&picture.bytes), picture);
        assert_eq!(read("logo", bytes).value.unwrap(), picture);
    }
}
