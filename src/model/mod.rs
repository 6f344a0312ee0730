//! The trade as plain data, in the trade's own words.
//!
//! [`Meeting`] is everything the user wrote, each value with its place;
//! [`Minuta`] and [`Oficio`] are what one document says, ready for a template.
//! No behaviour beyond a look-up, and the two patterns that an institution writes:
//! of its numbers ([`Numeracion`]) and of its closing ([`Formula`]).

mod acuerdo;
mod calendario;
mod directorio;
mod formula;
mod identidad;
mod institucion;
mod minuta;
mod numeracion;
mod oficio;
mod passage;
mod reunion;

pub use acuerdo::{
    Acuerdo, Caracter, ClaseDocumento, Desde, Estatus, Plazo, Responsable, TipoPlazo,
};
pub use calendario::{Cobertura, DiaDeRegla, DiaInhabil, Inhabiles, Ley, Regla};
pub use directorio::{Directorio, Nombrado, Persona};
pub use formula::{Formula, FormulaError};
pub use identidad::{Clase, Identity};
pub use institucion::{Area, Institucion, Logo, MUESTRA, Permiso, Vigencia};
pub use minuta::{AcuerdoImpreso, Asistente, Minuta};
pub use numeracion::{Folio, Numeracion, PatternError, Serie};
pub use oficio::{
    Copia, Destinatario, Firmante, InstitucionImpresa, LogoImpreso, Oficio, PlazoImpreso,
    ReunionImpresa, Suscribe, Trato,
};
pub use passage::{Items, Passage, Stretch};
pub use reunion::{Participante, Reunion};

use std::collections::BTreeSet;

use crate::diagnostic::Located;

pub use crate::espanol::agreement::{Genero, Lenguaje};

/// What a document prints for data that nobody has given.
pub const BLANK: &str = "__________";

/// Everything the user wrote about one meeting.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// Folder from which it was read, as the user names it.
    pub carpeta: String,
    /// Who we are.
    pub institucion: Institucion,
    /// People and offices.
    pub directorio: Directorio,
    /// Closed days of the institution and of others, as it lists them.
    pub inhabiles: Inhabiles,
    /// Closed days of the law, as rules; they ship with the program.
    pub ley: Ley,
    /// The meeting itself.
    pub reunion: Reunion,
    /// Who took part, in the order of the file.
    pub participantes: Vec<Participante>,
    /// What was agreed, in the order of the file.
    pub acuerdos: Vec<Acuerdo>,
    /// The narrative as its file says it; empty when there is none.
    pub desarrollo: Located<String>,
    /// What the narrative says, where it is plain text or Word and not Djot.
    pub pasajes: Option<Vec<Passage>>,
    /// The narrative as Djot; whoever writes it adds it.
    pub marcado: String,
    /// Files that are missing or could not be read, which was reported: nothing
    /// is said of what they would say.
    pub ilegibles: Vec<&'static str>,
    /// What was said of its data at their own places.
    pub told: Told,
}

impl Meeting {
    /// Whether what a file says is not known.
    pub fn lacks(&self, file: &str) -> bool {
        self.ilegibles.contains(&file)
    }
}

/// What was said of the data at their own places, so that no document that holds
/// them says it again.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Characters that cannot be printed.
    pub characters: BTreeSet<char>,
    /// Codes of what is wrong with the narrative.
    pub narrative: BTreeSet<&'static str>,
}
