//! Not more of one kind than a person reads: in, every diagnostic of a run; out,
//! those that are shown, in text and in JSON alike. A column read from the wrong
//! place makes one problem for each of a hundred thousand rows.

use std::collections::BTreeMap;

use super::{Diagnostic, Severity};

/// Most diagnostics that are shown of one code in one file.
pub const MOST_ALIKE: usize = 50;

/// What is counted together: code, severity and file.
type Group<'a> = (&'static str, Severity, Option<&'a str>);

/// The first [`MOST_ALIKE`] of each code and file, and after the last of them
/// one that says how many more there are.
pub fn limit(diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    let totals = totals(diagnostics);
    let mut counts: BTreeMap<Group<'_>, usize> = BTreeMap::new();
    let mut shown = Vec::new();
    for diagnostic in diagnostics {
        let kind = kind(diagnostic);
        let count = counts.entry(kind).or_default();
        *count += 1;
        if *count <= MOST_ALIKE {
            shown.push(diagnostic.clone());
        }
        let left = totals.get(&kind).map_or(0, |total| total.saturating_sub(MOST_ALIKE));
        if *count == MOST_ALIKE && left > 0 {
            shown.push(others(kind, left));
        }
    }
    shown
}

/// Whether there are more of a kind than are shown.
pub fn is_limited(diagnostics: &[Diagnostic]) -> bool {
    totals(diagnostics).into_values().any(|total| total > MOST_ALIKE)
}

/// How many there are of each kind.
fn totals(diagnostics: &[Diagnostic]) -> BTreeMap<Group<'_>, usize> {
    let mut totals: BTreeMap<Group<'_>, usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        *totals.entry(kind(diagnostic)).or_default() += 1;
    }
    totals
}

fn kind(diagnostic: &Diagnostic) -> Group<'_> {
    let file = diagnostic.span.as_ref().map(|span| span.source().name());
    (diagnostic.code, diagnostic.severity, file)
}

fn others((code, severity, file): Group<'_>, left: usize) -> Diagnostic {
    let place = file.map(|file| format!(" en `{file}`")).unwrap_or_default();
    let message = match left {
        1 => format!("hay otro de este código{place}"),
        _ => format!("hay {left} más de este código{place}"),
    };
    Diagnostic::new(severity, code, message).hint("corrija los primeros y revise otra vez")
}

#[cfg(test)]
mod tests {
    use super::{MOST_ALIKE, is_limited, limit};
    use crate::diagnostic::{Diagnostic, Source};

    fn many(code: &'static str, file: &str, count: usize) -> Vec<Diagnostic> {
        let source = Source::text(file, "x\n".repeat(count));
        let at = |line: usize| source.span(2 * line..2 * line + 1);
        (0..count).map(|line| Diagnostic::error(code, "x").at(&at(line))).collect()
    }

    #[test]
    fn few_are_all_shown() {
        let few = many("L030", "a.csv", MOST_ALIKE);
        assert!(limit(&few) == few && !is_limited(&few));
    }

    #[test]
    fn of_many_the_first_are_shown_and_the_rest_counted_where_they_end() {
        let mut all = many("L030", "a.csv", MOST_ALIKE + 950);
        all.extend(many("L031", "a.csv", 1));
        all.extend(many("L030", "b.csv", MOST_ALIKE + 1));
        let shown = limit(&all);
        assert!(is_limited(&all));
        assert_eq!(shown.len(), MOST_ALIKE + 1 + 1 + MOST_ALIKE + 1);
        assert_eq!(shown[..MOST_ALIKE], all[..MOST_ALIKE]);
        let said = &shown[MOST_ALIKE];
        assert_eq!((said.code, said.is_error()), ("L030", true));
        assert_eq!(said.message, "hay 950 más de este código en `a.csv`");
        assert_eq!(shown[MOST_ALIKE + 1].code, "L031");
        assert_eq!(shown.last().unwrap().message, "hay otro de este código en `b.csv`");
    }

    #[test]
    fn errors_and_warnings_are_counted_apart() {
        let mut all = many("L030", "a.csv", MOST_ALIKE);
        all.extend((0..MOST_ALIKE).map(|_| Diagnostic::warning("L030", "x")));
        assert_eq!(limit(&all), all);
    }
}
