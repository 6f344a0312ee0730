//! What the narrative says was agreed must have its row in acuerdos.csv.

use std::collections::BTreeSet;
use std::ops::Range;

use super::prose::{narrative, words};
use crate::diagnostic::Diagnostic;
use crate::espanol::fold::fold;
use crate::model::{Acuerdo, Meeting};

/// Words with which a narrative records an agreement, without accents.
const AGREED: [&str; 12] = [
    "se acordo",
    "se acuerda",
    "acordaron",
    "se sugirio",
    "se sugiere",
    "se solicita",
    "se solicito",
    "se solicitara",
    "se comprometio",
    "se comprometieron",
    "se instruye",
    "se instruyo",
];

/// Shortest word that says what a text is about.
const SHORTEST: usize = 5;

/// Most paragraphs told; past them the rows are of another meeting.
const MOST: usize = 25;

/// Part of a row's words that a paragraph must say to speak of it, in
/// hundredths.
const ENOUGH: usize = 50;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    if meeting.lacks("acuerdos.csv") {
        return Vec::new();
    }
    let prose = narrative(meeting);
    let table = table(meeting);
    let rows: Vec<Row> = meeting.acuerdos.iter().map(row).collect();
    let uncovered = paragraphs(prose.text).filter_map(|(start, paragraph)| {
        let said = agreed(paragraph)?;
        let about = subjects(paragraph);
        let covered = rows.iter().any(|row| row.speaks_of(&about));
        (!covered).then_some(start + said.start..start + said.end)
    });
    uncovered
        .take(MOST)
        .map(|range| {
            let words = &prose.text[range.clone()];
            let message = format!("«{words}», y ningún renglón de {table} lo recoge");
            let hint = format!("agregue el acuerdo a {table}, o cambie esas palabras");
            Diagnostic::warning("E011", message).at(&prose.place(range)).hint(hint)
        })
        .collect()
}

/// What a sentence calls the table of agreements, which may have no row.
fn table(meeting: &Meeting) -> String {
    match (meeting.acuerdos.first(), meeting.reunion.clave.span.source().hoja()) {
        (Some(acuerdo), _) => acuerdo.fila.source().called(),
        (None, Some(_)) => "la hoja Acuerdos".to_owned(),
        (None, None) => "acuerdos.csv".to_owned(),
    }
}

/// What a row is about.
struct Row {
    texto: BTreeSet<String>,
    compromiso: BTreeSet<String>,
}

impl Row {
    fn speaks_of(&self, about: &BTreeSet<String>) -> bool {
        let enough = |words: &BTreeSet<String>| {
            let shared = words.intersection(about).count();
            !words.is_empty() && shared * 100 >= words.len() * ENOUGH
        };
        enough(&self.texto) || enough(&self.compromiso)
    }
}

fn row(acuerdo: &Acuerdo) -> Row {
    let compromiso = acuerdo.compromiso.as_ref().map(|words| subjects(words));
    Row { texto: subjects(&acuerdo.texto), compromiso: compromiso.unwrap_or_default() }
}

/// The long words of a text by their beginnings, so that `remitan` and
/// `remita`, `comisiones` and `comisión` are one.
fn subjects(text: &str) -> BTreeSet<String> {
    let long = words(text).map(|(_, word)| fold(word)).filter(|word| word.len() >= SHORTEST);
    long.map(|word| word.chars().take(SHORTEST).collect()).collect()
}

/// The words that record an agreement.
fn agreed(paragraph: &str) -> Option<Range<usize>> {
    let said: Vec<(Range<usize>, String)> =
        words(paragraph).map(|(range, word)| (range, fold(word))).collect();
    let single = said.iter().map(|(range, word)| (range.clone(), word.clone()));
    let pairs = said.windows(2).filter_map(|pair| {
        let [(first, one), (last, two)] = pair else { return None };
        Some((first.start..last.end, format!("{one} {two}")))
    });
    let mut phrases = single.chain(pairs);
    phrases.find(|(_, phrase)| AGREED.contains(&phrase.as_str())).map(|(range, _)| range)
}

/// Paragraphs with their first byte: what blank lines part.
fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split("\n\n").map(move |paragraph| {
        let at = start;
        start += paragraph.len() + 2;
        (at, paragraph)
    })
}
