//! Spaces at which a line must not break.

use super::rules::{Gap, RULES};
use super::token::tokens;

/// The byte places of the ASCII spaces that must not break, in order.
///
/// The rules are those of RAE, *Ortografía* 2010, V 3.2.5.3 (an abbreviation and its term, the
/// parts of an abbreviation, initials), and the custom of Mexican offices for numbers with what
/// they count and for references to laws; see each rule below. Of a longer run of spaces all
/// are given; a space that is not U+0020 is never given.
pub fn no_break_spaces(text: &str) -> Vec<usize> {
    let tokens = tokens(text);
    let mut places = Vec::new();
    for (index, pair) in tokens.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        let spaces = left.end..right.start;
        if !text.get(spaces.clone()).is_some_and(|gap| gap.bytes().all(|byte| byte == b' ')) {
            continue;
        }
        let before = index.checked_sub(1).and_then(|previous| tokens.get(previous));
        let gap = Gap { before, left, right, after: tokens.get(index + 2) };
        if RULES.iter().any(|binds| binds(&gap)) {
            places.extend(spaces);
        }
    }
    places
}

#[cfg(test)]
#[path = "spaces_tests.rs"]
mod tests;
