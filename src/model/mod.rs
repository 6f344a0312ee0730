//! The trade as plain data, in the trade's own words.
//!
//! [`Meeting`] is everything the user wrote, each value with its place;
//! [`Minuta`] and [`Oficio`] are what one document says, ready for a template.
//! No behaviour beyond a look-up, no reading, no writing.

mod acuerdo;
mod calendario;
mod directorio;
mod institucion;
mod minuta;
mod oficio;
mod reunion;

pub use acuerdo::{Acuerdo, Caracter, ClaseDocumento, Desde, Estatus, Plazo, TipoPlazo};
pub use calendario::{Cobertura, DiaDeRegla, DiaInhabil, Inhabiles, Ley, Regla};
pub use directorio::{Directorio, Persona};
pub use institucion::{Area, Institucion, Logo, Permiso, Vigencia};
pub use minuta::{AcuerdoImpreso, Asistente, Minuta};
pub use oficio::{
    Copia, Destinatario, Firmante, InstitucionImpresa, LogoImpreso, Oficio, PlazoImpreso,
    ReunionImpresa, Suscribe, Trato,
};
pub use reunion::{Participante, Reunion};

use crate::diagnostic::Located;

pub use crate::espanol::agreement::{Genero, Lenguaje};

/// What a document prints for data that nobody has given.
pub const BLANK: &str = "__________";

/// Everything the user wrote about one meeting.
#[derive(Debug, Clone)]
pub struct Meeting {
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
    /// The narrative, as Djot; empty when there is none.
    pub desarrollo: Located<String>,
    /// Files that are there but could not be read, which was reported: nothing
    /// calls what they say missing.
    pub ilegibles: Vec<&'static str>,
}
