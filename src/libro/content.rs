//! What a workbook to be filled in holds, as texts under the names of its fields.

/// A row: what some of its fields say, each under its name.
pub type Row = Vec<(String, String)>;

/// What a meeting's workbook holds; blank by default.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// The fields of `reunion.json`; a list says one item a line.
    pub reunion: Row,
    /// The rows of `participantes.csv`.
    pub participantes: Vec<Row>,
    /// The rows of `acuerdos.csv`.
    pub acuerdos: Vec<Row>,
    /// The versions of the institution, each under the names of its sheet; without
    /// them the workbook has no such sheet.
    pub institucion: Option<Vec<Row>>,
    /// The rows of `directorio.csv`; without them, no such sheet.
    pub directorio: Option<Vec<Row>>,
    /// The rows of `inhabiles.csv`; without them, no such sheet.
    pub inhabiles: Option<Vec<Row>>,
    /// The paragraphs of the narrative; nothing in them is a mark.
    pub desarrollo: Vec<String>,
    /// Keys and groups of a directory that stands elsewhere, to be chosen from; a
    /// directory of the workbook's own is followed as it is filled in.
    pub claves: Vec<Clave>,
}

/// A key that cells may name, and whom it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clave {
    /// The key, or the name of a group.
    pub clave: String,
    /// The person, the office or `grupo`, for whoever has to choose.
    pub quien: String,
}
