//! A diagnostic as text for people and as a record for programs.

use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};
use serde::Serialize;

use super::characters::changes_direction;
use super::excerpt::{Excerpt, excerpt};
use super::{Diagnostic, Position, Severity, Span, Unit, column_letters};

/// The diagnostic as the user reads it, several lines without a final line
/// break; with ANSI colours when `color` says so.
pub fn text(diagnostic: &Diagnostic, color: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let excerpt = diagnostic.span.as_ref().filter(|span| !span.is_whole()).map(excerpt);
    let group = level
        .with_name(diagnostic.severity.word())
        .primary_title(one_line(&diagnostic.message))
        .id(diagnostic.code)
        .elements(elements(diagnostic, excerpt.as_ref()));
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let rendered = renderer.render(&[group]);
    match (&diagnostic.span, excerpt) {
        (Some(span), Some(excerpt)) => with_place(&rendered, span, excerpt.number, color),
        (Some(span), None) => with_place(&without_margin(&rendered), span, 1, color),
        (None, _) => without_margin(&rendered),
    }
}

/// A message with no excerpt needs no margin for one.
fn without_margin(rendered: &str) -> String {
    let bare = |line: &&str| !matches!(line.trim(), "|" | "\u{1b}[1m\u{1b}[94m|\u{1b}[0m");
    rendered.lines().filter(bare).collect::<Vec<_>>().join("\n")
}

fn elements<'a>(diagnostic: &'a Diagnostic, excerpt: Option<&'a Excerpt>) -> Vec<Element<'a>> {
    let label = diagnostic.label.as_deref().map(one_line);
    let snippet = excerpt.map(|excerpt| {
        let mark = AnnotationKind::Primary.span(excerpt.mark.clone()).label(label);
        let line = Snippet::source(excerpt.line.as_str()).line_start(excerpt.number);
        Element::from(line.annotation(mark))
    });
    let hint = diagnostic
        .hint
        .as_deref()
        .map(|hint| Element::from(Level::HELP.with_name("ayuda").message(one_line(hint))));
    snippet.into_iter().chain(hint).collect()
}

/// Puts the line of the place after the title. The renderer would end it with
/// its own count of lines and columns, which is wrong for a cell and for a line
/// that was cut.
fn with_place(rendered: &str, span: &Span, number: usize, color: bool) -> String {
    let (title, rest) = rendered.split_once('\n').unwrap_or((rendered, ""));
    let margin = " ".repeat(number.to_string().len());
    let (blue, reset) = if color { ("\u{1b}[1m\u{1b}[94m", "\u{1b}[0m") } else { ("", "") };
    format!("{title}\n{margin}{blue}--> {reset}{}\n{rest}", one_line(&place(span)))
}

/// User's words can hold line breaks, terminal codes and marks that turn the
/// direction of what follows; a line of a message cannot.
fn one_line(text: &str) -> String {
    let is_unfit = |c: char| c.is_control() || changes_direction(c);
    text.chars().map(|c| if is_unfit(c) { ' ' } else { c }).collect()
}

/// A text of several lines that may hold others' words, without what a terminal
/// would obey or what turns the direction of the rest.
pub fn harmless(text: &str) -> String {
    let is_unfit = |c: char| (c.is_control() && c != '\n' && c != '\t') || changes_direction(c);
    text.chars().map(|c| if is_unfit(c) { ' ' } else { c }).collect()
}

/// A diagnostic as `revisar --formato json` prints it; rows, lines and
/// characters count from 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// Name of the file, when the problem has a place.
    pub archivo: Option<String>,
    /// Sheet of a workbook that has several.
    pub hoja: Option<String>,
    /// Row that Excel shows, or line of a text.
    pub fila: Option<u32>,
    /// Title of the column, or character of a text.
    pub columna: Option<Column>,
    /// Name of the cell, such as `F4`; none in a text.
    pub celda: Option<String>,
    /// `error` or `aviso`.
    pub severidad: &'static str,
    /// Code of the rule.
    pub codigo: &'static str,
    /// What is wrong.
    pub mensaje: String,
    /// What to do.
    pub ayuda: Option<String>,
}

/// The column of a place: a title in a table, a number in a text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Column {
    /// Title of a table's column.
    Title(String),
    /// Character of a line, from 1.
    Character(u32),
}

/// The diagnostic as data.
pub fn record(diagnostic: &Diagnostic) -> Record {
    let place = diagnostic.span.as_ref().filter(|span| !span.is_whole());
    let (fila, columna, celda) = match place.map(Span::position) {
        None => (None, None, None),
        Some(Position::Text { line, character }) => {
            (Some(line), Some(Column::Character(character)), None)
        }
        Some(Position::Cell { row, column, title }) => {
            let cell = format!("{}{row}", column_letters(column));
            (Some(row), Some(Column::Title(title)), Some(cell))
        }
    };
    Record {
        archivo: diagnostic.span.as_ref().map(|span| span.source().name().to_owned()),
        hoja: diagnostic.span.as_ref().and_then(|span| span.source().hoja()).map(str::to_owned),
        fila,
        columna,
        celda,
        severidad: diagnostic.severity.word(),
        codigo: diagnostic.code,
        mensaje: diagnostic.message.clone(),
        ayuda: diagnostic.hint.clone(),
    }
}

/// `archivo.csv, celda F4 (columna `destinatario`)` or `archivo.json:3:14`; the
/// sheet after the file when it has several.
fn place(span: &Span) -> String {
    let source = span.source();
    let name = match source.hoja() {
        Some(hoja) => format!("{}, hoja {hoja}", source.name()),
        None => source.name().to_owned(),
    };
    if span.is_whole() {
        return name;
    }
    match span.position() {
        Position::Text { line, .. } if source.unit() == Unit::Paragraph => {
            format!("{name}, párrafo {line}")
        }
        Position::Text { line, character } => format!("{name}:{line}:{character}"),
        Position::Cell { row, column, title } => {
            let cell = format!("{name}, celda {}{row}", column_letters(column));
            if title.is_empty() { cell } else { format!("{cell} (columna `{title}`)") }
        }
    }
}
