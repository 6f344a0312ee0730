//! What a person sees in a cell: in, what is stored and its format; out, the
//! words, the day or hour behind them, and what stands in the way.

use super::Refused;
use super::cells::{StoredCell, Value};
use super::damaged;
use super::format::{Format, Moment, general, of_iso};
use super::strings::words;
use super::styles::Styles;
use crate::diagnostic::Diagnostic;
use crate::input::values::problem;

/// Excel's errors, as a file writes them and as Excel in Spanish shows them.
const ERRORS: [(&str, &str); 7] = [
    ("#N/A", "#N/D"),
    ("#REF!", "#¡REF!"),
    ("#VALUE!", "#¡VALOR!"),
    ("#NAME?", "#¿NOMBRE?"),
    ("#DIV/0!", "#¡DIV/0!"),
    ("#NUM!", "#¡NUM!"),
    ("#NULL!", "#¡NULO!"),
];

/// What is seen in a cell.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// The words.
    pub(super) text: String,
    /// The day and the hour behind them.
    pub(super) moment: Option<Moment>,
    /// What is wrong with the cell.
    pub(super) fault: Option<Fault>,
}

/// What can be wrong with a cell of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::input) enum Fault {
    /// A calculation that failed, as Excel shows it.
    Failed(String),
    /// A formula that nobody has calculated.
    Uncalculated,
    /// A format that is not followed: its code, and how the cell is read.
    Format(String, String),
}

/// The workbook's strings and styles, by which its cells are seen.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// Shared strings.
    pub(super) strings: Vec<String>,
    /// Formats.
    pub(super) styles: Styles,
    /// Whether days count from 1904.
    pub(super) from_1904: bool,
}

impl Look {
    /// What is seen in a cell.
    pub(super) fn show(&self, cell: &StoredCell) -> Refused<Shown> {
        let format = self.styles.format(cell.style).map(AsRef::as_ref);
        Ok(match &cell.value {
            Value::Shared(index) => {
                let text = self.strings.get(*index);
                texts(text.ok_or_else(|| damaged("le falta un texto"))?, format)
            }
            Value::Text(text) => texts(text, format),
            Value::Number(value) => number(*value, format, self.from_1904),
            Value::Moment(text) => moment(text),
            Value::Truth(true) => plain("VERDADERO"),
            Value::Truth(false) => plain("FALSO"),
            Value::Error(code) => {
                let spanish = ERRORS.iter().find(|(english, _)| english == code);
                let text = words(spanish.map_or(code.as_str(), |(_, spanish)| spanish));
                Shown { fault: Some(Fault::Failed(text.clone())), text, moment: None }
            }
            Value::Uncalculated => Shown { fault: Some(Fault::Uncalculated), ..Shown::default() },
        })
    }
}

fn plain(text: impl Into<String>) -> Shown {
    Shown { text: text.into(), moment: None, fault: None }
}

fn texts(text: &str, format: Option<&Format>) -> Shown {
    match format.map(|format| (format, format.text(text))) {
        None => plain(text),
        Some((_, Some(seen))) => plain(seen),
        Some((format, None)) => unfollowed(format, text.to_owned()),
    }
}

fn number(value: f64, format: Option<&Format>, from_1904: bool) -> Shown {
    match format.map(|format| (format, format.number(value, from_1904))) {
        None => plain(general(value)),
        Some((_, Some(seen))) => {
            // A no-break space keeps thousands together in some formats.
            Shown { text: words(&seen.text), moment: seen.moment, fault: None }
        }
        Some((format, None)) => unfollowed(format, general(value)),
    }
}

fn unfollowed(format: &Format, text: String) -> Shown {
    let fault = Fault::Format(format.code.clone(), text.clone());
    Shown { text, moment: None, fault: Some(fault) }
}

/// Few programs write days in words; Excel shows them as any other day.
fn moment(text: &str) -> Shown {
    let moment = of_iso(text);
    let shown = moment.map(|moment| match moment.date {
        Some(date) => date.strftime("%d/%m/%Y").to_string(),
        None => moment.time.strftime("%H:%M").to_string(),
    });
    Shown { text: shown.unwrap_or_else(|| words(text)), moment, fault: None }
}

impl Fault {
    /// Whether the cell gives no value at all.
    pub(in crate::input) fn is_fatal(&self) -> bool {
        !matches!(self, Fault::Format(..))
    }

    /// The problem, without its place.
    pub(in crate::input) fn problem(&self) -> Diagnostic {
        *match self {
            Fault::Failed(shown) => problem(
                "X010",
                format!("la celda tiene el error de Excel `{shown}`"),
                "corrija la fórmula o escriba el valor",
            ),
            Fault::Uncalculated => problem(
                "X011",
                "la celda tiene una fórmula sin calcular",
                "abra el libro en Excel y guárdelo otra vez",
            ),
            Fault::Format(code, read) => {
                let message = format!("no se sabe mostrar el formato `{code}`: se lee `{read}`");
                let hint = "dé a la celda el formato General o Texto y escriba lo que deba leerse";
                let mut found = problem("X012", message, hint);
                found.severity = crate::diagnostic::Severity::Warning;
                found
            }
        }
    }
}
