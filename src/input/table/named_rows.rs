//! Named values as the rows of a sheet: `campo` and, beside it, what it says, in
//! one column or in several.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};

use super::changed;
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

/// The rows of a sheet of named values.
pub(in crate::input) struct NamedRows<'g> {
    place: Span,
    column: &'static str,
    rows: Vec<(Located<String>, Row<'g>)>,
}

impl<'g> NamedRows<'g> {
    /// The rows that have a name, with what `column` says beside it; a value
    /// without a name is reported. They are said to begin at the title of `place`.
    pub(in crate::input) fn new(
        grid: &'g Grid,
        column: &'static str,
        place: &str,
        problems: &mut Problems<'_>,
    ) -> Option<Self> {
        let mut rows = Vec::new();
        for row in grid.rows() {
            match row.text(NAME) {
                Some(name) => rows.push((name.map(|name| fold(&name)), row)),
                None if row.text(column).is_some() => {
                    row.required(NAME, problems);
                }
                None => {}
            }
        }
        Some(NamedRows { place: grid.title(place)?.clone(), column, rows })
    }

    fn row(&self, name: &str) -> Option<&Row<'g>> {
        self.rows.iter().find(|(other, _)| other.value == name).map(|(_, row)| row)
    }

    fn value(&self, name: &str) -> Option<&'g Cell> {
        self.row(name)?.cell(self.column)
    }
}

impl Named for NamedRows<'_> {
    fn span(&self) -> Span {
        self.place.clone()
    }

    fn check_names(
        &self,
        fields: &'static [Field],
        problems: &mut Problems<'_>,
    ) -> Vec<&'static str> {
        let mut suspected = Vec::new();
        let mut seen = BTreeSet::new();
        for (name, row) in self.rows.iter().filter(|(name, _)| !name.starts_with('_')) {
            if !seen.insert(name.as_str()) {
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
            problems.push(missing(field, &self.place).hint(hint));
        }
        suspected
    }

    fn says(&self, name: &str) -> bool {
        self.value(name).is_some_and(|cell| said(name, cell).is_some())
    }

    fn check_blank(&self, name: &str, problems: &mut Problems<'_>) {
        let value = self.row(name).map(|row| (row.span(self.column), row.cell(self.column)));
        if let Some((place, cell)) = value
            && cell.is_none_or(|cell| said(name, cell).is_none() && !cell.is_broken())
        {
            problems.push(match cell.and_then(Cell::written) {
                Some(_) => blank(name, &place),
                None => blank(name, &place).label("vacío"),
            });
        }
    }

    fn text(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<String>> {
        let cell = self.value(name)?;
        problems.extend(changed::check(cell));
        said(name, cell)
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
