//! One version of the institution, from its named values and from what is written
//! within them.

use super::inner::Inner;
use super::named::Named;
use super::patterns;
use super::problems::Problems;
use crate::campos::values::{self, GENEROS};
use crate::diagnostic::{Diagnostic, Located};
use crate::model::{Formula, Genero, Lenguaje, Numeracion, Vigencia};

/// Reads a version; what is missing is reported and left blank, so that what is
/// whole can still be checked.
pub(super) fn vigencia(fields: &impl Named, inner: Inner, problems: &mut Problems<'_>) -> Vigencia {
    let desde = fields.date("desde", problems);
    let hasta = fields.date("hasta", problems);
    report_reversed(desde.as_ref(), hasta.as_ref(), problems);
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
        leyendas: inner.leyendas,
        numeracion: numeracion(fields, inner.has_siglas, problems),
        area: inner.area,
        expediente: fields.text("expediente", problems),
        fundamento: fields.text("fundamento", problems),
        despedida: despedida(fields, problems),
        atentamente: fields.text("atentamente", problems),
        calendarios: calendarios(fields, problems),
        copias: fields.texts("copias", problems),
        logos: inner.logos,
        palabras: fields.texts("palabras", problems),
        permitir: inner.permitir,
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
fn genero(fields: &impl Named, problems: &mut Problems<'_>) -> Genero {
    fields.check_blank("genero", problems);
    let written = fields.text("genero", problems);
    let genero = written.and_then(|text| problems.parsed(text, |it| values::choice(it, GENEROS)));
    genero.map_or(Genero::Masculino, |genero| genero.value)
}

/// The generic masculine, unless the institution chooses otherwise.
fn lenguaje(fields: &impl Named, problems: &mut Problems<'_>) -> Lenguaje {
    let read = |text: &str| values::choice(text, &values::worded(Lenguaje::ALL, Lenguaje::word));
    let written = fields.text("lenguaje", problems);
    let lenguaje = written.and_then(|text| problems.parsed(text, read));
    lenguaje.map(|lenguaje| lenguaje.value).unwrap_or_default()
}

/// A formula that cannot be filled in is reported and left to the template.
fn despedida(fields: &impl Named, problems: &mut Problems<'_>) -> Option<Located<Formula>> {
    let text = fields.text("despedida", problems)?;
    let formula = Formula::parse(&text).map_err(|error| {
        let problem = patterns::formula(&text, &error);
        Box::new(problem.at(&text.span))
    });
    problems.keep(formula).map(|formula| Located::new(formula, text.span))
}

fn calendarios(fields: &impl Named, problems: &mut Problems<'_>) -> Vec<String> {
    let named = fields.texts("calendarios", problems);
    named.iter().map(|capa| capa.to_lowercase()).collect()
}

/// A pattern that is wrong is reported, and prints as it is written.
fn numeracion(
    fields: &impl Named,
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
