//! Lines `:::` that do not pair: in, a letter's text; out, a complaint at each
//! division that is still open where another begins, and at each line that closes
//! none. To the parser any line that is long enough closes a division, whatever it
//! says, and from there on it takes each line for its opposite.

use std::ops::Range;
use std::sync::Arc;

use super::blocks;
use crate::diagnostic::{Diagnostic, Source};

/// Codes of what the parser says of divisions, which says nothing where the lines
/// do not pair.
pub(super) const FOLLOWING: [&str; 3] = ["M002", "M004", "M007"];

/// Colons with which a division begins and ends.
const MARK: &str = ":::";

/// A line `:::`.
struct Fence<'a> {
    colons: usize,
    /// Empty where it closes.
    class: &'a str,
    place: Range<usize>,
    /// Whether another division has begun in it.
    has_inner: bool,
}

/// What does not pair, in order.
pub(super) fn check(source: &Arc<Source>) -> Vec<Diagnostic> {
    let mut pairs = Pairs { source, open: Vec::new(), owed: 0, problems: Vec::new() };
    for fence in fences(source.content()) {
        if fence.class.is_empty() { pairs.close(fence) } else { pairs.begin(fence) }
    }
    pairs.end();
    pairs.problems
}

fn fences(text: &str) -> impl Iterator<Item = Fence<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let fence = line.trim();
        let class = fence.trim_start_matches(':');
        let colons = fence.len() - class.len();
        let begin = at + line.len() - line.trim_start().len();
        let place = begin..begin + fence.len();
        // What a narrative says is seldom a name: to the parser it is text.
        let is_name =
            class.is_empty() || class.starts_with(' ') && class.trim().chars().all(is_plain);
        let class = class.trim();
        (colons >= MARK.len() && is_name).then_some(Fence {
            colons,
            class,
            place,
            has_inner: false,
        })
    })
}

fn is_plain(mark: char) -> bool {
    mark.is_ascii_lowercase() || mark == '-' || mark == '_'
}

/// The lines so far.
struct Pairs<'a> {
    source: &'a Arc<Source>,
    /// Divisions that are open, outermost first, each with fewer colons than the
    /// one before it.
    open: Vec<Fence<'a>>,
    /// Divisions that were told to be open still: their ends may come yet.
    owed: usize,
    problems: Vec<Diagnostic>,
}

impl<'a> Pairs<'a> {
    /// A division begins: within another only with fewer colons.
    fn begin(&mut self, fence: Fence<'a>) {
        while let Some(outer) = self.open.pop_if(|outer| outer.colons <= fence.colons) {
            self.unclosed(&outer);
        }
        if let Some(outer) = self.open.last_mut() {
            outer.has_inner = true;
        }
        self.open.push(fence);
    }

    /// A division ends, and with it those in it that were not closed.
    fn close(&mut self, fence: Fence<'a>) {
        if self.open.iter().any(|outer| outer.colons == fence.colons) {
            while let Some(inner) = self.open.pop_if(|inner| inner.colons < fence.colons) {
                self.unclosed(&inner);
            }
            self.open.pop();
        } else if self.open.pop_if(|inner| inner.colons < fence.colons).is_none() {
            self.closes_nothing(fence);
        }
    }

    /// The text ends, which closes what no other division began in.
    fn end(&mut self) {
        for fence in std::mem::take(&mut self.open) {
            if fence.has_inner {
                self.unclosed(&fence);
            }
        }
    }

    /// One that has no name was told when it began.
    fn unclosed(&mut self, fence: &Fence<'_>) {
        if fence.class.is_empty() {
            return;
        }
        self.owed += 1;
        let message = format!("no se sabe dónde termina la división `{MARK} {}`", fence.class);
        let hint = format!("escriba `{}` en el renglón donde termina", ":".repeat(fence.colons));
        let place = self.source.span(fence.place.clone());
        self.problems.push(Diagnostic::error("M002", message).at(&place).hint(hint));
    }

    /// The next line that closes may be the end of what this one begins.
    fn closes_nothing(&mut self, fence: Fence<'a>) {
        if self.owed > 0 {
            self.owed -= 1;
            return;
        }
        self.problems.push(blocks::nameless(&self.source.span(fence.place.clone())));
        self.open.push(fence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is told of a text, each by its line and its words in backticks.
    fn told(text: &str) -> Vec<String> {
        let source = Source::text("x", text);
        let line = |it: &Diagnostic| {
            let start = it.span.as_ref().map_or(0, |span| span.range().start);
            text[..start].matches('\n').count() + 1
        };
        let name = |it: &Diagnostic| it.message.split('`').nth(1).unwrap_or_default().to_owned();
        check(&source).iter().map(|it| format!("{} {}", line(it), name(it))).collect()
    }

    #[test]
    fn what_pairs_is_not_told() {
        for text in [
            "::: fecha\na\n:::\n\n::: presente\nb\n:::\n",
            "::::: firmas\n::: atentamente\na\n:::\n:::: firma\nb\n::::\n:::::\n",
            "::: fecha\na\n::::\n",
            "::: fecha\na",
            "a ::: b\n\\::: c\n:: d\n",
            "",
        ] {
            assert!(told(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn each_fault_is_told_once_and_where_it_is() {
        for (text, expected) in [
            ("::: fecha\na\n\n::: presente\nb\n:::\n\n::: pie\nc\n:::\n", &["1 ::: fecha"][..]),
            (":::\na\n:::\n", &["1 :::"]),
            ("a\n:::\n\n::: presente\nb\n:::\n", &["2 :::"]),
            ("::: fecha\na\n:::\n:::\n::: pie\nb\n:::\n", &["4 :::"]),
            ("::::: firmas\n:::: firma\na\n:::::\n::: pie\nb\n:::\n", &["2 ::: firma"]),
            (":::: firmas\n:::: firma\na\n::::\n:::::\n", &["1 ::: firmas"]),
            ("::::: firmas\n:::: firma\na\n::::\n\n::: copias\nb\n:::\n", &["1 ::: firmas"]),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
