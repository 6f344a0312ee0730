//! Any text as `hoja.toml`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutario_fuzz::diagnostic::Source;
use minutario_fuzz::{ask, sheet};

fuzz_target!(|text: &str| {
    if let Err(problems) = sheet::read(&Source::text("hoja.toml", text)) {
        assert!(!problems.is_empty());
        ask::shown(&problems);
    }
});
