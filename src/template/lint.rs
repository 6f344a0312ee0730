//! Markup written around data in a way that the data could break.
//!
//! Data is escaped, so nothing in it is structure; but a mark of the template
//! itself, glued to data, means one thing or another by what the data is:
//! `*{{x}}*` prints its asterisks when `x` is empty or ends in a space.

use super::file::File;
use super::seams;
use super::tags::TagKind;
use crate::diagnostic::Diagnostic;

/// Everything of this kind in one file.
pub(super) fn check(file: &File, diagnostics: &mut Vec<Diagnostic>) {
    let mut outside = Outside::default();
    let mut from = 0;
    for (index, tag) in file.tags.iter().enumerate() {
        outside.read(file.source.content().get(from..tag.range.start).unwrap_or_default());
        from = tag.range.end;
        if !prints(tag.kind) {
            continue;
        }
        let found =
            outside.refusal().or_else(|| glued(file, index)).or_else(|| begins_line(file, index));
        diagnostics.extend(found.map(|found| found.at(&file.span(index))));
    }
    diagnostics.extend(curly_attributes(file));
}

/// Attributes between curly quotes, which would be printed as words.
fn curly_attributes(file: &File) -> Vec<Diagnostic> {
    let text = file.source.content();
    let opens = text.match_indices(['“', '”', '«']).filter(|(at, _)| {
        let before = text.get(..*at).unwrap_or_default();
        if !before.ends_with('=') {
            return false;
        }
        let line = before.get(before.rfind('\n').map_or(0, |at| at + 1)..).unwrap_or_default();
        let opened = line.rfind('{').filter(|open| line.rfind('}').is_none_or(|it| it < *open));
        let next = file.tags.partition_point(|tag| tag.range.end <= *at);
        let is_in_tag = file.tags.get(next).is_some_and(|tag| tag.range.start <= *at);
        opened.is_some() && !is_in_tag
    });
    opens
        .map(|(at, mark)| {
            let message = format!("el atributo lleva comillas que no son rectas, `{mark}`");
            let place = file.source.span(at..at + mark.len());
            let hint = "escríbalas rectas, como en `{clave=\"…\"}`";
            Diagnostic::error("P044", message).at(&place).hint(hint)
        })
        .collect()
}

/// Whether the tag stands on its line with nothing that prints.
pub(super) fn is_alone(file: &File, index: usize) -> bool {
    let text = file.source.content();
    let Some(tag) = file.tags.get(index) else { return false };
    let before = text.get(..tag.range.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let after = text.get(tag.range.end..).unwrap_or_default();
    let end = after.find('\n').map_or(text.len(), |at| tag.range.end + at);
    let mut from = start;
    for (other, tag) in file.tags.iter().enumerate() {
        if tag.range.end <= start || tag.range.start >= end {
            continue;
        }
        let blank = text.get(from..tag.range.start).is_none_or(|gap| gap.trim().is_empty());
        if !blank || (other != index && prints(tag.kind)) {
            return false;
        }
        from = tag.range.end;
    }
    text.get(from..end).is_none_or(|gap| gap.trim().is_empty())
}

fn prints(kind: TagKind) -> bool {
    matches!(kind, TagKind::Expression | TagKind::Partial | TagKind::Unescaped)
}

/// The mark of a block glued to data, which makes the block or not by whether
/// the data begins with a space; or data that names a division.
fn begins_line(file: &File, index: usize) -> Option<Diagnostic> {
    let tag = file.tags.get(index)?;
    let before = file.source.content().get(..tag.range.start)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let mark = seams::after_containers(before.get(start..)?);
    if mark.starts_with(":::") {
        let message = "un dato no da nombre a una división `:::`";
        return Some(Diagnostic::error("P044", message).hint("escriba el nombre de la división"));
    }
    let is_glued = !mark.starts_with('|') && !mark.ends_with([' ', '\t']);
    seams::block_mark(mark).filter(|_| is_glued).map(|_| {
        let message = format!("la marca `{mark}` está pegada al dato");
        Diagnostic::error("P042", message).hint(format!("deje un espacio después de `{mark}`"))
    })
}

/// A mark of emphasis, a `<…>` or a `:…:` glued to data.
fn glued(file: &File, index: usize) -> Option<Diagnostic> {
    let tag = file.tags.get(index).filter(|tag| tag.kind == TagKind::Expression)?;
    let (before, after) = (before(file, index), after(file, index));
    let emphasis = [before, after].into_iter().flatten().find(|mark| "*_^~".contains(*mark));
    let pair = match (before, after) {
        (Some('<'), _) => Some('<'),
        (Some(':'), Some(':')) => Some(':'),
        _ => None,
    };
    let mark = emphasis.or(pair)?;
    let inside = file.text(tag).trim_matches(['{', '}']).trim_matches('~').trim();
    let shown = if inside.contains(' ') { format!("({inside})") } else { inside.to_owned() };
    let hint = match mark {
        '*' => format!("escriba `{{{{negritas {shown}}}}}`"),
        '_' => format!("escriba `{{{{cursivas {shown}}}}}`"),
        _ => format!("separe `{mark}` del dato, o escriba `\\{mark}` si debe verse"),
    };
    let message = format!("la marca `{mark}` está pegada al dato `{inside}`");
    Some(Diagnostic::error("P042", message).hint(hint))
}

/// The character before a tag, through tags that print nothing; none when it is
/// escaped.
fn before(file: &File, index: usize) -> Option<char> {
    let mut end = file.tags.get(index)?.range.start;
    for tag in file.tags.get(..index)?.iter().rev() {
        if tag.range.end < end || prints(tag.kind) {
            break;
        }
        end = tag.range.start;
    }
    let text = file.source.content().get(..end)?;
    let mark = text.chars().next_back()?;
    let escapes = text.strip_suffix(mark)?.chars().rev().take_while(|mark| *mark == '\\').count();
    (escapes % 2 == 0).then_some(mark)
}

/// The character after a tag, through tags that print nothing.
fn after(file: &File, index: usize) -> Option<char> {
    let mut start = file.tags.get(index)?.range.end;
    for tag in file.tags.get(index + 1..)? {
        if tag.range.start > start || prints(tag.kind) {
            break;
        }
        start = tag.range.end;
    }
    file.source.content().get(start..)?.chars().next()
}

/// What the template's own text has open: code or attributes.
#[derive(Default)]
struct Outside {
    /// Backticks that opened code.
    ticks: Option<usize>,
    /// Attributes, and whether within quotes.
    attributes: Option<bool>,
    previous: char,
}

impl Outside {
    fn read(&mut self, literal: &str) {
        let mut rest = literal;
        while let Some(mark) = rest.chars().next() {
            // Only backticks mean something by how many they are.
            let ticks = rest.len() - rest.trim_start_matches('`').len();
            self.read_mark(mark, ticks, rest);
            rest = rest.get(ticks.max(mark.len_utf8())..).unwrap_or_default();
        }
    }

    fn read_mark(&mut self, mark: char, run: usize, rest: &str) {
        let escaped = self.previous == '\\';
        let blank_line = mark == '\n' && self.previous == '\n';
        match (mark, self.ticks, self.attributes) {
            ('`', None, None) if !escaped => self.ticks = Some(run),
            ('`', Some(open), _) if open == run => self.ticks = None,
            ('\n', Some(1 | 2), _) if blank_line => self.ticks = None,
            (_, Some(_), _) => {}
            ('\n', None, _) => self.attributes = None,
            ('{', None, None) if !escaped && !opens_inline(rest) => self.attributes = Some(false),
            ('"', None, Some(quoted)) if !escaped => self.attributes = Some(!quoted),
            ('}', None, Some(false)) => self.attributes = None,
            _ => {}
        }
        self.previous = if escaped { ' ' } else { mark };
    }

    fn refusal(&self) -> Option<Diagnostic> {
        let (what, hint) = match (self.ticks, self.attributes) {
            (Some(_), _) => ("hay un dato entre acentos graves", "quite los acentos graves"),
            (_, Some(false)) => {
                ("hay un dato en un atributo sin comillas", "escriba comillas: `{clave=\"{{x}}\"}`")
            }
            _ => return None,
        };
        Some(Diagnostic::error("P044", what).hint(hint))
    }
}

/// Whether a brace begins inline markup such as `{*`, and no attributes.
fn opens_inline(rest: &str) -> bool {
    rest.chars().nth(1).is_none_or(|next| "*_+-=~^'\" ".contains(next))
}

#[cfg(test)]
#[path = "lint_tests.rs"]
mod tests;
