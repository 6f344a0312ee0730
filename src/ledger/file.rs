//! The hidden file of a folder of results, as data and as JSON.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Name of the hidden file.
pub const NAME: &str = ".registro.json";

/// The form of the file that this program reads and writes.
const VERSION: u32 = 1;

/// What the runs so far wrote into a folder of results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// The folder or the workbook of the meeting, seen from the folder of results.
    pub carpeta: String,
    /// The day of the meeting.
    pub fecha: Date,
    /// SHA-256 of each file, by its path in the folder of results.
    pub archivos: BTreeMap<String, String>,
    /// The same of what stood in the place of a file when a run began to move its
    /// own there: a run that was killed leaves either.
    pub anteriores: BTreeMap<String, String>,
}

/// What is known of earlier runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Earlier {
    /// There is no hidden file.
    Nothing,
    /// There is one that says nothing of use, and why.
    Damaged(String),
    /// What it says.
    Known(Ledger),
}

/// The file as it is written.
#[derive(Serialize, Deserialize)]
struct Form {
    version: u32,
    carpeta: String,
    fecha: String,
    archivos: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    anteriores: BTreeMap<String, String>,
}

/// What every form of the file has.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

impl Earlier {
    /// What the bytes of the hidden file say.
    pub fn read(bytes: &[u8]) -> Self {
        let version = serde_json::from_slice(bytes).map(|Versioned { version }| version);
        let known = serde_json::from_slice(bytes).ok().and_then(ledger);
        match (version, known) {
            (Ok(VERSION), Some(ledger)) => Earlier::Known(ledger),
            (Ok(version), _) if version > VERSION => {
                Earlier::Damaged("lo escribió una versión más nueva del programa".to_owned())
            }
            _ => Earlier::Damaged("no se entiende lo que dice".to_owned()),
        }
    }
}

fn ledger(form: Form) -> Option<Ledger> {
    let Form { carpeta, archivos, anteriores, fecha, .. } = form;
    Some(Ledger { carpeta, fecha: fecha.parse().ok()?, archivos, anteriores })
}

impl Ledger {
    /// The bytes of the hidden file.
    pub fn bytes(&self) -> Vec<u8> {
        let Ledger { carpeta, fecha, archivos, anteriores } = self.clone();
        let fecha = fecha.to_string();
        let form = Form { version: VERSION, carpeta, fecha, archivos, anteriores };
        // Plain data with text keys always serialises.
        let mut bytes = serde_json::to_vec_pretty(&form).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// What this program wrote here: each file's path, in whichever case a disk may
    /// keep it, with a digest that it may have.
    pub(super) fn written(&self) -> BTreeSet<(String, &str)> {
        let all = self.archivos.iter().chain(&self.anteriores);
        all.map(|(path, digest)| (path.to_lowercase(), digest.as_str())).collect()
    }
}

/// Whether a file of results is one that people edit or sign.
pub fn is_document(path: &str) -> bool {
    path.ends_with(".pdf") || path.ends_with(".docx")
}
