//! The character styles of a DOCX: ids and names.

/// A character style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::docx) enum CharacterStyle {
    /// What is neither broken nor hyphenated.
    Whole,
    /// The words of a link: Word's own style.
    Link,
}

impl CharacterStyle {
    /// Every style, in the order of the file.
    pub(in crate::docx) const ALL: [CharacterStyle; 2] =
        [CharacterStyle::Whole, CharacterStyle::Link];

    /// Id in the file.
    pub(in crate::docx) fn id(self) -> &'static str {
        match self {
            CharacterStyle::Whole => "SinPartir",
            CharacterStyle::Link => "Hipervinculo",
        }
    }

    /// Name that Word knows it by.
    pub(in crate::docx) fn name(self) -> &'static str {
        match self {
            CharacterStyle::Whole => "Sin partir",
            CharacterStyle::Link => "Hyperlink",
        }
    }
}
