//! What the files of a meeting say, field by field, whatever form they take.

use minutario::model::Stretch;

/// The values of one row or object, by the names of their fields; what is not
/// there is empty.
pub(super) type Values = Vec<(&'static str, String)>;

/// A meeting to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// The fields of reunion.json; lists hold one item a line.
    pub(super) reunion: Values,
    /// The rows of participantes.csv.
    pub(super) participantes: Vec<Values>,
    /// The rows of acuerdos.csv.
    pub(super) acuerdos: Vec<Values>,
    /// The paragraphs of the narrative.
    pub(super) desarrollo: Vec<Vec<Stretch>>,
}

/// A field and its value.
pub(super) fn value(name: &'static str, text: impl Into<String>) -> (&'static str, String) {
    (name, text.into())
}
