//! Whatever a file holds: no panic, and what is taken is sound.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::{prop_assert, proptest};

use super::finding::check_size;
use super::samples::{ALL, JPEG, turned};
use super::{png, read, segments, size};

/// A picture of which some bytes are others.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let sound = ALL.map(<[u8]>::to_vec).into_iter().chain([turned(JPEG, 6)]).collect::<Vec<_>>();
    let changes = vec((any::<proptest::sample::Index>(), any::<u8>()), 1..8);
    (select(sound), changes).prop_map(|(mut bytes, changes)| {
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes
    })
}

/// The beginning of a picture, and anything behind it.
fn begun() -> impl Strategy<Value = Vec<u8>> {
    let beginning = prop_oneof![Just(png::BEGINNING), Just(segments::BEGINNING)];
    (beginning, vec(any::<u8>(), 0..300)).prop_map(|(first, rest)| [first, &rest].concat())
}

proptest! {
    #[test]
    fn no_bytes_break_the_reader(bytes in prop_oneof![mutated(), begun()]) {
        let read = read("logo.png", &bytes);
        prop_assert!(read.value.is_some() || read.diagnostics.len() == 1);
        if let Some(picture) = read.value {
            prop_assert!(picture.bytes.len() <= size::LARGEST_WRITTEN);
            prop_assert!(check_size(picture.width, picture.height).is_ok());
            let again = super::read("logo.png", &picture.bytes);
            prop_assert!(again.value == Some(picture));
        }
    }
}
