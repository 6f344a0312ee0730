//! Named values as the rows of a sheet: `campo` and, beside it, `valor`.

use jiff::civil::{Date, Time};

use super::findings::Findings;
use super::grid::Grid;
use super::json_problems::{missing, repeated, unknown};
use super::named::Named;
use super::row::Row;
use crate::campos::Field;
use crate::diagnostic::{Diagnostic, Located, Span};
use crate::espanol::fold::fold;
use crate::model::Permiso;

/// Column of the names.
const NAME: &str = "campo";

/// Column of the values.
const VALUE: &str = "valor";

/// The rows of a sheet of named values.
pub(super) struct NamedRows<'g> {
    titles: &'g Span,
    rows: Vec<(Located<String>, Row<'g>)>,
}

impl<'g> NamedRows<'g> {
    /// The rows that have a name; a value without one is reported.
    pub(super) fn new(grid: &'g Grid, findings: &mut Findings<'_>) -> Self {
        let mut rows = Vec::new();
        for row in grid.rows() {
            match row.text(NAME) {
                Some(name) => rows.push((name.map(|name| fold(&name)), row)),
                None if row.text(VALUE).is_some() => {
                    row.required(NAME, findings);
                }
                None => {}
            }
        }
        NamedRows { titles: grid.titles(), rows }
    }

    fn row(&self, name: &str) -> Option<&Row<'g>> {
        self.rows.iter().find(|(other, _)| other.value == name).map(|(_, row)| row)
    }

    /// Reports the value of a name when it is blank.
    fn report_blank(&self, name: &str, findings: &mut Findings<'_>) {
        let blank = self.row(name).filter(|row| row.text(VALUE).is_none() && !row.is_broken(VALUE));
        if let Some(row) = blank {
            let problem = Diagnostic::error("L016", format!("`{name}` está vacía"));
            let problem = problem.at(&row.span(VALUE)).label("vacía");
            findings.push(problem.hint("escriba su valor"));
        }
    }
}

impl Named for NamedRows<'_> {
    fn span(&self) -> Span {
        self.titles.clone()
    }

    fn check_names(
        &self,
        fields: &'static [Field],
        findings: &mut Findings<'_>,
    ) -> Vec<&'static str> {
        let mut suspected = Vec::new();
        for (index, (name, row)) in self.rows.iter().enumerate() {
            if name.starts_with('_') {
                continue;
            }
            let earlier = self.rows.get(..index).unwrap_or_default();
            if earlier.iter().any(|(other, _)| other.value == name.value) {
                findings.push(repeated(name, &name.span));
            } else if fields.iter().all(|field| field.name != name.value) {
                let written = row.text(NAME).map_or(String::new(), |name| name.value);
                let (problem, near) = unknown(&written, &name.span, fields);
                findings.push(problem);
                suspected.extend(near);
            }
        }
        let absent = |field: &&Field| {
            field.required && self.row(field.name).is_none() && !suspected.contains(&field.name)
        };
        for field in fields.iter().filter(absent) {
            let hint = format!("agregue una fila con el campo `{}`", field.name);
            findings.push(missing(field, self.titles).hint(hint));
        }
        suspected
    }

    fn says(&self, name: &str) -> bool {
        self.row(name).is_some_and(|row| row.text(VALUE).is_some())
    }

    fn text(&self, name: &str, _: &mut Findings<'_>) -> Option<Located<String>> {
        self.row(name)?.text(VALUE)
    }

    fn required(&self, name: &str, findings: &mut Findings<'_>) -> Located<String> {
        self.report_blank(name, findings);
        let text = self.text(name, findings);
        text.unwrap_or_else(|| Located::new(String::new(), self.span()))
    }

    fn required_date(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Date>> {
        self.report_blank(name, findings);
        self.date(name, findings)
    }

    fn date(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Date>> {
        self.row(name)?.date(VALUE, findings)
    }

    fn time(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Time>> {
        self.row(name)?.time(VALUE, findings)
    }

    fn texts(&self, name: &str, _: &mut Findings<'_>) -> Vec<Located<String>> {
        self.row(name).map_or(Vec::new(), |row| row.lines(VALUE))
    }

    /// One a line: the code and, after a space, the reason.
    fn permisos(&self, findings: &mut Findings<'_>) -> Vec<Permiso> {
        let mut permisos = Vec::new();
        for line in self.texts("permitir", findings) {
            let Some((codigo, motivo)) = line.split_once(' ') else {
                let message = format!("el permiso `{}` no dice su motivo", line.value);
                let problem = Diagnostic::error("L016", message).at(&line.span);
                findings.push(problem.hint("escriba el código, un espacio y el motivo"));
                continue;
            };
            let codigo = Located::new(codigo.trim_end_matches(':').to_owned(), line.span.clone());
            let motivo = Located::new(motivo.trim().to_owned(), line.span.clone());
            permisos.push(Permiso { codigo, motivo });
        }
        permisos
    }
}
