//! `calendario.toml` into the law's layer and the manner of counting.

use std::sync::Arc;

use jiff::civil::{Date, Weekday};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::diagnostic::{self, Diagnostic, Source};
use crate::model::{DiaDeRegla, Ley, Regla};

/// Longest time between two days of a rule, in years.
const LONGEST_PERIOD: i16 = 100;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    capa: String,
    cobertura: Years,
    computo: Count,
    #[serde(default)]
    regla: Vec<Spanned<Rule>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Years {
    desde: Option<i16>,
    hasta: Option<i16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Count {
    descanso: Vec<DayName>,
    recorrer_naturales: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    clase: RuleKind,
    mes: i8,
    dia: Option<i8>,
    orden: Option<i8>,
    dia_semana: Option<DayName>,
    cada: Option<i16>,
    anio: Option<i16>,
    desde: Option<Datetime>,
    hasta: Option<Datetime>,
    motivo: String,
    fuente: String,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum RuleKind {
    Fija,
    Semana,
    Periodica,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum DayName {
    Lunes,
    Martes,
    #[serde(alias = "miércoles")]
    Miercoles,
    Jueves,
    Viernes,
    #[serde(alias = "sábado")]
    Sabado,
    Domingo,
}

/// Reads `calendario.toml`.
///
/// # Errors
/// Every value that is missing or misspelt, and every rule that names no
/// possible day, with its place.
pub fn read(source: &Arc<Source>) -> diagnostic::Result<Ley> {
    let file: File = toml::from_str(source.content()).map_err(|error| {
        let problem = diagnostic::toml("K001", &error, source);
        vec![problem.hint("compare con el calendario que trae el programa")]
    })?;
    let mut problems = Vec::new();
    let mut reglas = Vec::new();
    for rule in &file.regla {
        match regla(rule.get_ref()) {
            Ok(regla) => reglas.push(regla),
            Err(message) => {
                let problem = Diagnostic::error("K002", message).at(&source.span(rule.span()));
                problems.push(problem.hint("compare con las reglas de arriba del archivo"));
            }
        }
    }
    let ley = Ley {
        capa: file.capa.trim().to_lowercase(),
        desde: file.cobertura.desde,
        hasta: file.cobertura.hasta,
        descanso: file.computo.descanso.iter().map(|name| name.weekday()).collect(),
        recorre: file.computo.recorrer_naturales,
        reglas,
    };
    if problems.is_empty() { Ok(ley) } else { Err(problems) }
}

fn regla(rule: &Rule) -> Result<Regla, String> {
    let motivo = rule.motivo.trim();
    let (desde, hasta) = (day(rule.desde, motivo)?, day(rule.hasta, motivo)?);
    if desde.zip(hasta).is_some_and(|(desde, hasta)| hasta < desde) {
        return Err(format!("la regla `{motivo}` termina antes de comenzar"));
    }
    let dia = named_day(rule)
        .ok_or_else(|| format!("la regla `{motivo}` no señala un día: {}", expected(rule.clase)))?;
    Ok(Regla { dia, desde, hasta, motivo: motivo.to_owned(), fuente: rule.fuente.clone() })
}

fn expected(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Fija => "una `fija` lleva `mes` y `dia` que existan",
        RuleKind::Semana => "una de `semana` lleva `mes`, `orden` de 1 a 5 y `dia_semana`",
        RuleKind::Periodica => {
            "una `periodica` lleva `mes` y `dia` que existan, `cada` de 1 a 100 y `anio` de cuatro \
             cifras"
        }
    }
}

/// The day of a rule that has what its kind asks, and nothing of another's.
fn named_day(rule: &Rule) -> Option<DiaDeRegla> {
    let Rule { clase, mes, dia, orden, dia_semana, cada, anio, .. } = *rule;
    match (clase, dia, orden, dia_semana, cada, anio) {
        (RuleKind::Fija, Some(dia), None, None, None, None) if exists(mes, dia) => {
            Some(DiaDeRegla::Fijo { mes, dia })
        }
        (RuleKind::Semana, None, Some(orden @ 1..=5), Some(name), None, None) if exists(mes, 1) => {
            Some(DiaDeRegla::Semana { mes, orden, dia: name.weekday() })
        }
        (
            RuleKind::Periodica,
            Some(dia),
            None,
            None,
            Some(cada @ 1..=LONGEST_PERIOD),
            Some(anio @ 1000..=9999),
        ) if exists(mes, dia) => Some(DiaDeRegla::Periodico { mes, dia, cada, anio }),
        _ => None,
    }
}

/// Whether some year has that day.
fn exists(mes: i8, dia: i8) -> bool {
    Date::new(2000, mes, dia).is_ok()
}

/// The date of a TOML value that is one.
fn day(value: Option<Datetime>, motivo: &str) -> Result<Option<Date>, String> {
    let Some(value) = value else { return Ok(None) };
    let read = |date: toml::value::Date| {
        let typed = (i16::try_from(date.year), i8::try_from(date.month), i8::try_from(date.day));
        let (Ok(year), Ok(month), Ok(day)) = typed else { return None };
        Date::new(year, month, day).ok()
    };
    match value.date.and_then(read) {
        Some(date) if value.time.is_none() => Ok(Some(date)),
        _ => Err(format!("en la regla `{motivo}`, `{value}` no es una fecha, como `2019-11-04`")),
    }
}

impl DayName {
    fn weekday(self) -> Weekday {
        match self {
            DayName::Lunes => Weekday::Monday,
            DayName::Martes => Weekday::Tuesday,
            DayName::Miercoles => Weekday::Wednesday,
            DayName::Jueves => Weekday::Thursday,
            DayName::Viernes => Weekday::Friday,
            DayName::Sabado => Weekday::Saturday,
            DayName::Domingo => Weekday::Sunday,
        }
    }
}
