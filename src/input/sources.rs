//! What the door in found of a meeting, as bytes.

use crate::diagnostic::Diagnostic;

/// What the door in found, as bytes.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Shown name of the meeting's folder.
    pub carpeta: String,
    /// `institucion.json`, or `institucion.xlsx`.
    pub institucion: Option<RawFile>,
    /// `directorio.csv`; this and every other table may be an `.xlsx`.
    pub directorio: Option<RawFile>,
    /// `inhabiles.csv`, which may be absent.
    pub inhabiles: Option<RawFile>,
    /// `reunion.json`.
    pub reunion: Option<RawFile>,
    /// `participantes.csv`.
    pub participantes: Option<RawFile>,
    /// `acuerdos.csv`.
    pub acuerdos: Option<RawFile>,
    /// The narrative, which may be absent: `.docx`, `.txt` or `.dj`.
    pub desarrollo: Option<RawFile>,
    /// Files that are there and that the door could not read.
    pub ilegibles: Vec<Unreadable>,
    /// Names of all that the meeting's folder holds: one may be that of a
    /// missing file, misspelt.
    pub otros: Vec<String>,
    /// `reunion.xlsx`: a workbook that stands for the four files before, and has
    /// sheets for those that the institution shares, or has none.
    pub libro: Option<RawFile>,
    /// Names of files of which only one may be there.
    pub dobles: Vec<[String; 2]>,
}

/// A file as it was found.
#[derive(Debug, Clone)]
pub struct RawFile {
    /// Name that messages show.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Rows of a table, or versions of an institution: texts, each under the name of its
/// field.
pub type Rows = Vec<Vec<(String, String)>>;

/// A file that is there and cannot be read.
#[derive(Debug, Clone)]
pub struct Unreadable {
    /// Its name without its folder.
    pub file: String,
    /// Name that messages show.
    pub name: String,
    /// Why, in Spanish.
    pub why: String,
    /// What to do about it.
    pub hint: String,
}

impl Unreadable {
    /// The error that it is.
    pub fn diagnostic(&self) -> Diagnostic {
        let message = format!("no se pudo leer `{}`: {}", self.name, self.why);
        Diagnostic::error("L006", message).hint(self.hint.as_str())
    }
}

impl Sources {
    /// The file of this name, when it is there and could be read.
    pub(super) fn file(&self, name: &str) -> Option<&RawFile> {
        match name {
            "institucion.json" => self.institucion.as_ref(),
            "directorio.csv" => self.directorio.as_ref(),
            "inhabiles.csv" => self.inhabiles.as_ref(),
            "reunion.json" => self.reunion.as_ref(),
            "participantes.csv" => self.participantes.as_ref(),
            "acuerdos.csv" => self.acuerdos.as_ref(),
            "desarrollo.dj" => self.desarrollo.as_ref(),
            _ => None,
        }
    }
}
