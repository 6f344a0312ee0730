//! Characters that a template writes by itself and that the page could not show:
//! found before anything is rendered, at their place in the template.

use std::collections::BTreeSet;

use super::file::File;
use super::tags::TagKind;
use crate::diagnostic::Diagnostic;
use crate::markup;

/// One error for each character without a glyph that stands outside remarks.
pub(super) fn check(file: &File, covers: &dyn Fn(char) -> bool) -> Vec<Diagnostic> {
    let remarks = || file.tags.iter().filter(|tag| tag.kind == TagKind::Comment);
    let is_blank = |character: char| matches!(character, ' ' | '\n' | '\r' | '\t');
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for (at, character) in file.source.content().char_indices() {
        let is_shown = is_blank(character) || covers(character);
        if !is_shown
            && !remarks().any(|remark| remark.range.contains(&at))
            && seen.insert(character)
        {
            let place = file.source.span(at..at + character.len_utf8());
            problems.push(markup::no_glyph(character).at(&place));
        }
    }
    problems
}
