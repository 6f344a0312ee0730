//! From drafts to finished files, on every core. In: a meeting and how far to
//! take its documents. Out: each document as soon as it is made, in the order of
//! the plan, and everything noticed on the way, said once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Made, Options, Stage, Workshop};
use crate::diagnostic::{Diagnostic, Source, Warned};
use crate::document::{Document, Properties};
use crate::model::Meeting;
use crate::plan::{self, Contexto, Draft};
use crate::{markup, template};

/// What stands across the pages of a draft.
const WATERMARK: &str = "BORRADOR";

/// Language of every document.
const LANGUAGE: &str = "es-MX";

/// Plans every document of the meeting and takes those that `wanted` chooses as
/// far as `stage`, in parallel, in the order of the plan.
pub fn make(
    workshop: &Workshop,
    meeting: &Meeting,
    options: &Options,
    stage: Stage,
    wanted: impl Fn(&Draft) -> bool + Send + Sync,
) -> Warned<Vec<Made>> {
    make_each(workshop, meeting, options, stage, wanted, |made| made)
}

/// As [`make`], but hands each document to `keep` as soon as it is made, on the
/// thread that made it, and gives what `keep` gave, in the order of the plan: a
/// run of thousands of documents holds as many at once as it has threads.
pub fn make_each<T: Send>(
    workshop: &Workshop,
    meeting: &Meeting,
    options: &Options,
    stage: Stage,
    wanted: impl Fn(&Draft) -> bool + Send + Sync,
    keep: impl Fn(Made) -> T + Sync,
) -> Warned<Vec<T>> {
    let mut diagnostics = plan::check(meeting);
    let chosen = plan::drafts(meeting).filter(|draft| wanted(draft));
    let kept = on_all_threads(chosen, |draft| {
        let Warned { value, diagnostics } = make_one(workshop, options, stage, draft);
        Warned { value: keep(value), diagnostics }
    });
    let kept = kept.into_iter().map(|kept| kept.drain_into(&mut diagnostics)).collect();
    Warned { value: kept, diagnostics: said_once(diagnostics, meeting) }
}

/// Does `work` on every draft, each thread planning and taking the next, and gives
/// the results in their order.
///
/// The drafts are no jobs of rayon's on purpose. The writer of PDFs compresses
/// its streams in jobs, and a thread that waits for one does whatever job is
/// there: it would begin another document, and another within that one, until
/// all of them were open at once.
fn on_all_threads<T: Send>(
    drafts: impl Iterator<Item = Draft> + Send,
    work: impl Fn(Draft) -> T + Sync,
) -> Vec<T> {
    let queue = Mutex::new(drafts.enumerate());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let by_thread = rayon::broadcast(|_| {
        let mut done = Vec::new();
        while let Some((index, draft)) = next() {
            done.push((index, work(draft)));
        }
        done
    });
    let mut done: Vec<(usize, T)> = by_thread.into_iter().flatten().collect();
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Leaves out what many documents say alike, and what the narrative's own check
/// has said at its own place.
fn said_once(diagnostics: Vec<Diagnostic>, meeting: &Meeting) -> Vec<Diagnostic> {
    let narrative = markup::check_fragment(&meeting.desarrollo);
    let of_narrative: BTreeSet<(&str, &str)> =
        narrative.iter().map(|one| (one.code, one.message.as_str())).collect();
    let mut told: BTreeMap<(&'static str, String), Vec<Diagnostic>> = BTreeMap::new();
    let mut said = Vec::new();
    for diagnostic in diagnostics {
        let words = (diagnostic.code, diagnostic.message.as_str());
        if of_narrative.contains(&words) || is_of_data(&diagnostic, meeting) {
            continue;
        }
        let alike = told.entry((diagnostic.code, diagnostic.message.clone())).or_default();
        if !alike.contains(&diagnostic) {
            alike.push(diagnostic.clone());
            said.push(diagnostic);
        }
    }
    said
}

/// Whether a character that cannot be printed comes from the data, where it was
/// told with its own place.
fn is_of_data(diagnostic: &Diagnostic, meeting: &Meeting) -> bool {
    let Some(span) = diagnostic.span.as_ref().filter(|_| diagnostic.code == "M012") else {
        return false;
    };
    let keys = [&meeting.reunion.clave, &meeting.desarrollo].into_iter();
    let places = keys
        .chain(meeting.institucion.vigencias.first().map(|vigencia| &vigencia.nombre))
        .chain(meeting.directorio.personas.first().map(|persona| &persona.clave))
        .chain(meeting.participantes.first().map(|participante| &participante.clave))
        .chain(meeting.acuerdos.first().map(|acuerdo| &acuerdo.clave));
    let mut files = places.map(|place| place.span.source());
    files.any(|file| file.content().contains(span.as_str()))
}

fn make_one(workshop: &Workshop, options: &Options, stage: Stage, draft: Draft) -> Warned<Made> {
    let mut diagnostics = Vec::new();
    let mut made = Made { draft, text: None, document: None, pdf: None, docx: None };
    if stage >= Stage::Text {
        made.text = kept(render(workshop, &made.draft), &mut diagnostics);
    }
    if stage >= Stage::Document
        && let Some(text) = &made.text
    {
        let composed = compose(workshop, options, &made.draft, text).drain_into(&mut diagnostics);
        made.document = Some(composed);
    }
    if stage >= Stage::File
        && !diagnostics.iter().any(Diagnostic::is_error)
        && let Some(document) = &made.document
    {
        let formats = options.formats;
        let pdf = formats.pdf.then(|| workshop.press.write(document, &workshop.pictures));
        let docx = formats.docx.then(|| workshop.stationery.write(document, &workshop.pictures));
        made.pdf = pdf.and_then(|pdf| kept(pdf, &mut diagnostics));
        made.docx = docx.and_then(|docx| kept(docx, &mut diagnostics));
    }
    Warned { value: made, diagnostics }
}

fn kept<T>(result: crate::diagnostic::Result<T>, sink: &mut Vec<Diagnostic>) -> Option<T> {
    result.map_err(|problems| sink.extend(problems)).ok()
}

fn render(workshop: &Workshop, draft: &Draft) -> crate::diagnostic::Result<Arc<Source>> {
    let contexto = match &draft.contexto {
        Contexto::Minuta(minuta) => template::Contexto::Minuta(minuta),
        Contexto::Oficio(oficio) => template::Contexto::Oficio(oficio),
    };
    let text = workshop.templates.render(&contexto, &draft.name())?;
    Ok(Source::text(format!("{} (texto)", draft.path), text))
}

fn compose(
    workshop: &Workshop,
    options: &Options,
    draft: &Draft,
    text: &Arc<Source>,
) -> Warned<Document> {
    let mut composed = markup::parse(text);
    composed.value.properties = properties(draft);
    composed.value.furniture.watermark = options.draft.then(|| WATERMARK.to_owned());
    let covers = |character| workshop.fonts.covers(character);
    composed.diagnostics.extend(markup::check_glyphs(text, &composed.value, &covers));
    composed
}

fn properties(draft: &Draft) -> Properties {
    let (title, author, subject) = match &draft.contexto {
        Contexto::Minuta(minuta) => (
            format!("Minuta {}", minuta.clave),
            minuta.institucion.nombre.clone(),
            minuta.asunto.clone(),
        ),
        Contexto::Oficio(oficio) => (
            format!("Oficio {}, {}", oficio.numero, draft.path.trim_start_matches("oficios/")),
            oficio.institucion.nombre.clone(),
            oficio.asunto.clone(),
        ),
    };
    let date = draft.date.to_string();
    Properties { title, author, subject, language: LANGUAGE.to_owned(), date }
}
