//! What earlier runs wrote into a folder of results, so that nothing is lost that
//! a person did there. In: the bytes of the folder's hidden file, what stands in
//! the folder, and what a run has made. Out: what the run may put there, what
//! keeps it from that, and the hidden file as it will be. Nothing here asks the
//! disk.

mod compare;
mod file;

#[cfg(test)]
mod compare_tests;

pub use compare::{Asked, Incoming, Move, Standing, compare};
pub use file::{Earlier, Ledger, NAME, is_document};

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("S001", "la carpeta de resultados tiene los documentos de otra reunión"),
    ("S002", "los documentos se habían hecho desde otra carpeta"),
    ("S003", "una persona cambió o firmó un archivo que se iba a reemplazar"),
    ("S004", "la carpeta de resultados no tiene registro de lo que se hizo"),
    ("S005", "el registro de la carpeta de resultados no se puede leer"),
    ("S006", "una persona cambió el resumen, y se dejó como está"),
];
