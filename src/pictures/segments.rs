//! The segments of a JPEG. In: its bytes. Out: what they say of the picture, and a
//! file of those without which it cannot be shown. What a camera or an editor wrote
//! besides stays behind (Exif, XMP, profiles, thumbnails, comments), and so does
//! what follows the end of the picture.

use super::finding::Finding;

/// First bytes of a file: the marker of its start, and the beginning of another.
pub(super) const BEGINNING: &[u8] = b"\xff\xd8\xff";

const START: [u8; 2] = [0xff, 0xd8];
/// What a file ends with.
pub(super) const END: [u8; 2] = [0xff, 0xd9];

/// How a file says that its colours are grey or YCbCr, and its pixels square.
const JFIF: &[u8] = b"\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0";

/// How a file says that its colours are something else, but for the last byte, which
/// says what.
const ADOBE: &[u8] = b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0";

/// What stands before the Exif data of a segment.
const EXIF: &[u8] = b"Exif\0\0";

/// A JPEG, taken apart.
#[derive(Debug, Default)]
pub(super) struct Jpeg {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) colours: Colours,
    /// What says how it is turned.
    pub(super) exif: Vec<u8>,
    /// The file without what is not needed.
    pub(super) file: Vec<u8>,
}

/// How the colours of a JPEG are written.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colours {
    Grey,
    #[default]
    YCbCr,
    Rgb,
    /// In inks, as Adobe writes them: the less of a sample, the more ink.
    Cmyk,
    /// The same, its first three as YCbCr.
    Ycck,
}

/// What is gathered on the way through a file.
#[derive(Default)]
struct Gathered<'a> {
    frame: Option<&'a [u8]>,
    /// What Adobe's segment says of the colours.
    transform: Option<u8>,
    exif: Option<&'a [u8]>,
    kept: Vec<u8>,
}

/// Takes a JPEG apart.
///
/// # Errors
/// One that is damaged, or of a kind that is not read.
pub(super) fn read(bytes: &[u8]) -> Result<Jpeg, Finding> {
    let gathered = gathered(bytes)?;
    let frame = gathered.frame.and_then(Frame::new).ok_or(Finding::Damaged)?;
    if frame.bits != 8 {
        return Err(Finding::Uncommon);
    }
    let colours = colours(&frame, gathered.transform)?;
    let file = [&START, head(colours).as_slice(), &gathered.kept, &END].concat();
    let exif = gathered.exif.unwrap_or_default().to_vec();
    Ok(Jpeg { width: frame.width, height: frame.height, colours, exif, file })
}

/// Goes through the segments up to the end of the picture.
fn gathered(bytes: &[u8]) -> Result<Gathered<'_>, Finding> {
    let mut found = Gathered::default();
    let mut at = START.len();
    loop {
        at += next_marker(&bytes[at..]).ok_or(Finding::Damaged)?;
        let kind = bytes[at + 1];
        if kind == END[1] {
            return Ok(found);
        }
        let end = end_of_segment(bytes, at, kind).ok_or(Finding::Damaged)?;
        found.take(kind, &bytes[at..end])?;
        at = end;
    }
}

/// Where the next marker begins. Within the pixels a 0 stands behind what is none,
/// and marks to begin again at (0xD0 to 0xD7) belong to them.
fn next_marker(bytes: &[u8]) -> Option<usize> {
    let is_marker = |two: &[u8]| two[0] == 0xff && !matches!(two[1], 0 | 1 | 0xd0..=0xd7 | 0xff);
    bytes.windows(2).position(is_marker)
}

/// Where the segment of a marker ends; that of a scan (0xDA) has the pixels behind
/// it, up to the next marker.
fn end_of_segment(bytes: &[u8], at: usize, kind: u8) -> Option<usize> {
    let length = bytes.get(at + 2..at + 4)?;
    let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
    let end = at + 2 + length;
    let rest = bytes.get(end..).filter(|_| length >= 2)?;
    if kind == 0xda { Some(end + next_marker(rest)?) } else { Some(end) }
}

impl<'a> Gathered<'a> {
    /// Takes from a segment what is needed.
    fn take(&mut self, kind: u8, segment: &'a [u8]) -> Result<(), Finding> {
        let body = &segment[4..];
        match kind {
            // Tables, the frame in one of the three common ways, and the scans.
            0xc4 | 0xda | 0xdb | 0xdd => self.kept.extend_from_slice(segment),
            // A second frame would have another size than the one that is asked.
            0xc0..=0xc2 if self.frame.is_some() => return Err(Finding::Damaged),
            0xc0..=0xc2 => {
                self.frame = Some(body);
                self.kept.extend_from_slice(segment);
            }
            // Without loss, in layers, or coded by arithmetic.
            0xc3 | 0xc5..=0xcf | 0xde | 0xdf => return Err(Finding::Uncommon),
            0xd8 => return Err(Finding::Damaged),
            0xe1 => self.exif = self.exif.or(body.strip_prefix(EXIF)),
            0xee if body.starts_with(b"Adobe") => self.transform = body.get(11).copied(),
            _ => {}
        }
        Ok(())
    }
}

/// What stands at the head of a picture.
struct Frame<'a> {
    bits: u8,
    width: u32,
    height: u32,
    /// Three bytes for each component, the first of them its name.
    components: &'a [u8],
}

impl<'a> Frame<'a> {
    fn new(body: &'a [u8]) -> Option<Self> {
        let (&[bits, high, high_, wide, wide_, count], components) = body.split_first_chunk()?;
        let width = u16::from_be_bytes([wide, wide_]).into();
        let height = u16::from_be_bytes([high, high_]).into();
        let is_whole = components.len() == 3 * usize::from(count);
        is_whole.then_some(Frame { bits, width, height, components })
    }
}

/// How the colours are written: by the number and the names of the components, and
/// by what Adobe's segment says of them.
fn colours(frame: &Frame<'_>, transform: Option<u8>) -> Result<Colours, Finding> {
    let names: Vec<u8> = frame.components.iter().step_by(3).copied().collect();
    match (names.len(), transform) {
        (1, _) => Ok(Colours::Grey),
        (3, Some(0)) => Ok(Colours::Rgb),
        (3, _) if names == b"RGB" => Ok(Colours::Rgb),
        (3, _) => Ok(Colours::YCbCr),
        // Whether more of a sample is more ink is known of Adobe's files alone.
        (4, None) => Err(Finding::Inks),
        (4, Some(0)) => Ok(Colours::Cmyk),
        (4, Some(_)) => Ok(Colours::Ycck),
        _ => Err(Finding::Uncommon),
    }
}

/// The segment that tells a reader the colours.
fn head(colours: Colours) -> Vec<u8> {
    match colours {
        Colours::Grey | Colours::YCbCr => JFIF.to_vec(),
        Colours::Rgb | Colours::Cmyk => [ADOBE, &[0]].concat(),
        Colours::Ycck => [ADOBE, &[2]].concat(),
    }
}
