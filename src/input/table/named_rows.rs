//! Named values as the rows of a sheet: `campo` and, beside it, `valor`.

use jiff::civil::{Date, Time};

use super::grid::Grid;
use super::row::Row;
use crate::campos::Field;
use crate::diagnostic::{Located, Span};
use crate::espanol::fold::fold;
use crate::input::cell::Cell;
use crate::input::named::{Named, blank, is_verbatim, missing, repeated, says_nothing, unknown};
use crate::input::placeholder;
use crate::input::problems::Problems;

/// Column of the names.
const NAME: &str = "campo";

/// Column of the values.
const VALUE: &str = "valor";

/// The rows of a sheet of named values.
pub(in crate::input) struct NamedRows<'g> {
    titles: &'g Span,
    rows: Vec<(Located<String>, Row<'g>)>,
}

impl<'g> NamedRows<'g> {
    /// The rows that have a name; a value without one is reported.
    pub(in crate::input) fn new(grid: &'g Grid, problems: &mut Problems<'_>) -> Self {
        let mut rows = Vec::new();
        for row in grid.rows() {
            match row.text(NAME) {
                Some(name) => rows.push((name.map(|name| fold(&name)), row)),
                None if row.text(VALUE).is_some() => {
                    row.required(NAME, problems);
                }
                None => {}
            }
        }
        NamedRows { titles: grid.titles(), rows }
    }

    fn row(&self, name: &str) -> Option<&Row<'g>> {
        self.rows.iter().find(|(other, _)| other.value == name).map(|(_, row)| row)
    }

    fn value(&self, name: &str) -> Option<&'g Cell> {
        self.row(name)?.cell(VALUE)
    }
}

impl Named for NamedRows<'_> {
    fn span(&self) -> Span {
        self.titles.clone()
    }

    fn check_names(
        &self,
        fields: &'static [Field],
        problems: &mut Problems<'_>,
    ) -> Vec<&'static str> {
        let mut suspected = Vec::new();
        for (index, (name, row)) in self.rows.iter().enumerate() {
            if name.starts_with('_') {
                continue;
            }
            let earlier = self.rows.get(..index).unwrap_or_default();
            if earlier.iter().any(|(other, _)| other.value == name.value) {
                problems.push(repeated(name, &name.span));
            } else if fields.iter().all(|field| field.name != name.value) {
                let written = row.text(NAME).map_or(String::new(), |name| name.value);
                let (problem, near) = unknown(&written, &name.span, fields);
                problems.push(problem);
                suspected.extend(near);
            }
        }
        let absent = |field: &&Field| {
            field.required && self.row(field.name).is_none() && !suspected.contains(&field.name)
        };
        for field in fields.iter().filter(absent) {
            let hint = format!("agregue una fila con el campo `{}`", field.name);
            problems.push(missing(field, self.titles).hint(hint));
        }
        suspected
    }

    fn says(&self, name: &str) -> bool {
        self.value(name).is_some_and(|cell| said(name, cell).is_some())
    }

    fn check_blank(&self, name: &str, problems: &mut Problems<'_>) {
        let value = self.row(name).map(|row| (row.span(VALUE), row.cell(VALUE)));
        if let Some((place, cell)) = value
            && cell.is_none_or(|cell| said(name, cell).is_none() && !cell.is_broken())
        {
            problems.push(match cell.and_then(Cell::written) {
                Some(_) => blank(name, &place),
                None => blank(name, &place).label("vacío"),
            });
        }
    }

    fn text(&self, name: &str, _: &mut Problems<'_>) -> Option<Located<String>> {
        said(name, self.value(name)?)
    }

    fn date(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<Date>> {
        self.value(name)?.date(problems)
    }

    fn time(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<Time>> {
        self.value(name)?.time(problems)
    }

    fn texts(&self, name: &str, problems: &mut Problems<'_>) -> Vec<Located<String>> {
        let lines = self.value(name).map_or(Vec::new(), Cell::lines);
        placeholder::dropped(lines, |_| is_verbatim(name), problems)
    }
}

/// What the value of a name says; none when it says that there is none.
fn said(name: &str, cell: &Cell) -> Option<Located<String>> {
    cell.written().filter(|text| !says_nothing(name, text))
}
