//! What a document is, for ever: its identity, and the kind it is of.

use std::fmt;

/// What identifies a document for ever: never the folder's name, the row's
/// position or the wording.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    /// Key of the meeting.
    pub reunion: String,
    /// Key of the agreement; none for the minuta.
    pub acuerdo: Option<String>,
    /// The kind of document.
    pub clase: Clase,
    /// Directory key of the addressee, or `circular`; none for the minuta.
    pub destinatario: Option<String>,
}

/// A kind of document, by the word that the trade has for it: `minuta`,
/// `oficio`. Which kinds there are is known to `plan` alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clase(pub &'static str);

impl fmt::Display for Clase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
