//! The file of a picture.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutario_fuzz::{ask, pictures};

fuzz_target!(|data: &[u8]| {
    let read = pictures::read("logo.png", data);
    ask::shown(&read.diagnostics);
    if let Some(picture) = read.value {
        let again = pictures::read("logo.png", &picture.bytes).value;
        assert_eq!(again, Some(picture));
    }
});
