//! One version of the institution, from its JSON object.

use std::collections::BTreeMap;

use super::json::Fields;
use super::logos::logos;
use super::named::Named;
use super::patterns;
use super::permitir;
use super::problems::Problems;
use crate::campos::values::{self, GENEROS};
use crate::campos::{AREA, VIGENCIA};
use crate::diagnostic::{Diagnostic, Located};
use crate::model::{Area, Formula, Genero, Lenguaje, Numeracion, Vigencia};

/// Reads a version; what is missing is reported and left blank, so that what is
/// whole can still be checked.
pub(super) fn vigencia(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Vigencia {
    fields.check_names(VIGENCIA, problems);
    let desde = fields.date("desde", problems);
    let hasta = fields.date("hasta", problems);
    report_reversed(desde.as_ref(), hasta.as_ref(), problems);
    let (area, has_siglas) = area(fields, problems);
    Vigencia {
        desde: desde.map(|date| date.value),
        hasta: hasta.map(|date| date.value),
        nombre: fields.required("nombre", problems),
        siglas: fields.required("siglas", problems),
        genero: genero(fields, problems),
        lenguaje: lenguaje(fields, problems),
        lugar: fields.required("lugar", problems),
        domicilio: fields.text("domicilio", problems),
        telefono: fields.text("telefono", problems),
        correo: fields.text("correo", problems),
        sitio: fields.text("sitio", problems),
        lema: fields.text("lema", problems),
        leyendas: leyendas(fields, problems),
        numeracion: numeracion(fields, has_siglas, problems),
        area,
        expediente: fields.text("expediente", problems),
        fundamento: fields.text("fundamento", problems),
        despedida: despedida(fields, problems),
        atentamente: fields.text("atentamente", problems),
        calendarios: calendarios(fields, problems),
        copias: fields.texts("copias", problems),
        logos: logos(fields, problems),
        palabras: fields.texts("palabras", problems),
        permitir: permitir::of_objects(fields, problems),
        span: fields.span(),
    }
}

fn report_reversed(
    desde: Option<&Located<jiff::civil::Date>>,
    hasta: Option<&Located<jiff::civil::Date>>,
    problems: &mut Problems<'_>,
) {
    if let (Some(desde), Some(hasta)) = (desde, hasta)
        && hasta.value < desde.value
    {
        let message =
            format!("la vigencia termina el `{}` y comienza el `{}`", hasta.value, desde.value);
        let problem = Diagnostic::error("R004", message).at(&hasta.span);
        problems.push(problem.hint("corrija `desde` o `hasta`"));
    }
}

/// Without it any gender would do: the error already stops the documents.
fn genero(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Genero {
    let read = |text: &str| values::choice(text, GENEROS);
    let genero = fields.required_parsed("genero", read, problems);
    genero.map_or(Genero::Masculino, |genero| genero.value)
}

/// The generic masculine, unless the institution chooses otherwise.
fn lenguaje(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Lenguaje {
    let read = |text: &str| values::choice(text, &values::worded(Lenguaje::ALL, Lenguaje::word));
    fields.parsed("lenguaje", read, problems).map(|lenguaje| lenguaje.value).unwrap_or_default()
}

/// The area, and whether its siglas are written; those that are wrong have been
/// reported, and are not missing.
fn area(fields: &Fields<'_>, problems: &mut Problems<'_>) -> (Option<Area>, bool) {
    let Some(area) = fields.object("area", problems) else { return (None, fields.says("area")) };
    area.check_names(AREA, problems);
    let nombre = area.required("nombre", problems);
    let siglas = area.text("siglas", problems);
    (Some(Area { nombre, siglas }), area.says("siglas"))
}

fn leyendas(fields: &Fields<'_>, problems: &mut Problems<'_>) -> BTreeMap<i16, Located<String>> {
    let Some(legends) = fields.object("leyendas", problems) else { return BTreeMap::new() };
    legends.check_names_only_once(problems);
    let mut by_year = BTreeMap::new();
    for name in legends.names() {
        match year(&name) {
            Some(year) => {
                by_year.entry(year).or_insert_with(|| legends.required(&name, problems));
            }
            None => problems.push(wrong_year(&name)),
        }
    }
    by_year
}

fn year(name: &str) -> Option<i16> {
    let digits = name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit());
    name.parse().ok().filter(|_| digits)
}

fn wrong_year(name: &Located<String>) -> Diagnostic {
    let message = format!("`{}` no es un año, se esperan cuatro cifras", name.value);
    Diagnostic::error("R005", message).at(&name.span).hint("escriba el año como `\"2019\"`")
}

/// A formula that cannot be filled in is reported and left to the template.
fn despedida(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Option<Located<Formula>> {
    let text = fields.text("despedida", problems)?;
    let formula = Formula::parse(&text).map_err(|error| {
        let problem = patterns::formula(&text, &error);
        Box::new(problem.at(&text.span))
    });
    problems.keep(formula).map(|formula| Located::new(formula, text.span))
}

fn calendarios(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Vec<String> {
    let named = fields.texts("calendarios", problems);
    named.iter().map(|capa| capa.to_lowercase()).collect()
}

/// A pattern that is wrong is reported, and prints as it is written.
fn numeracion(
    fields: &Fields<'_>,
    has_siglas: bool,
    problems: &mut Problems<'_>,
) -> Located<Numeracion> {
    let written = fields.required("numeracion", problems);
    let parsed = Numeracion::parse(&written);
    let problem = match &parsed {
        Ok(pattern) => patterns::unprintable(&written, pattern, has_siglas),
        Err(error) => Some(patterns::number(&written, error)),
    };
    if let Some(problem) = problem.filter(|_| !written.is_empty()) {
        problems.push(problem.at(&written.span));
    }
    Located::new(parsed.unwrap_or_else(|_| Numeracion::literal(&written)), written.span)
}
