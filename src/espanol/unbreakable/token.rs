//! The words of a paragraph, with their places.

/// Signs that open before a word.
const OPENING: [char; 16] =
    ['«', '“', '„', '‹', '‘', '"', '\'', '(', '[', '{', '¿', '¡', '*', '—', '–', '•'];

/// Signs that close, and the punctuation of sentences.
const CLOSING: [char; 18] =
    ['.', ',', ';', ':', '…', '»', '”', '›', '’', '"', '\'', ')', ']', '}', '?', '!', '*', '—'];

/// A run of text without white space.
pub(super) struct Token<'a> {
    /// Its first byte in the paragraph.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// Without what opens before it: `Lic.` of `(Lic.`.
    pub(super) text: &'a str,
    /// Nor the punctuation after it: `XLVI` of `XLVI,`.
    pub(super) bare: &'a str,
    /// `text` in lower case.
    pub(super) lower: String,
}

impl Token<'_> {
    /// `bare` in lower case.
    pub(super) fn plain(&self) -> &str {
        self.lower.trim_end_matches(CLOSING)
    }

    /// Whether it begins with a capital letter.
    pub(super) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// An abbreviation inside a sentence: the text without what may follow its point.
    pub(super) fn abbreviation(&self) -> &str {
        self.text.trim_end_matches([',', ';', ':', ')', ']', '»', '”', '"'])
    }
}

/// The tokens of a paragraph, in order.
pub(super) fn tokens(paragraph: &str) -> Vec<Token<'_>> {
    words(paragraph)
        .map(|(start, word)| {
            let text = word.trim_start_matches(OPENING);
            let bare = text.trim_end_matches(CLOSING);
            Token { start, end: start + word.len(), text, bare, lower: text.to_lowercase() }
        })
        .collect()
}

/// The runs of text without white space, each after its first byte.
pub(super) fn words(paragraph: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut place = 0;
    paragraph
        .split_inclusive(char::is_whitespace)
        .map(move |piece| {
            let start = place;
            place += piece.len();
            (start, piece.trim_end())
        })
        .filter(|(_, word)| !word.is_empty())
}

/// The word without what opens before it and closes after it, and how many bytes went first.
pub(super) fn inner(word: &str) -> (usize, &str) {
    let text = word.trim_start_matches(OPENING);
    (word.len() - text.len(), text.trim_end_matches(CLOSING))
}
