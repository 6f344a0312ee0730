//! Logos as people have them, from their file to both formats.

use std::io::{Cursor, Read};

use crate::command_line::command;
use crate::support::{Scratch, files_under, root};

/// What a finished minuta holds of its logo, and what was said of it.
struct Made {
    said: String,
    pdf: Vec<u8>,
    docx: Vec<u8>,
    /// The picture in the DOCX, and its name there.
    media: (String, Vec<u8>),
}

/// The sound meeting with this logo, made.
fn made(name: &str, logo: &[u8]) -> Made {
    let scratch = Scratch::new(name);
    for (path, bytes) in files_under(&root().join("tests/mistakes/reunion-sana")) {
        let path = scratch.path(&path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    std::fs::write(scratch.path("inputs/logo.png"), logo).unwrap();
    let mut command = command(&["generar", "inputs/reunion"]);
    let output = command.current_dir(scratch.path("")).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    let files = files_under(&scratch.path("output"));
    let file = |end: &str| files.iter().find(|(path, _)| path.ends_with(end)).unwrap().1.clone();
    let (pdf, docx) = (file("minuta.pdf"), file("minuta.docx"));
    let media = parts(&docx, "word/media/").remove(0);
    Made { said, pdf, docx, media }
}

/// The parts of a DOCX whose names begin so.
fn parts(docx: &[u8], beginning: &str) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let mut part = |name: String| {
        let mut bytes = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    names.into_iter().filter(|name| name.starts_with(beginning)).map(&mut part).collect()
}

fn picture(name: &str) -> Vec<u8> {
    std::fs::read(root().join("tests/pictures").join(name)).unwrap()
}

/// A JPEG with Exif data: how it is turned, and words behind.
fn with_exif(jpeg: &[u8], turn: u8, words: &[u8]) -> Vec<u8> {
    let header = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
    let exif = [header.as_slice(), &[turn, 0, 0, 0, 0, 0, 0], words].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..]].concat()
}

fn has(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

/// Width and height of each picture of a PDF.
fn sizes(pdf: &[u8]) -> Vec<(i64, i64)> {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let pictures = streams.filter(|stream| stream.dict.has_type(b"XObject"));
    let side = |stream: &lopdf::Stream, name: &[u8]| stream.dict.get(name)?.as_i64();
    pictures.filter_map(|it| Some((side(it, b"Width").ok()?, side(it, b"Height").ok()?))).collect()
}

#[test]
fn a_turned_photograph_stands_upright_in_both_formats() {
    let made = made("turned-logo", &with_exif(&picture("rgb.jpg"), 6, b""));
    assert_eq!(made.media.0, "word/media/image1.png");
    // 16 pixels wide and 24 high, where the file has 24 and 16.
    assert_eq!(made.media.1[16..24], [0, 0, 0, 16, 0, 0, 0, 24]);
    let headers = parts(&made.docx, "word/header");
    let extent: &[u8] = b"wp:extent cx=\"408000\" cy=\"612000\"";
    assert!(headers.iter().any(|(_, header)| has(header, extent)));
    assert!(sizes(&made.pdf).iter().all(|size| *size == (16, 24)), "{:?}", sizes(&made.pdf));
}

#[test]
fn what_a_picture_carried_reaches_no_file() {
    const WORDS: &[u8] = b"C:\\Usuarios\\Juana";
    let jpeg = [&with_exif(&picture("rgb.jpg"), 1, WORDS), WORDS].concat();
    let png = [&picture("interlaced.png"), WORDS].concat();
    for (name, logo) in [("carrying-jpeg", jpeg), ("carrying-png", png)] {
        let made = made(name, &logo);
        assert!(!has(&made.media.1, WORDS) && !has(&made.pdf, WORDS), "{name}");
        assert!(!made.said.contains("T00") || made.said.contains("T006"), "{}", made.said);
    }
}

#[test]
fn a_picture_in_inks_is_rgb_in_both_formats_and_told() {
    let made = made("logo-in-inks", &picture("ycck.jpg"));
    assert!(made.said.contains("aviso[T007]") && made.said.contains("institucion.json"));
    // Eight bits a sample, three samples a pixel.
    assert_eq!(
        (made.media.0.as_str(), &made.media.1[24..26]),
        ("word/media/image1.png", &[8, 2][..])
    );
    assert!(!has(&made.pdf, b"DeviceCMYK"));
}
