//! Named values, wherever they are written: the keys of a JSON object, or the
//! rows of a sheet with a field's name in one cell and its value beside it. What
//! can be wrong with the names is said here, in the same words for both.

use jiff::civil::{Date, Time};

use super::placeholder::is_placeholder;
use super::problems::Problems;
use crate::campos::Field;
use crate::diagnostic::{Diagnostic, Located, Span, nearest, one_of};

/// What a reader asks of named values. A bad value is reported and read as
/// absent.
pub(super) trait Named {
    /// Where they begin.
    fn span(&self) -> Span;

    /// Reports names that are unknown, repeated or missing; gives those that the
    /// unknown ones probably mean.
    fn check_names(
        &self,
        fields: &'static [Field],
        problems: &mut Problems<'_>,
    ) -> Vec<&'static str>;

    /// Whether a name has a value that says something, whatever its type.
    fn says(&self, name: &str) -> bool;

    /// Reports the value of a name when it is there and blank; a name that is not
    /// there is reported by [`Named::check_names`].
    fn check_blank(&self, name: &str, problems: &mut Problems<'_>);

    /// A text, trimmed; none when it is absent or blank.
    fn text(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<String>>;

    /// A day.
    fn date(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<Date>>;

    /// An hour.
    fn time(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<Time>>;

    /// A list of texts, blank ones left out.
    fn texts(&self, name: &str, problems: &mut Problems<'_>) -> Vec<Located<String>>;

    /// A text that must say something; empty when there is none.
    fn required(&self, name: &str, problems: &mut Problems<'_>) -> Located<String> {
        self.check_blank(name, problems);
        let text = self.text(name, problems);
        text.unwrap_or_else(|| Located::new(String::new(), self.span()))
    }

    /// A day that must be there.
    fn required_date(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<Date>> {
        self.check_blank(name, problems);
        self.date(name, problems)
    }
}

/// What any value may be, however it looks like one that says nothing: a key, an
/// institution or a word may be called `nd`.
pub(super) fn is_verbatim(name: &str) -> bool {
    ["clave", "siglas", "siglas_area", "palabras"].contains(&name)
}

/// Whether the value of a name says that there is none.
pub(super) fn says_nothing(name: &str, text: &str) -> bool {
    !is_verbatim(name) && is_placeholder(text)
}

/// A name that is there twice.
pub(super) fn repeated(name: &str, place: &Span) -> Diagnostic {
    let problem = Diagnostic::error("L025", format!("el campo `{name}` está dos veces"));
    problem.at(place).hint("borre uno de los dos")
}

/// A name that is not there; the place is where the names begin.
pub(super) fn missing(field: &Field, place: &Span) -> Diagnostic {
    let message = format!("falta el campo `{}`: {}", field.name, field.holds);
    let hint = format!("agregue `\"{}\": …` entre estas llaves", field.name);
    Diagnostic::error("L027", message).at(place).hint(hint)
}

/// A name that nothing has, and the one it probably meant.
pub(super) fn unknown(
    name: &str,
    place: &Span,
    fields: &'static [Field],
) -> (Diagnostic, Option<&'static str>) {
    let near = nearest(name, fields.iter().map(|field| field.name));
    let hint = match near {
        Some(near) => format!("quizá quiso escribir `{near}`"),
        None => {
            let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
            format!("use {}, o comience el nombre con `_` si es una nota suya", one_of(&names))
        }
    };
    let problem = Diagnostic::error("L026", format!("no existe el campo `{name}`"));
    (problem.at(place).hint(hint), near)
}

/// A value that must say something and is blank, or says that there is none.
pub(super) fn blank(name: &str, place: &Span) -> Diagnostic {
    let typed = place.as_str().trim_matches('"').trim();
    let message = if typed.is_empty() {
        format!("`{name}` está vacío")
    } else {
        format!("`{name}` dice `{typed}`, que no dice nada")
    };
    Diagnostic::error("L016", message).at(place).hint("escriba su valor")
}
