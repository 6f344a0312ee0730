//! One version of the institution, from its JSON object.

use std::collections::BTreeMap;

use super::findings::Findings;
use super::formula;
use super::json::Fields;
use super::logos::logos;
use super::numbering;
use super::permitir::permisos;
use super::values::{self, GENEROS};
use crate::campos::{AREA, VIGENCIA};
use crate::diagnostic::{Diagnostic, Located};
use crate::model::{Area, Genero, Lenguaje, Vigencia};

/// Reads a version; what is missing is reported and left blank, so that what is
/// whole can still be checked.
pub(super) fn vigencia(fields: &Fields<'_>, findings: &mut Findings<'_>) -> Vigencia {
    fields.check_names(VIGENCIA, findings);
    let desde = fields.date("desde", findings);
    let hasta = fields.date("hasta", findings);
    report_reversed(desde.as_ref(), hasta.as_ref(), findings);
    let (area, has_siglas) = area(fields, findings);
    Vigencia {
        desde: desde.map(|date| date.value),
        hasta: hasta.map(|date| date.value),
        nombre: fields.required("nombre", findings),
        siglas: fields.required("siglas", findings),
        genero: genero(fields, findings),
        lenguaje: lenguaje(fields, findings),
        lugar: fields.required("lugar", findings),
        domicilio: fields.text("domicilio", findings),
        telefono: fields.text("telefono", findings),
        correo: fields.text("correo", findings),
        sitio: fields.text("sitio", findings),
        lema: fields.text("lema", findings),
        leyendas: leyendas(fields, findings),
        numeracion: numeracion(fields, has_siglas, findings),
        area,
        expediente: fields.text("expediente", findings),
        fundamento: fields.text("fundamento", findings),
        despedida: despedida(fields, findings),
        atentamente: fields.text("atentamente", findings),
        calendarios: calendarios(fields, findings),
        copias: fields.texts("copias", findings),
        logos: logos(fields, findings),
        palabras: fields.texts("palabras", findings),
        permitir: permisos(fields, findings),
        span: fields.span(),
    }
}

fn report_reversed(
    desde: Option<&Located<jiff::civil::Date>>,
    hasta: Option<&Located<jiff::civil::Date>>,
    findings: &mut Findings<'_>,
) {
    if let (Some(desde), Some(hasta)) = (desde, hasta)
        && hasta.value < desde.value
    {
        let message =
            format!("la vigencia termina el `{}` y comienza el `{}`", hasta.value, desde.value);
        let problem = Diagnostic::error("R004", message).at(&hasta.span);
        findings.push(problem.hint("corrija `desde` o `hasta`"));
    }
}

/// Without it any gender would do: the error already stops the documents.
fn genero(fields: &Fields<'_>, findings: &mut Findings<'_>) -> Genero {
    let read = |text: &str| values::choice(text, GENEROS);
    let genero = fields.required_parsed("genero", read, findings);
    genero.map_or(Genero::Masculino, |genero| genero.value)
}

/// The generic masculine, unless the institution chooses otherwise.
fn lenguaje(fields: &Fields<'_>, findings: &mut Findings<'_>) -> Lenguaje {
    let read = |text: &str| values::choice(text, &values::worded(Lenguaje::ALL, Lenguaje::word));
    fields.parsed("lenguaje", read, findings).map(|lenguaje| lenguaje.value).unwrap_or_default()
}

/// The area, and whether its siglas are written; those that are wrong have been
/// reported, and are not missing.
fn area(fields: &Fields<'_>, findings: &mut Findings<'_>) -> (Option<Area>, bool) {
    let Some(area) = fields.object("area", findings) else { return (None, fields.says("area")) };
    area.check_names(AREA, findings);
    let nombre = area.required("nombre", findings);
    let siglas = area.text("siglas", findings);
    (Some(Area { nombre, siglas }), area.says("siglas"))
}

fn leyendas(fields: &Fields<'_>, findings: &mut Findings<'_>) -> BTreeMap<i16, Located<String>> {
    let Some(legends) = fields.object("leyendas", findings) else { return BTreeMap::new() };
    legends.check_names_only_once(findings);
    let mut by_year = BTreeMap::new();
    for name in legends.names() {
        match year(&name) {
            Some(year) => {
                by_year.entry(year).or_insert_with(|| legends.required(&name, findings));
            }
            None => findings.push(wrong_year(&name)),
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
fn despedida(fields: &Fields<'_>, findings: &mut Findings<'_>) -> Option<Located<String>> {
    let despedida = fields.text("despedida", findings)?;
    let sound = formula::check(&despedida).map_err(|problem| Box::new(problem.at(&despedida.span)));
    findings.keep(sound).map(|()| despedida)
}

fn calendarios(fields: &Fields<'_>, findings: &mut Findings<'_>) -> Vec<String> {
    let named = fields.texts("calendarios", findings);
    named.iter().map(|capa| capa.to_lowercase()).collect()
}

fn numeracion(
    fields: &Fields<'_>,
    has_siglas: bool,
    findings: &mut Findings<'_>,
) -> Located<String> {
    let pattern = fields.required("numeracion", findings);
    if !pattern.is_empty()
        && let Err(problem) = numbering::check(&pattern, has_siglas)
    {
        findings.push(problem.at(&pattern.span));
    }
    pattern
}
