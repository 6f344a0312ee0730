//! One file of a meeting: the first byte chooses which, the rest are its bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutario_fuzz::{ask, input, samples};

fuzz_target!(|data: &[u8]| {
    let Some((which, bytes)) = data.split_first() else { return };
    let sources = samples::alone(usize::from(which.wrapping_sub(b'0')), bytes);
    ask::shown(&input::read(&sources, &ask::covers).diagnostics);
});
