//! Any texts as `minuta.hbs`, `oficio.hbs` and two partials, parted by a
//! separator; what the check accepts is rendered, and its markup read.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use minutario_fuzz::diagnostic::Source;
use minutario_fuzz::template::{Root, TemplateFile, Templates};
use minutario_fuzz::{ask, samples};

static CONTEXTS: LazyLock<Vec<(&str, serde_json::Value)>> = LazyLock::new(samples::contexts);

static ROOTS: LazyLock<Vec<Root>> = LazyLock::new(samples::roots);

const NAMES: [&str; 4] = ["minuta", "oficio", "partials/a", "partials/b"];

fuzz_target!(|text: &str| {
    let texts = text.split(char::from(samples::SEPARATOR)).chain(["", ""]);
    let file = |(name, text): (&&str, &str)| TemplateFile {
        name: (*name).to_owned(),
        source: Source::text(format!("{name}.hbs"), text),
        is_shipped: false,
    };
    let files: Vec<TemplateFile> = NAMES.iter().zip(texts).map(file).collect();
    let compiled = Templates::compile(&files, &ROOTS, &ask::covers);
    ask::shown(&compiled.diagnostics);
    let Some(templates) = compiled.value else { return };
    for (template, data) in CONTEXTS.iter() {
        if let Some(text) = ask::rendered(&templates, template, data) {
            ask::letter(&text);
        }
    }
});
