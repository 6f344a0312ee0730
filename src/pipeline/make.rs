//! From drafts to finished files, on every core. In: a plan, how far to take its
//! documents, and what was noticed before. Out: each document as soon as it is
//! made, in the order of the plan, and everything noticed, said once and without
//! what the meeting silences.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Made, Options, Stage, Workshop};
use crate::diagnostic::{Diagnostic, Source, Span, Warned};
use crate::document::{Document, Properties};
use crate::markup;
use crate::plan::{Draft, Entry, Plan, Written};
use crate::rules::{self, Dictionary, Silenced};
use crate::template::Rendered;

/// What stands across the pages of a draft.
const WATERMARK: &str = "BORRADOR";

/// Stack of a thread that makes documents, in bytes: more than any step asks for,
/// so that it is grown once a thread and not once a step of each document.
const STACK: usize = 24 * 1024 * 1024;

/// Language of every document.
const LANGUAGE: &str = "es-MX";

/// Documents to be made: of which plan, with what, and how far.
pub struct Run<'a> {
    /// What makes them.
    pub workshop: &'a Workshop,
    /// The documents of the meeting.
    pub plan: Plan<'a>,
    /// How the run differs from the plain one.
    pub options: &'a Options,
    /// How far each is taken.
    pub stage: Stage,
}

/// What a run came to.
#[derive(Debug)]
pub struct Outcome<T> {
    /// The documents, or what was kept of them, in the order of the plan.
    pub made: Vec<T>,
    /// Everything noticed, from the first file that was read, without what the
    /// meeting silences.
    pub problems: Vec<Diagnostic>,
    /// What the meeting silences.
    pub silenced: Vec<Silenced>,
}

impl Run<'_> {
    /// Makes the documents that `wanted` chooses, in parallel, in the order of the
    /// plan; `noticed` is what was noticed before, and is said with the rest.
    pub fn make(
        &self,
        noticed: Vec<Diagnostic>,
        wanted: impl Fn(&Entry) -> bool + Send + Sync,
    ) -> Outcome<Made> {
        self.make_each(noticed, wanted, |made| made)
    }

    /// As [`Run::make`], but hands each document to `keep` as soon as it is made,
    /// on the thread that made it, and gives what `keep` gave: a run of thousands of
    /// documents holds as many at once as it has threads.
    pub fn make_each<T: Send>(
        &self,
        noticed: Vec<Diagnostic>,
        wanted: impl Fn(&Entry) -> bool + Send + Sync,
        keep: impl Fn(Made) -> T + Sync,
    ) -> Outcome<T> {
        let chosen = self.plan.documents().iter().filter(|document| wanted(document.entry()));
        let drafts = chosen.map(|document| self.plan.draft(document, None));
        let make = |draft| {
            let Warned { value, diagnostics } = self.make_one(draft);
            Warned { value: keep(value), diagnostics }
        };
        let (kept, dictionary) = rayon::join(|| on_all_threads(drafts, make), || self.dictionary());
        let mut of_documents = Vec::new();
        let made = kept.into_iter().map(|kept| kept.drain_into(&mut of_documents)).collect();
        let mut problems = noticed;
        let makes_pdfs = self.options.formats.pdf && self.stage == Stage::File;
        problems.extend(self.workshop.engine().caveat().filter(|_| makes_pdfs));
        problems.extend(said_once(of_documents));
        if let Some(known) = dictionary {
            rules::spell(self.plan.meeting(), &known, &mut problems);
        }
        let silenced = rules::silence(&mut problems, self.plan.meeting());
        Outcome { made, problems, silenced }
    }

    /// The dictionary of the run. One that cannot be read asks nothing: a test reads
    /// the one that ships.
    fn dictionary(&self) -> Option<Dictionary> {
        self.options.dictionary.and_then(|files| Dictionary::read(files).ok())
    }
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
    let take_turns = || {
        let mut done = Vec::new();
        while let Some((index, draft)) = next() {
            done.push((index, work(draft)));
        }
        done
    };
    let by_thread = rayon::broadcast(|_| stacker::maybe_grow(STACK, STACK, take_turns));
    let mut done: Vec<(usize, T)> = by_thread.into_iter().flatten().collect();
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Leaves out what many documents say alike.
fn said_once(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut said: BTreeMap<(&'static str, String), Vec<Diagnostic>> = BTreeMap::new();
    let mut is_new = |diagnostic: &Diagnostic| {
        let alike = said.entry((diagnostic.code, diagnostic.message.clone())).or_default();
        let is_new = !alike.contains(diagnostic);
        alike.extend(is_new.then(|| diagnostic.clone()));
        is_new
    };
    diagnostics.into_iter().filter(|diagnostic| is_new(diagnostic)).collect()
}

impl Run<'_> {
    fn make_one(&self, draft: Draft) -> Warned<Made> {
        let mut diagnostics = Vec::new();
        let mut made = Made { draft, text: None, document: None, pdf: None, docx: None };
        if self.stage >= Stage::Text
            && let Some(rendered) = kept(self.render(&made.draft), &mut diagnostics)
        {
            let name = format!("{} (texto)", made.draft.entry.path);
            let text = Source::text(name, rendered.text.as_str());
            made.text = Some(Arc::clone(&text));
            if self.stage >= Stage::Document {
                let composed = self.compose(&made.draft, &text, &rendered);
                made.document = Some(composed.drain_into(&mut diagnostics));
            }
        }
        if self.stage >= Stage::File && !diagnostics.iter().any(Diagnostic::is_error) {
            self.print(&mut made, &mut diagnostics);
        }
        Warned { value: made, diagnostics }
    }

    fn render(&self, draft: &Draft) -> crate::diagnostic::Result<Rendered> {
        let data = draft.written.context.value();
        self.workshop.templates.render(draft.template, data, &draft.entry.name())
    }

    /// The document that a text says. What is wrong with the narrative was said at
    /// its own place, and is not said again.
    fn compose(&self, draft: &Draft, text: &Arc<Source>, rendered: &Rendered) -> Warned<Document> {
        let mut composed = markup::parse(text);
        let told = &self.plan.meeting().told;
        // A division of the narrative closes or opens one of the letter's.
        let breaks_divisions = told.narrative.contains("M011");
        let is_told = |it: &Diagnostic| {
            let is_there = stands_in(it.span.as_ref(), &rendered.narratives);
            (told.narrative.contains(it.code) && is_there)
                || (breaks_divisions && it.code == "M002")
        };
        composed.diagnostics.retain(|problem| !is_told(problem));
        composed.diagnostics.iter_mut().for_each(|problem| self.to_template(problem, rendered));
        composed.value.properties = properties(draft);
        composed.value.furniture.watermark = self.options.draft.then(|| WATERMARK.to_owned());
        let covers = |character| self.workshop.fonts.covers(character);
        let glyphs = markup::check_glyphs(text, &composed.value, &told.characters, &covers);
        composed.diagnostics.extend(glyphs);
        composed
    }

    /// Puts what is wrong with a line `:::` where its template says it.
    fn to_template(&self, problem: &mut Diagnostic, rendered: &Rendered) {
        let at = problem.span.as_ref().map(|span| span.range().start);
        let fence = at.and_then(|at| self.workshop.templates.fence(rendered, at));
        problem.span = fence.or(problem.span.take());
    }

    fn print(&self, made: &mut Made, diagnostics: &mut Vec<Diagnostic>) {
        let Some(document) = &made.document else { return };
        let Workshop { press, stationery, pictures, printable, .. } = self.workshop;
        let formats = self.options.formats;
        let pdf = formats.pdf.then(|| press.write(document, printable));
        let docx = formats.docx.then(|| stationery.write(document, pictures));
        made.pdf = pdf.and_then(|pdf| kept(pdf, diagnostics));
        made.docx = docx.and_then(|docx| kept(docx, diagnostics));
    }
}

fn kept<T>(result: crate::diagnostic::Result<T>, sink: &mut Vec<Diagnostic>) -> Option<T> {
    result.map_err(|problems| sink.extend(problems)).ok()
}

/// Whether a place begins in one of some stretches of its text.
fn stands_in(place: Option<&Span>, stretches: &[Range<usize>]) -> bool {
    let start = place.map(|span| span.range().start);
    start.is_some_and(|start| stretches.iter().any(|stretch| stretch.contains(&start)))
}

fn properties(draft: &Draft) -> Properties {
    let Written { title, author, subject, .. } = draft.written.clone();
    let date = draft.entry.date.to_string();
    Properties { title, author, subject, language: LANGUAGE.to_owned(), date }
}
