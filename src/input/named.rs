//! Named values, wherever they are written: the keys of a JSON object, or the
//! rows of a sheet with a field's name in one cell and its value beside it.

use jiff::civil::{Date, Time};

use super::findings::Findings;
use super::json::Fields;
use super::permitir;
use super::values;
use crate::campos::Field;
use crate::diagnostic::{Located, Span};
use crate::model::Permiso;

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
        findings: &mut Findings<'_>,
    ) -> Vec<&'static str>;
    /// Whether a name has a value that says something, whatever its type.
    fn says(&self, name: &str) -> bool;
    /// A text, trimmed; none when it is absent or blank.
    fn text(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<String>>;
    /// A text that must say something; empty when there is none.
    fn required(&self, name: &str, findings: &mut Findings<'_>) -> Located<String>;
    /// A day that must be there.
    fn required_date(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Date>>;
    /// A day.
    fn date(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Date>>;
    /// An hour.
    fn time(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Time>>;
    /// A list of texts, blank ones left out.
    fn texts(&self, name: &str, findings: &mut Findings<'_>) -> Vec<Located<String>>;
    /// What the user lets pass.
    fn permisos(&self, findings: &mut Findings<'_>) -> Vec<Permiso>;
}

impl Named for Fields<'_> {
    fn span(&self) -> Span {
        Fields::span(self)
    }

    fn check_names(
        &self,
        fields: &'static [Field],
        findings: &mut Findings<'_>,
    ) -> Vec<&'static str> {
        Fields::check_names(self, fields, findings)
    }

    fn says(&self, name: &str) -> bool {
        Fields::says(self, name)
    }

    fn text(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<String>> {
        Fields::text(self, name, findings)
    }

    fn required(&self, name: &str, findings: &mut Findings<'_>) -> Located<String> {
        Fields::required(self, name, findings)
    }

    fn required_date(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Date>> {
        self.required_parsed(name, values::date, findings)
    }

    fn date(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Date>> {
        Fields::date(self, name, findings)
    }

    fn time(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Time>> {
        Fields::time(self, name, findings)
    }

    fn texts(&self, name: &str, findings: &mut Findings<'_>) -> Vec<Located<String>> {
        Fields::texts(self, name, findings)
    }

    fn permisos(&self, findings: &mut Findings<'_>) -> Vec<Permiso> {
        permitir::permisos(self, findings)
    }
}
