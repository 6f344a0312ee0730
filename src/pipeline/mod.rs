//! The whole corridor on one screen.
//!
//! ```text
//! Kit      -> open    -> Workshop            templates, sheet, calendar, layout, fonts
//! Sources  -> read    -> Meeting             input, rules, narrative
//! Meeting  -> plan    -> Plan                an entry for each document
//! Entry    -> draft   -> Draft               what its template may print
//! Draft    -> render  -> text                template
//! text     -> compose -> Document            markup
//! Document -> print   -> bytes               pdf, docx
//! problems -> silence -> Outcome             what the meeting permits is left out
//! ```
//!
//! Every step says all it finds and goes on with what is whole. Nothing here
//! reads the disk or the clock: a [`Kit`] and [`Sources`] are handed in, and
//! finished bytes are handed back.

mod make;
mod pictures;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Located, Severity, Source, Warned};
use crate::document::Document;
use crate::fonts::{self, Fonts};
use crate::input::{self, Sources, Unreadable};
use crate::model::{Ley, Meeting, Told};
use crate::pdf::{Engine, Pdf, Pictures, Press};
use crate::plan::{self, Draft, Plan};
use crate::template::{self, Root, TemplateFile, Templates};
use crate::{calendario, docx, markup, rules, sheet};

pub use make::{Outcome, Run};
pub use pictures::{add_pictures, pictures};

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
    /// `layout.typ`.
    pub layout: Arc<Source>,
    /// Font files, by name.
    pub fonts: Vec<(String, Vec<u8>)>,
}

/// What makes documents, ready for use.
pub struct Workshop {
    templates: Templates,
    stationery: docx::Stationery,
    ley: Ley,
    fonts: Fonts,
    press: Press,
    /// As files, and as the press takes them.
    pictures: BTreeMap<String, crate::pictures::Picture>,
    printable: Pictures,
    /// Most signatures that stand beside the text of a letter.
    beside_text: usize,
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
    /// Rules and words of a spelling dictionary, and the words of the trade. Without
    /// it spelling is not asked: to read one takes longer than to make a letter, so
    /// it is read meanwhile.
    pub dictionary: Option<[&'static str; 3]>,
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
        fonts::CODES,
        crate::pictures::CODES,
        crate::pdf::CODES,
        docx::CODES,
        crate::libro::CODES,
        crate::ledger::CODES,
    ];
    rooms.into_iter().flatten()
}

/// Readies templates, sheet, calendar and fonts, for PDFs by an engine.
pub fn open(kit: &Kit, engine: Engine) -> Warned<Option<Workshop>> {
    let mut diagnostics = Vec::new();
    let look = sheet::read(&kit.sheet).and_then(|sheet| {
        let fonts = engine.printed(Fonts::read(&sheet, &kit.fonts)?);
        let press = Press::new(engine, &sheet, &kit.layout, &fonts)?;
        Ok((sheet, fonts, press))
    });
    // What the faces have is not known while they cannot be read.
    let covers = |character| look.as_ref().map_or(true, |(_, fonts, _)| fonts.covers(character));
    let templates =
        Templates::compile(&kit.templates, &roots(), &covers).drain_into(&mut diagnostics);
    let ley = calendario::read(&kit.calendar);
    let workshop = match (templates, look, ley) {
        (Some(templates), Ok((sheet, fonts, press)), Ok(ley)) => Some(Workshop {
            templates,
            stationery: docx::Stationery::new(&sheet, &fonts),
            ley,
            fonts,
            press,
            pictures: BTreeMap::new(),
            printable: Pictures::default(),
            beside_text: sheet.most_beside_text(),
        }),
        (_, look, ley) => {
            diagnostics.extend(look.err().into_iter().chain(ley.err()).flatten());
            None
        }
    };
    Warned { value: workshop, diagnostics }
}

impl Workshop {
    /// What lays out and writes its PDFs.
    pub fn engine(&self) -> Engine {
        self.press.engine()
    }
}

/// The template of each kind of document, with the type of what it is given.
pub fn roots() -> Vec<Root> {
    let root = |kind: &&plan::Kind| Root { template: kind.template, schema: (kind.schema)() };
    plan::KINDS.iter().map(root).collect()
}

/// Lists the documents that a meeting calls for.
pub fn plan<'m>(workshop: &Workshop, meeting: &'m Meeting) -> Warned<Plan<'m>> {
    plan::plan(meeting, workshop.beside_text)
}

/// Reads a meeting and asks everything that its data alone can answer.
pub fn read(workshop: &Workshop, sources: &Sources, options: &Options) -> Warned<Option<Meeting>> {
    let covers = |character| workshop.fonts.covers(character);
    let Warned { value: mut meeting, mut diagnostics } = input::read(sources, &covers);
    if let (Some(meeting), Some(date)) = (&mut meeting, options.date) {
        let written = meeting.reunion.fecha_de_oficios().span.clone();
        meeting.reunion.fecha_oficios = Some(Located::new(date, written));
    }
    if let Some(meeting) = &mut meeting {
        meeting.ley = workshop.ley.clone();
        let passages = meeting.pasajes.as_deref();
        let Warned { value: marcado, diagnostics: narrative } =
            markup::narrative(&meeting.desarrollo, passages);
        meeting.marcado = marcado;
        meeting.told = Told {
            characters: diagnostics.iter().filter_map(|problem| problem.character).collect(),
            narrative: narrative.iter().map(|problem| problem.code).collect(),
        };
        diagnostics.extend(narrative);
        diagnostics.extend(rules::check(meeting));
        let codes: Vec<&str> = codes().map(|(code, _)| *code).collect();
        diagnostics.extend(rules::unknown_permits(meeting, &codes));
    }
    if options.draft {
        soften(&mut diagnostics);
    }
    Warned { value: meeting, diagnostics }
}

/// In a proof, what keeps a document from being sent is only a warning.
fn soften(diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics {
        if rules::SENDING.contains(&diagnostic.code) {
            diagnostic.severity = Severity::Warning;
        }
    }
}

/// How far documents are worth taking: not to the page when something is wrong
/// already, which would only be said again by the typesetter.
pub fn farthest(problems: &[Diagnostic]) -> Stage {
    if problems.iter().any(Diagnostic::is_error) { Stage::Document } else { Stage::File }
}
