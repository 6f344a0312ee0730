//! The layers of a calendar, and the years that each answers for.

use std::collections::BTreeSet;

use crate::model::{Inhabiles, Ley};

/// A layer of closed days.
pub(super) struct Capa {
    nombre: String,
    /// First and last year of the law's own rules, when it is the law's layer.
    ley: Option<(Option<i16>, Option<i16>)>,
    /// Years that `inhabiles.csv` answers for.
    anios: BTreeSet<i16>,
}

/// A layer by which something was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapaUsada {
    /// Its name.
    pub nombre: String,
    /// Years of the count that it answers for.
    pub cubre: Vec<i16>,
    /// Years of the count that it does not.
    pub falta: Vec<i16>,
}

impl Capa {
    /// The layer as it was used for the years from one to another.
    pub(super) fn between(&self, from: i16, to: i16) -> CapaUsada {
        let (cubre, falta) = (from..=to).partition(|year| self.covers(*year));
        CapaUsada { nombre: self.nombre.clone(), cubre, falta }
    }

    fn covers(&self, year: i16) -> bool {
        let by_law = |(first, last): (Option<i16>, Option<i16>)| {
            first.is_none_or(|first| first <= year) && last.is_none_or(|last| year <= last)
        };
        self.ley.is_some_and(by_law) || self.anios.contains(&year)
    }
}

/// The layers named, or all that there are: the law's, then those of the file
/// in its order.
pub(super) fn used(ley: &Ley, inhabiles: &Inhabiles, named: &[String]) -> Vec<Capa> {
    let of_days = inhabiles.dias.iter().map(|day| &day.capa);
    let of_years = inhabiles.coberturas.iter().map(|year| &year.capa);
    let all: Vec<&String> = match named {
        [] => std::iter::once(&ley.capa).chain(of_days).chain(of_years).collect(),
        _ => named.iter().collect(),
    };
    let mut names: Vec<&String> = Vec::new();
    for name in all {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.into_iter().map(|name| capa(name, ley, inhabiles)).collect()
}

fn capa(nombre: &str, ley: &Ley, inhabiles: &Inhabiles) -> Capa {
    let years = inhabiles.coberturas.iter().filter(|year| year.capa == nombre);
    Capa {
        nombre: nombre.to_owned(),
        ley: (nombre == ley.capa).then_some((ley.desde, ley.hasta)),
        anios: years.map(|year| year.anio).collect(),
    }
}

/// `ley 2019-2020 + institucional 2019 (no cubre 2020)`.
pub fn in_words(capas: &[CapaUsada]) -> String {
    capas.iter().map(one).collect::<Vec<_>>().join(" + ")
}

fn one(capa: &CapaUsada) -> String {
    let CapaUsada { nombre, cubre, falta } = capa;
    match (cubre.as_slice(), falta.as_slice()) {
        (_, []) => format!("{nombre} {}", years(cubre)),
        ([], _) => format!("{nombre} (no cubre {})", years(falta)),
        _ => format!("{nombre} {} (no cubre {})", years(cubre), years(falta)),
    }
}

/// `2019`, `2019-2021`, `2019, 2021`.
pub fn years(years: &[i16]) -> String {
    let follow = |run: &&[i16]| !run.is_empty();
    let runs = years.chunk_by(|one, next| one + 1 == *next).filter(follow);
    let shown = runs.map(|run| match run {
        [first, .., last] => format!("{first}-{last}"),
        _ => run.iter().map(i16::to_string).collect(),
    });
    shown.collect::<Vec<_>>().join(", ")
}
