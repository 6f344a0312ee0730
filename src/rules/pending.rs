//! What a person must still confirm, and what will print as a blank.

use crate::diagnostic::{Diagnostic, Located, Span};
use crate::espanol::fold::fold;
use crate::model::{Acuerdo, BLANK, Meeting, Reunion};

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut problems = blanks(meeting);
    for persona in &meeting.directorio.personas {
        let row = format!("el renglón `{}` del directorio", persona.clave.value);
        problems.extend(to_confirm("D020", &row, persona.nota.as_ref()));
    }
    for participante in &meeting.participantes {
        let row = format!("al participante `{}`", participante.clave.value);
        problems.extend(to_confirm("R020", &row, participante.nota.as_ref()));
    }
    for acuerdo in &meeting.acuerdos {
        let row = format!("el acuerdo `{}`", acuerdo.clave.value);
        problems.extend(to_confirm("A020", &row, acuerdo.nota.as_ref()));
        problems.extend(without_responsible(acuerdo));
    }
    problems
}

fn to_confirm(code: &'static str, row: &str, nota: Option<&Located<String>>) -> Option<Diagnostic> {
    let nota = nota?;
    let words: Vec<String> = nota.split_whitespace().map(fold).collect();
    if !words.join(" ").contains("por confirmar") {
        return None;
    }
    let message = format!("una persona debe confirmar {row}: «{}»", nota.value);
    let hint = "confírmelo y quite `por confirmar` de la nota";
    Some(Diagnostic::warning(code, message).at(&nota.span).hint(hint))
}

fn without_responsible(acuerdo: &Acuerdo) -> Option<Diagnostic> {
    if acuerdo.responsable.is_some() {
        return None;
    }
    let message = format!(
        "el acuerdo `{}` no tiene responsable: se imprimirá `{BLANK}`",
        acuerdo.clave.value
    );
    let hint = "escriba en `responsable` quién debe cumplirlo";
    Some(Diagnostic::warning("A021", message).at(&acuerdo.fila).hint(hint))
}

/// What the minuta prints as a [`BLANK`] until somebody writes it.
fn blanks(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut problems = blank_fields(&meeting.reunion);
    let place = beginning(&meeting.reunion.fecha.span);
    let missing = |code, what: &str, hint: &str| {
        let message = format!("la reunión no tiene {what}: se imprimirá `{BLANK}`");
        Diagnostic::warning(code, message).at(&place).hint(hint)
    };
    let in_workbook = |file: &str, hoja: &str| match place.source().hoja() {
        Some(_) => format!("la hoja {hoja}"),
        None => file.to_owned(),
    };
    if meeting.participantes.is_empty() && !meeting.lacks("participantes.csv") {
        let file = in_workbook("participantes.csv", "Participantes");
        problems.push(missing("R019", "participantes", &format!("anótelos en {file}")));
    }
    if meeting.desarrollo.trim().is_empty() && !meeting.lacks("desarrollo.dj") {
        let name = meeting.desarrollo.span.source().name();
        let name = name.rsplit('/').next().unwrap_or(name);
        let file = in_workbook(name, "Desarrollo");
        problems.push(missing("R021", "narración", &format!("escríbala en {file}")));
    }
    problems
}

fn blank_fields(reunion: &Reunion) -> Vec<Diagnostic> {
    let printed = format!("se imprimirá `{BLANK}`");
    let fields = [
        ("R014", "lugar", printed.as_str(), reunion.lugar.is_some()),
        ("R015", "hora_inicio", printed.as_str(), reunion.hora_inicio.is_some()),
        ("R016", "hora_fin", printed.as_str(), reunion.hora_fin.is_some()),
        ("R017", "elabora", "la minuta no dirá quién la formuló", reunion.elabora.is_some()),
    ];
    let place = beginning(&reunion.fecha.span);
    // What is there but wrong has been reported, and is not missing.
    let unread = |name: &str| reunion.ilegibles.contains(&name);
    let missing = fields.iter().filter(|(_, name, _, present)| !present && !unread(name));
    let file =
        place.source().hoja().map_or("reunion.json".to_owned(), |it| format!("la hoja {it}"));
    missing
        .map(|(code, name, then, _)| {
            let message = format!("la reunión no tiene `{name}`: {then}");
            let hint = format!("agregue `{name}` a {file}");
            Diagnostic::warning(code, message).at(&place).hint(hint)
        })
        .collect()
}

/// The first brace of the file in which a value stands.
fn beginning(span: &Span) -> Span {
    let source = span.source();
    let brace = source.content().find('{').unwrap_or(0);
    source.span(brace..brace + 1)
}
