//! A whole meeting through the whole corridor, as far as the document: seven
//! files parted by a separator; one that is missing or blank is the sample's.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use minutario_fuzz::template::Templates;
use minutario_fuzz::{ask, input, markup, plan, rules, samples};

static TEMPLATES: LazyLock<Templates> =
    LazyLock::new(|| Templates::compile(&samples::templates(), &samples::roots(), &ask::covers).value.unwrap());

fuzz_target!(|data: &[u8]| {
    let mut sources = samples::reference();
    for (which, bytes) in data.split(|&byte| byte == samples::SEPARATOR).take(7).enumerate() {
        if !bytes.is_empty() {
            samples::put(&mut sources, which, bytes);
        }
    }
    let read = input::read(&sources, &ask::covers);
    ask::shown(&read.diagnostics);
    let Some(mut meeting) = read.value else { return };
    let narrative = markup::narrative(&meeting.desarrollo, meeting.pasajes.as_deref());
    ask::shown(&narrative.diagnostics);
    meeting.marcado = narrative.value;
    ask::shown(&rules::check(&meeting));
    let planned = plan::plan(&meeting, samples::BESIDE_TEXT);
    ask::shown(&planned.diagnostics);
    for document in planned.value.documents().iter().take(4) {
        let draft = planned.value.draft(document, None);
        let data = draft.written.context.value();
        if let Some(text) = ask::rendered(&TEMPLATES, draft.template, &data) {
            ask::letter(&text);
        }
    }
});
