//! The days on which nobody works, and who says so.

use jiff::civil::{Date, Weekday};

use crate::diagnostic::{Located, Span};

/// `inhabiles.csv`: the closed days of the state, of the institution and of
/// whoever else closes, and the years that the file answers for.
#[derive(Debug, Clone, Default)]
pub struct Inhabiles {
    /// Closed days, in the order of the file.
    pub dias: Vec<DiaInhabil>,
    /// Years of a layer of which the file has every closed day.
    pub coberturas: Vec<Cobertura>,
}

impl Inhabiles {
    /// What a sentence calls the file or the sheet that holds them.
    pub fn called(&self) -> String {
        let first = self.dias.first();
        first.map_or("inhabiles.csv".to_owned(), |dia| dia.fila.source().called())
    }
}

/// A row of `inhabiles.csv` that closes a day, or several on end.
#[derive(Debug, Clone)]
pub struct DiaInhabil {
    /// The closed day, or the first of them.
    pub desde: Date,
    /// The last of them; the same day when there is one.
    pub hasta: Date,
    /// Why it is closed.
    pub motivo: Option<Located<String>>,
    /// Layer it belongs to, in lower case, such as `institucional`.
    pub capa: String,
    /// Where that is published.
    pub fuente: Option<Located<String>>,
    /// The row's first cell.
    pub fila: Span,
}

/// A year of a layer of which `inhabiles.csv` has every closed day.
#[derive(Debug, Clone)]
pub struct Cobertura {
    /// Layer, in lower case.
    pub capa: String,
    /// Year.
    pub anio: i16,
}

/// `calendario.toml`: the days that the law closes in any year, and how terms
/// in days are counted. The program knows the kinds of rule; the rules are data.
#[derive(Debug, Clone, Default)]
pub struct Ley {
    /// Name of its layer, in lower case, such as `ley`.
    pub capa: String,
    /// First year of which the rules are all there; none when always.
    pub desde: Option<i16>,
    /// Last such year; none while they hold.
    pub hasta: Option<i16>,
    /// Days of the week on which nobody works.
    pub descanso: Vec<Weekday>,
    /// Whether a term in calendar days that ends on a closed day ends on the
    /// business day after it.
    pub recorre: bool,
    /// The days that it closes.
    pub reglas: Vec<Regla>,
}

/// A day that the law closes, year after year, while the rule is in force.
#[derive(Debug, Clone)]
pub struct Regla {
    /// Which day.
    pub dia: DiaDeRegla,
    /// First day on which the rule is in force; none when always.
    pub desde: Option<Date>,
    /// Last day on which it is; none while it lasts.
    pub hasta: Option<Date>,
    /// Why the day is closed.
    pub motivo: String,
    /// Where that is published.
    pub fuente: String,
}

/// How a rule names a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiaDeRegla {
    /// The same day of the same month.
    Fijo {
        /// Month, 1 to 12.
        mes: i8,
        /// Day of the month.
        dia: i8,
    },
    /// The first, second… of a day of the week in a month.
    Semana {
        /// Month, 1 to 12.
        mes: i8,
        /// Which of them, 1 to 5.
        orden: i8,
        /// Day of the week.
        dia: Weekday,
    },
    /// The same day of the same month, once every so many years.
    Periodico {
        /// Month, 1 to 12.
        mes: i8,
        /// Day of the month.
        dia: i8,
        /// Years from one to the next, at least 1.
        cada: i16,
        /// Any year in which it falls.
        anio: i16,
    },
}
