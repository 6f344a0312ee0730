//! Any text as a letter, as a narrative, and as data.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutario_fuzz::ask;

fuzz_target!(|text: &str| {
    ask::letter(text);
    ask::narrative(text);
    ask::data(text);
});
