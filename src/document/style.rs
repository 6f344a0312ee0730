//! The styles of paragraphs: what a run of words is in a letter, by the name that
//! templates and sheets give it.

use serde::{Serialize, Serializer};

/// What a paragraph is in a letter; the sheet says how each looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// Running text.
    Body,
    /// Place and date.
    PlaceDate,
    /// Lines of the addressee.
    Addressee,
    /// `PRESENTE`.
    Presente,
    /// What is asked, and by when.
    Petition,
    /// The courtesy before the signatures.
    Closing,
    /// `ATENTAMENTE`.
    Farewell,
    /// Motto under it.
    Motto,
    /// *Esta foja corresponde…*.
    SignatureSheet,
    /// Annexes.
    Annexes,
    /// Copies.
    Copies,
    /// Initials of whoever signs and whoever drafts.
    Initials,
}

impl Style {
    /// Every style, in the order of a letter.
    pub const ALL: [Style; 12] = [
        Style::PlaceDate,
        Style::Addressee,
        Style::Presente,
        Style::Body,
        Style::Petition,
        Style::Closing,
        Style::Farewell,
        Style::Motto,
        Style::SignatureSheet,
        Style::Annexes,
        Style::Copies,
        Style::Initials,
    ];

    /// The class that asks for it in markup.
    pub fn class(self) -> &'static str {
        match self {
            Style::Body => "cuerpo",
            Style::PlaceDate => "fecha",
            Style::Addressee => "destinatario",
            Style::Presente => "presente",
            Style::Petition => "peticion",
            Style::Closing => "despedida",
            Style::Farewell => "atentamente",
            Style::Motto => "lema",
            Style::SignatureSheet => "foja",
            Style::Annexes => "anexos",
            Style::Copies => "copias",
            Style::Initials => "iniciales",
        }
    }

    /// Whether it stands after the signatures, in small type.
    pub fn is_tail(self) -> bool {
        matches!(self, Style::Annexes | Style::Copies | Style::Initials)
    }
}

impl Serialize for Style {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.class())
    }
}
