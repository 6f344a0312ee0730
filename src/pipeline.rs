//! The whole corridor on one screen.
//!
//! ```text
//! Kit      -> open    -> Workshop            templates, sheet, calendar, layout, fonts
//! Sources  -> read    -> Meeting             input, rules, narrative
//! Meeting  -> plan    -> Draft, Draft, …     one minuta, its oficios
//! Draft    -> render  -> text                template
//! text     -> compose -> Document            markup
//! Document -> print   -> bytes               pdf, docx
//! ```
//!
//! Every step says all it finds and goes on with what is whole. Nothing here
//! reads the disk or the clock: a [`Kit`] and [`Sources`] are handed in, and
//! finished bytes are handed back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Located, Severity, Source, Warned};
use crate::document::{Document, Properties};
use crate::input::{self, Sources, Unreadable};
use crate::model::{Ley, Meeting};
use crate::pdf::{Assets, Pdf, Press};
use crate::plan::{self, Contexto, Draft};
use crate::sheet::Sheet;
use crate::template::{self, TemplateFile, Templates};
use crate::{calendario, docx, markup, rules, sheet};

/// What stands across the pages of a draft.
const WATERMARK: &str = "BORRADOR";

/// Language of every document.
const LANGUAGE: &str = "es-MX";

/// Most points of a picture: a page at 600 points an inch has 34 million.
const MOST_POINTS: u64 = 40_000_000;

/// What makes documents, as files: templates, sheet, the law's calendar, layout,
/// fonts.
#[derive(Debug, Clone)]
pub struct Kit {
    /// Handlebars files.
    pub templates: Vec<TemplateFile>,
    /// `hoja.toml`.
    pub sheet: Arc<Source>,
    /// `calendario.toml`.
    pub calendar: Arc<Source>,
    /// `layout.typ` and the fonts.
    pub assets: Assets,
}

/// What makes documents, ready for use.
pub struct Workshop {
    templates: Templates,
    sheet: Sheet,
    ley: Ley,
    press: Press,
    pictures: BTreeMap<String, Vec<u8>>,
}

/// Which files each document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formats {
    /// Ready to be signed.
    pub pdf: bool,
    /// To be edited in Word.
    pub docx: bool,
}

impl Default for Formats {
    fn default() -> Self {
        Formats { pdf: true, docx: true }
    }
}

/// How a run differs from the plain one.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Which files are made.
    pub formats: Formats,
    /// Proofs: BORRADOR across the page, and what is missing left blank.
    pub draft: bool,
    /// Date of the oficios, instead of the one in reunion.json.
    pub date: Option<Date>,
}

/// A picture as the door found it: its bytes, or why not.
pub type Picture = std::result::Result<Vec<u8>, Unreadable>;

/// A document on its way, with what crosses each boundary.
#[derive(Debug, Clone)]
pub struct Made {
    /// What it is.
    pub draft: Draft,
    /// The markup its template gave.
    pub text: Option<Arc<Source>>,
    /// What the markup says.
    pub document: Option<Document>,
    /// The finished PDF.
    pub pdf: Option<Pdf>,
    /// The finished DOCX.
    pub docx: Option<Vec<u8>>,
}

/// How far to take each document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Planned: what the template may print.
    Data,
    /// Rendered: markup.
    Text,
    /// Composed: the document.
    Document,
    /// Printed: the file.
    File,
}

/// Every code that a run may give, with one Spanish line on what it means.
pub fn codes() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    let rooms = [
        calendario::CODES,
        input::CODES,
        rules::CODES,
        plan::CODES,
        template::CODES,
        markup::CODES,
        sheet::CODES,
        crate::pdf::CODES,
        docx::CODES,
        crate::workbook::CODES,
    ];
    rooms.into_iter().flatten()
}

/// Readies templates, sheet, calendar and fonts.
pub fn open(kit: &Kit) -> Warned<Option<Workshop>> {
    let mut diagnostics = Vec::new();
    let templates = Templates::compile(&kit.templates).drain_into(&mut diagnostics);
    let look = sheet::read(&kit.sheet).and_then(|sheet| match Press::new(&sheet, &kit.assets) {
        Ok(press) => Ok((sheet, press)),
        Err(problems) => Err(at_faces(problems, &sheet, &kit.sheet)),
    });
    let ley = calendario::read(&kit.calendar);
    let workshop = match (templates, look, ley) {
        (Some(templates), Ok((sheet, press)), Ok(ley)) => {
            Some(Workshop { templates, sheet, ley, press, pictures: BTreeMap::new() })
        }
        (_, look, ley) => {
            diagnostics.extend(look.err().into_iter().chain(ley.err()).flatten());
            None
        }
    };
    Warned { value: workshop, diagnostics }
}

/// Puts what is said of a face at the place where the sheet names it.
fn at_faces(problems: Vec<Diagnostic>, sheet: &Sheet, source: &Arc<Source>) -> Vec<Diagnostic> {
    let place = |problem: &Diagnostic| {
        let faces = [&sheet.fuentes.texto, &sheet.fuentes.rotulos];
        let named = faces.into_iter().find(|face| problem.message.contains(&format!("`{face}`")));
        sheet::face(source, named?)
    };
    let located = problems.into_iter().map(|problem| match place(&problem) {
        Some(span) if problem.span.is_none() => problem.at(&span),
        _ => problem,
    });
    located.collect()
}

/// Reads a meeting and asks everything that its data alone can answer.
pub fn read(workshop: &Workshop, sources: &Sources, options: &Options) -> Warned<Option<Meeting>> {
    let covers = |character| workshop.press.covers(character);
    let Warned { value: mut meeting, mut diagnostics } = input::read(sources, &covers);
    if let (Some(meeting), Some(date)) = (&mut meeting, options.date) {
        let written = meeting.reunion.fecha_de_oficios().span.clone();
        meeting.reunion.fecha_oficios = Some(Located::new(date, written));
    }
    if let Some(meeting) = &mut meeting {
        meeting.ley = workshop.ley.clone();
        diagnostics.extend(markup::check_fragment(&meeting.desarrollo));
        diagnostics.extend(rules::check(meeting));
        let codes: Vec<&str> = codes().map(|(code, _)| *code).collect();
        diagnostics.extend(rules::unknown_permits(meeting, &codes));
    }
    if options.draft {
        soften(&mut diagnostics);
    }
    Warned { value: meeting, diagnostics }
}

/// In a proof, what keeps an oficio from being sent is only a warning.
fn soften(diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics {
        if rules::SENDING.contains(&diagnostic.code) {
            diagnostic.severity = Severity::Warning;
        }
    }
}

/// The pictures that the meeting's institution names, each with its place.
pub fn pictures(meeting: &Meeting) -> Vec<&Located<String>> {
    let logos = meeting.institucion.vigencias.iter().flat_map(|vigencia| &vigencia.logos);
    logos.map(|logo| &logo.archivo).collect()
}

/// Hands the pictures to the workshop; what cannot be used is an error at the
/// place that names it.
pub fn add_pictures(
    workshop: &mut Workshop,
    meeting: &Meeting,
    found: BTreeMap<String, Picture>,
) -> Vec<Diagnostic> {
    let mut refused: BTreeMap<String, Diagnostic> = BTreeMap::new();
    let mut usable = BTreeMap::new();
    for (name, picture) in found {
        match picture {
            Ok(bytes) => match too_many_points(&name, &bytes) {
                Some(problem) => _ = refused.insert(name, problem),
                None => _ = usable.insert(name, bytes),
            },
            Err(Unreadable { why, hint, .. }) => {
                let message = format!("la imagen `{name}` no se pudo leer: {why}");
                refused.insert(name, Diagnostic::error("T004", message).hint(hint));
            }
        }
    }
    refused.extend(workshop.press.add_pictures(usable.clone()).err().into_iter().flatten());
    workshop.pictures = usable;
    pictures(meeting)
        .into_iter()
        .filter_map(|named| refused.get(&named.value).map(|found| found.clone().at(&named.span)))
        .collect()
}

/// A file of a few bytes can hold a picture that fills the memory.
fn too_many_points(name: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let (wide, high) = docx::points(bytes)?;
    let many = u64::from(wide) * u64::from(high) > MOST_POINTS;
    let message = format!("la imagen `{name}` mide {wide} × {high} puntos");
    let hint = "redúzcala: basta con 1200 puntos de ancho";
    many.then(|| Diagnostic::error("T004", message).hint(hint))
}

/// How far documents are worth taking: not to the page when something is wrong
/// already, which would only be said again by the typesetter.
pub fn farthest(findings: &[Diagnostic]) -> Stage {
    if findings.iter().any(Diagnostic::is_error) { Stage::Document } else { Stage::File }
}

/// Plans every document of the meeting and takes those that `wanted` chooses as
/// far as `stage`, in parallel, in the order of the plan.
pub fn make(
    workshop: &Workshop,
    meeting: &Meeting,
    options: &Options,
    stage: Stage,
    wanted: impl Fn(&Draft) -> bool,
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
    wanted: impl Fn(&Draft) -> bool,
    keep: impl Fn(Made) -> T + Sync,
) -> Warned<Vec<T>> {
    let Warned { value: drafts, mut diagnostics } = plan::plan(meeting);
    let chosen: Vec<Draft> = drafts.into_iter().filter(|draft| wanted(draft)).collect();
    let kept = on_all_threads(chosen, |draft| {
        let Warned { value, diagnostics } = make_one(workshop, options, stage, draft);
        Warned { value: keep(value), diagnostics }
    });
    let kept = kept.into_iter().map(|kept| kept.drain_into(&mut diagnostics)).collect();
    Warned { value: kept, diagnostics: said_once(diagnostics, meeting) }
}

/// Does `work` on every draft, each thread taking the next, and gives the results
/// in their order.
///
/// The drafts are no jobs of rayon's on purpose. The writer of PDFs compresses
/// its streams in jobs, and a thread that waits for one does whatever job is
/// there: it would begin another document, and another within that one, until
/// all of them were open at once.
fn on_all_threads<T: Send>(drafts: Vec<Draft>, work: impl Fn(Draft) -> T + Sync) -> Vec<T> {
    let queue = Mutex::new(drafts.into_iter().enumerate());
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
        let pdf = formats.pdf.then(|| workshop.press.write(document));
        let docx = formats.docx.then(|| docx::write(document, &workshop.sheet, &workshop.pictures));
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
    let covers = |character| workshop.press.covers(character);
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
