//! What is known of a document before it is written: enough to name its files,
//! to number it and to list it, and light enough to hold thousands.

use jiff::civil::Date;

use crate::diagnostic::Span;
use crate::model::{Folio, Identity, Serie};

/// A document of a plan.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What identifies it.
    pub identity: Identity,
    /// Path under the meeting's output folder, without extension.
    pub path: String,
    /// Date of the document.
    pub date: Date,
    /// Where its number comes from; none when it bears no number, or when no
    /// version of the institution was valid on its date.
    pub serie: Option<Serie>,
    /// The row it comes from.
    pub fila: Option<Span>,
    /// What the summary says of it.
    pub cells: Cells,
}

/// What the summary says of a document, besides its number, date and files.
#[derive(Debug, Clone, Default)]
pub struct Cells {
    /// What it is: `Oficio A04`.
    pub documento: String,
    /// To whom.
    pub destinatario: String,
    /// Subject.
    pub asunto: String,
    /// Its term in a few words.
    pub plazo: String,
    /// Day on which the term ends, or why it has none.
    pub vence: String,
    /// Layers by which the day was counted.
    pub calendario: String,
}

impl Entry {
    /// What the user calls it in messages.
    pub fn name(&self) -> String {
        let Identity { clase, acuerdo, destinatario, .. } = &self.identity;
        match (acuerdo, destinatario) {
            (Some(acuerdo), Some(destinatario)) => {
                format!("{clase} del acuerdo {acuerdo} para {destinatario}")
            }
            _ => clase.to_string(),
        }
    }

    /// Its number as it prints, blank without a folio; none when it bears none.
    pub fn number(&self, folio: Option<&Folio>) -> Option<String> {
        self.serie.as_ref().map(|serie| serie.printed(folio))
    }
}
