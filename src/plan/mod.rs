//! Which documents a meeting calls for, and what each says.
//!
//! One minuta, and for each agreement that calls for an oficio one oficio to
//! all its addressees, or one to each. A [`Draft`] holds everything its
//! template may print; nothing is looked up after this point. What a person
//! has to fill in by hand is a [`BLANK`].

mod institucion;
mod limit;
mod minuta;
mod names;
mod oficio;
mod people;
mod plazo;
mod trato;

use jiff::civil::Date;

use crate::calendario::Plazos;
use crate::diagnostic::{Diagnostic, Span, Warned};
use crate::model::{BLANK, ClaseDocumento, Meeting, Minuta, Oficio};

pub use people::recipients;

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("N001", "dos documentos tendrían el mismo nombre de archivo"),
    ("N002", "el nombre del archivo sería demasiado largo"),
    ("N003", "los documentos de la reunión nombran a demasiadas personas"),
];

/// What identifies a document for ever: never the folder's name, the row's
/// position or the wording.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    /// Key of the meeting.
    pub reunion: String,
    /// Key of the agreement; none for the minuta.
    pub acuerdo: Option<String>,
    /// `minuta` or `oficio`.
    pub clase: Clase,
    /// Directory key of the addressee, or `circular`; none for the minuta.
    pub destinatario: Option<String>,
}

/// Kinds of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clase {
    /// The record of the meeting.
    Minuta,
    /// An official letter.
    Oficio,
}

/// One document to be made.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What identifies it.
    pub identity: Identity,
    /// Path under the meeting's output folder, without extension.
    pub path: String,
    /// What its template may print.
    pub contexto: Contexto,
    /// Date of the document.
    pub date: Date,
    /// The row it comes from.
    pub fila: Option<Span>,
}

/// What a template may print.
#[derive(Debug, Clone)]
pub enum Contexto {
    /// For `minuta.hbs`.
    Minuta(Box<Minuta>),
    /// For `oficio.hbs`.
    Oficio(Box<Oficio>),
}

impl Draft {
    /// What the user calls it in messages.
    pub fn name(&self) -> String {
        match (&self.identity.acuerdo, &self.identity.destinatario) {
            (Some(acuerdo), Some(destinatario)) => {
                format!("oficio del acuerdo {acuerdo} para {destinatario}")
            }
            _ => "minuta".to_owned(),
        }
    }
}

/// Plans every document.
///
/// What cannot be resolved is left blank: the rules have already said so.
pub fn plan(meeting: &Meeting) -> Warned<Vec<Draft>> {
    Warned { value: drafts(meeting).collect(), diagnostics: check(meeting) }
}

/// What is wrong with the plan of a meeting.
pub fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    match limit::check(meeting) {
        Some(problem) => vec![problem],
        None => names::check(drafts(meeting)),
    }
}

/// The documents of a plan, each when it is asked for, so that thousands need
/// not be held at once; none of a meeting that names too many people.
pub fn drafts(meeting: &Meeting) -> impl Iterator<Item = Draft> + Send {
    let plazos = Plazos::of(meeting);
    let allowed = limit::check(meeting).is_none();
    let minuta = allowed.then(|| minuta::draft(meeting, &plazos));
    let acuerdos = meeting.acuerdos.iter().filter(move |_| allowed);
    let letters = acuerdos.filter(|acuerdo| acuerdo.documento == ClaseDocumento::Oficio);
    let oficios = letters.flat_map(move |acuerdo| oficio::drafts(meeting, acuerdo, &plazos));
    minuta.into_iter().chain(oficios)
}
