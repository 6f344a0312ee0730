//! What was agreed.

use jiff::civil::Date;

use crate::diagnostic::{Located, Span};

/// A row of `acuerdos.csv`.
#[derive(Debug, Clone)]
pub struct Acuerdo {
    /// Key, unique in the meeting, such as `A04`.
    pub clave: Located<String>,
    /// Commitment, agenda point or matter it comes from, as the user names it.
    pub compromiso: Option<Located<String>>,
    /// What was agreed, for the table of the minuta.
    pub texto: Located<String>,
    /// Force of the agreement.
    pub caracter: Caracter,
    /// Who must do it.
    pub responsable: Option<Responsable>,
    /// By when.
    pub plazo: Located<Plazo>,
    /// Which document carries it out.
    pub documento: ClaseDocumento,
    /// Addressees: keys of the directory or of its groups.
    pub destinatarios: Vec<Located<String>>,
    /// Whether each addressee gets a document of its own.
    pub uno_por_destinatario: bool,
    /// Signatories: keys of the directory or of its groups, in order.
    pub firmantes: Vec<Located<String>>,
    /// Subject of the oficio.
    pub asunto: Option<Located<String>>,
    /// Body of the oficio before the petition; line breaks part paragraphs.
    pub motivo: Option<Located<String>>,
    /// What is asked, one request a line.
    pub peticion: Vec<Located<String>>,
    /// What follows if it is not done; its own paragraph.
    pub apercibimiento: Option<Located<String>>,
    /// Annexes, one a line.
    pub anexos: Vec<Located<String>>,
    /// Copies: keys of the directory or of its groups.
    pub copias: Vec<Located<String>>,
    /// How far it has come.
    pub estatus: Estatus,
    /// Remark; `por confirmar` in it asks for a warning.
    pub nota: Option<Located<String>>,
    /// The row's first cell.
    pub fila: Span,
    /// The cell of `destinatario`, empty or not.
    pub celda_destinatario: Span,
    /// The cell of `firmantes`, empty or not.
    pub celda_firmantes: Span,
    /// The cell of `asunto`, empty or not.
    pub celda_asunto: Span,
    /// The cell of `peticion`, empty or not.
    pub celda_peticion: Span,
}

/// Who must do what was agreed.
#[derive(Debug, Clone)]
pub enum Responsable {
    /// People of the directory, by their keys or those of their groups.
    Claves(Vec<Located<String>>),
    /// Words, as the minuta prints them.
    Palabras(Located<String>),
}

/// Force of an agreement, as the minuta records it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caracter {
    /// It was agreed.
    Acuerdo,
    /// It was suggested.
    Sugerencia,
    /// Somebody committed to it.
    Compromiso,
}

impl Caracter {
    /// Each, as the column `caracter` may say it.
    pub const ALL: [Self; 3] = [Self::Acuerdo, Self::Sugerencia, Self::Compromiso];

    /// The word for it in `acuerdos.csv` and in what is printed.
    pub const fn word(self) -> &'static str {
        match self {
            Caracter::Acuerdo => "acuerdo",
            Caracter::Sugerencia => "sugerencia",
            Caracter::Compromiso => "compromiso",
        }
    }
}

/// How far an agreement has come since it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Estatus {
    /// It is still to be done.
    Pendiente,
    /// It was done.
    Cumplido,
    /// It was called off.
    Cancelado,
}

impl Estatus {
    /// Each, as the column `estatus` may say it.
    pub const ALL: [Self; 3] = [Self::Pendiente, Self::Cumplido, Self::Cancelado];

    /// The word for it in `acuerdos.csv` and in what is printed.
    pub const fn word(self) -> &'static str {
        match self {
            Estatus::Pendiente => "pendiente",
            Estatus::Cumplido => "cumplido",
            Estatus::Cancelado => "cancelado",
        }
    }
}

/// The document an agreement calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaseDocumento {
    /// An oficio.
    Oficio,
    /// None: the minuta alone records it.
    Ninguno,
}

impl ClaseDocumento {
    /// Each, as the column `documento` may say it.
    pub const ALL: [Self; 2] = [Self::Oficio, Self::Ninguno];

    /// The word for it in `acuerdos.csv` and in what is printed.
    pub const fn word(self) -> &'static str {
        match self {
            ClaseDocumento::Oficio => "oficio",
            ClaseDocumento::Ninguno => "ninguno",
        }
    }
}

/// By when something must be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plazo {
    /// On or before a certain day.
    Fecha(Date),
    /// Within so many business days.
    Habiles(u32, Desde),
    /// Within so many calendar days.
    Naturales(u32, Desde),
    /// In words that fix no day, such as `a la brevedad posible`.
    Indeterminado(String),
    /// No term.
    Ninguno,
}

impl Plazo {
    /// Its kind.
    pub fn tipo(&self) -> TipoPlazo {
        match self {
            Plazo::Fecha(_) => TipoPlazo::Fecha,
            Plazo::Habiles(..) => TipoPlazo::Habiles,
            Plazo::Naturales(..) => TipoPlazo::Naturales,
            Plazo::Indeterminado(_) => TipoPlazo::Indeterminado,
            Plazo::Ninguno => TipoPlazo::Ninguno,
        }
    }
}

/// The kinds of [`Plazo`], without what each holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TipoPlazo {
    /// A certain day.
    Fecha,
    /// Business days.
    Habiles,
    /// Calendar days.
    Naturales,
    /// Words that fix no day.
    Indeterminado,
    /// No term.
    Ninguno,
}

impl TipoPlazo {
    /// Each, as the column `plazo_tipo` may say it.
    pub const ALL: [Self; 5] =
        [Self::Fecha, Self::Habiles, Self::Naturales, Self::Indeterminado, Self::Ninguno];

    /// The word for it in `acuerdos.csv` and in what is printed.
    pub const fn word(self) -> &'static str {
        match self {
            TipoPlazo::Fecha => "fecha",
            TipoPlazo::Habiles => "habiles",
            TipoPlazo::Naturales => "naturales",
            TipoPlazo::Indeterminado => "indeterminado",
            TipoPlazo::Ninguno => "ninguno",
        }
    }
}

/// What a term in days counts from: the day after this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desde {
    /// The date of the oficio.
    Emision,
    /// Its receipt.
    Recepcion,
}

impl Desde {
    /// Each, as the column `plazo_desde` may say it.
    pub const ALL: [Self; 2] = [Self::Emision, Self::Recepcion];

    /// The word for it in `acuerdos.csv` and in what is printed.
    pub const fn word(self) -> &'static str {
        match self {
            Desde::Emision => "emision",
            Desde::Recepcion => "recepcion",
        }
    }
}
