//! The official legend of each year, from an object by year or from lines that
//! begin with it.

use std::collections::BTreeMap;

use super::json::Fields;
use super::named::{Named, blank, repeated};
use super::placeholder::is_placeholder;
use super::problems::Problems;
use crate::diagnostic::{Diagnostic, Located, Span};

/// Legends by their year.
type ByYear = BTreeMap<i16, Located<String>>;

/// Reads an object whose keys are years.
pub(super) fn of_object(fields: &Fields<'_>, problems: &mut Problems<'_>) -> ByYear {
    let Some(legends) = fields.object("leyendas", problems) else { return ByYear::new() };
    legends.check_names_only_once(problems);
    let mut by_year = ByYear::new();
    for name in legends.names() {
        match year(&name) {
            Some(year) => {
                by_year.entry(year).or_insert_with(|| legends.required(&name, problems));
            }
            None => problems.push(wrong_year(&name).hint("escriba el año como `\"2019\"`")),
        }
    }
    by_year
}

/// Reads a list of lines: in each the year, a colon and the legend.
pub(super) fn of_lines(lines: Vec<Located<String>>, problems: &mut Problems<'_>) -> ByYear {
    let mut by_year = ByYear::new();
    for line in lines {
        let (before, legend) = line.split_once(':').unwrap_or((&line, ""));
        let name = Located::new(before.trim().to_owned(), line.span.clone());
        let (Some(year), false) = (year(&name), legend.trim().is_empty()) else {
            problems.push(wrong_line(&line));
            continue;
        };
        if by_year.contains_key(&year) {
            problems.push(repeated(&name, &line.span));
        }
        let place = after_colon(&line.span);
        let says_nothing = is_placeholder(legend.trim());
        problems.extend(says_nothing.then(|| blank(&name, &place)));
        let legend = if says_nothing { "" } else { legend.trim() };
        let legend = Located::new(legend.to_owned(), place);
        by_year.entry(year).or_insert(legend);
    }
    by_year
}

/// The place of what stands after the first colon of a line.
fn after_colon(line: &Span) -> Span {
    let text = line.as_str();
    let start = text.find(':').map_or(0, |at| at + 1);
    let spaces = text[start..].len() - text[start..].trim_start().len();
    line.slice(start + spaces..text.len())
}

fn year(name: &str) -> Option<i16> {
    let digits = name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit());
    name.parse().ok().filter(|_| digits)
}

fn wrong_year(name: &Located<String>) -> Diagnostic {
    let message = format!("`{}` no es un año, se esperan cuatro cifras", name.value);
    Diagnostic::error("R005", message).at(&name.span)
}

fn wrong_line(line: &Located<String>) -> Diagnostic {
    let message = format!("la leyenda `{}` no dice primero su año y dos puntos", line.value);
    let hint = "escriba el año, dos puntos y la leyenda en un renglón de la celda";
    Diagnostic::error("R005", message).at(&line.span).hint(hint)
}
