//! Who we are, dated: the institution as it was on the day of a document.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Formula, Numeracion};
use crate::diagnostic::{Located, Span};
use crate::espanol::agreement::{Genero, Lenguaje};
use crate::espanol::fold::fold;

/// Name and siglas of the institution that a new folder begins with, which is
/// nobody's.
pub const MUESTRA: [&str; 2] = ["Instituto de Ejemplo", "IE"];

/// An institution through time.
#[derive(Debug, Clone)]
pub struct Institucion {
    /// Its versions, in the order of the file; the reader refuses two that
    /// are valid on one day.
    pub vigencias: Vec<Vigencia>,
}

impl Institucion {
    /// The version valid on `date`.
    pub fn on(&self, date: Date) -> Option<&Vigencia> {
        self.vigencias.iter().find(|vigencia| vigencia.covers(date))
    }

    /// Name of the file that says it; the pictures that it names lie beside that.
    pub fn file(&self) -> &str {
        self.vigencias.first().map_or("", |vigencia| vigencia.span.source().name())
    }

    /// That name without its folder.
    pub fn file_name(&self) -> &str {
        self.file().rsplit('/').next().unwrap_or_default()
    }
}

/// One version of the institution. Both ends of its validity are included.
#[derive(Debug, Clone)]
pub struct Vigencia {
    /// First day; none when it has always been so.
    pub desde: Option<Date>,
    /// Last day; none while it lasts.
    pub hasta: Option<Date>,
    /// Full name.
    pub nombre: Located<String>,
    /// Siglas.
    pub siglas: Located<String>,
    /// Genero of the name's noun (*el* Instituto, *la* Secretaría).
    pub genero: Genero,
    /// How it speaks of people of both genders.
    pub lenguaje: Lenguaje,
    /// The area that writes.
    pub area: Option<Area>,
    /// Place for the date of a letter, such as `Victoria de Durango, Dgo.`.
    pub lugar: Located<String>,
    /// Street address, for the foot of the page.
    pub domicilio: Option<Located<String>>,
    /// Telephones.
    pub telefono: Option<Located<String>>,
    /// E-mail.
    pub correo: Option<Located<String>>,
    /// Web site.
    pub sitio: Option<Located<String>>,
    /// Motto printed under *Atentamente*.
    pub lema: Option<Located<String>>,
    /// Official legend of each year.
    pub leyendas: BTreeMap<i16, Located<String>>,
    /// Pattern of the number of an oficio, such as `IDAIP/CGA/{N:03}/{AAAA}`.
    pub numeracion: Located<Numeracion>,
    /// Archive code printed as *expediente*, when the meeting names none.
    pub expediente: Option<Located<String>>,
    /// Legal grounds that open the oficios, when the institution cites any.
    pub fundamento: Option<Located<String>>,
    /// Closing formula of the oficios, whose words in braces agree with whoever
    /// signs and whoever receives; the template's own when none.
    pub despedida: Option<Located<Formula>>,
    /// What stands over the signatures of an oficio; the template's own when
    /// none.
    pub atentamente: Option<Located<String>>,
    /// Layers of closed days by which it counts, in lower case; every one that
    /// is known when none is named.
    pub calendarios: Vec<String>,
    /// Copies that every oficio has, such as `Archivo` and `Minutario`.
    pub copias: Vec<Located<String>>,
    /// Marks of the letterhead, from left to right.
    pub logos: Vec<Logo>,
    /// Words and siglas that need no remark: local names, terms of the trade.
    pub palabras: Vec<Located<String>>,
    /// Warnings that the institution does not want.
    pub permitir: Vec<Permiso>,
    /// Where this version begins in the file.
    pub span: Span,
}

impl Vigencia {
    /// The name or the siglas that are still those of [`MUESTRA`].
    pub fn of_sample(&self) -> Option<&Located<String>> {
        let [nombre, siglas] = MUESTRA;
        let is = |said: &Located<String>, sample: &str| fold(said) == fold(sample);
        let said = [(&self.nombre, nombre), (&self.siglas, siglas)];
        said.into_iter().find(|(said, sample)| is(said, sample)).map(|(said, _)| said)
    }

    fn covers(&self, date: Date) -> bool {
        self.desde.is_none_or(|desde| desde <= date) && self.hasta.is_none_or(|hasta| date <= hasta)
    }
}

/// A warning that is not to be given, and why.
#[derive(Debug, Clone)]
pub struct Permiso {
    /// Its code, such as `A018`.
    pub codigo: Located<String>,
    /// Why it is not wanted.
    pub motivo: Located<String>,
}

/// An area of the institution.
#[derive(Debug, Clone)]
pub struct Area {
    /// Full name.
    pub nombre: Located<String>,
    /// Siglas.
    pub siglas: Option<Located<String>>,
}

/// A mark of the letterhead.
#[derive(Debug, Clone)]
pub struct Logo {
    /// File, relative to the one that says who the institution is.
    pub archivo: Located<String>,
    /// What a person who cannot see it must know.
    pub texto_alternativo: Located<String>,
    /// Height on the page, in millimetres; the sheet's when none.
    pub alto_mm: Option<f64>,
}
