//! How a camera says that its picture is turned.

use exif::{In, Reader, Tag};

/// The picture lies as it is seen.
pub(super) const UPRIGHT: u32 = 1;

/// The mark of a picture's Exif data (Exif 2.3, tag 0x0112), from 1 to 8. Data that
/// are damaged elsewhere may still have it.
pub(super) fn turn(data: &[u8]) -> u32 {
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let read = reader.read_raw(data.to_vec());
    let read = read.or_else(|error| error.distill_partial_result(|_| ())).ok();
    let field = read
        .as_ref()
        .and_then(|read| read.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0));
    field.filter(|turn| (1..=8).contains(turn)).unwrap_or(UPRIGHT)
}
