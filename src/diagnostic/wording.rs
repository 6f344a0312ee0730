//! How a message names things: names in backticks, one of several, and a text
//! cut to what a line holds.

use crate::espanol::list;

/// Most names that a hint lists.
const MOST_LISTED: usize = 12;

/// `a`, `b` o `c`, each in backticks.
pub fn one_of(names: &[&str]) -> String {
    list::with_o(&names.iter().map(|name| quoted(name)).collect::<Vec<_>>())
}

/// `a`, `b`, `c`, each in backticks: the first twelve, and `…` when there are
/// more.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter().map(quoted);
    let mut shown: Vec<String> = names.by_ref().take(MOST_LISTED).collect();
    shown.extend(names.next().map(|_| "…".to_owned()));
    shown.join(", ")
}

fn quoted(name: &str) -> String {
    format!("`{name}`")
}

/// The text, or its beginning and `…` when it has more characters than `most`.
pub fn cut(text: &str, most: usize) -> String {
    match beginning(text, most) {
        Some(beginning) => beginning + "…",
        None => text.to_owned(),
    }
}

/// The text on one line, cut when it has more characters than `most`, with no
/// space before `…`.
pub fn on_one_line(text: &str, most: usize) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match beginning(&flat, most) {
        Some(beginning) => format!("{}…", beginning.trim_end()),
        None => flat,
    }
}

/// What is shown of a text that has more characters than `most`, beside `…`.
fn beginning(text: &str, most: usize) -> Option<String> {
    let is_longer = text.chars().count() > most;
    is_longer.then(|| text.chars().take(most.saturating_sub(1)).collect())
}

#[cfg(test)]
mod tests {
    use super::{cut, listed, on_one_line, one_of};

    #[test]
    fn names_stand_in_backticks() {
        assert_eq!(
            one_of(&["acuerdo", "sugerencia", "compromiso"]),
            "`acuerdo`, `sugerencia` o `compromiso`"
        );
        assert_eq!(one_of(&["sí"]), "`sí`");
        assert_eq!(listed(["a", "b"]), "`a`, `b`");
        assert_eq!(listed(std::iter::repeat_n("a", 13)), ["`a`"; 12].join(", ") + ", …");
    }

    #[test]
    fn a_long_text_is_cut_to_its_width() {
        assert_eq!(
            (cut("acuerdo", 7), cut("acuerdos", 7)),
            ("acuerdo".to_owned(), "acuerd…".to_owned())
        );
        assert_eq!(on_one_line(" una\n  frase\tlarga ", 10), "una frase…");
    }
}
