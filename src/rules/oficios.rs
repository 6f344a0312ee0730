//! What a good secretary sees in an oficio before it leaves: its subject, its
//! annexes, who gets a copy, who signs.

use super::acuerdos::oficios;
use super::minuta::says_absent;
use super::people::people;
use super::prose::words;
use crate::diagnostic::{Diagnostic, Located};
use crate::espanol::fold::fold;
use crate::espanol::requests::{after_que, names_an_act};
use crate::model::{Acuerdo, Estatus, Meeting};

/// Subjects that say nothing, without accents.
const EMPTY: [&str; 8] = [
    "el que se indica",
    "el que se cita",
    "lo que se indica",
    "el que a continuacion se detalla",
    "el que a continuacion se indica",
    "relativo al asunto que se cita",
    "el que se menciona",
    "asunto",
];

/// Longest subject, in characters: it is one line of the oficio's head.
const LONGEST_SUBJECT: usize = 120;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for acuerdo in oficios(meeting) {
        problems.extend(subject(acuerdo));
        problems.extend(request(acuerdo));
        problems.extend(closed(acuerdo));
        problems.extend(annexes(acuerdo));
        problems.extend(copies_to_addressees(meeting, acuerdo));
        problems.extend(to_herself(meeting, acuerdo));
    }
    problems.extend(absent_signatories(meeting));
    problems
}

fn subject(acuerdo: &Acuerdo) -> Option<Diagnostic> {
    let asunto = acuerdo.asunto.as_ref()?;
    let folded = fold(asunto.trim_end_matches('.'));
    if EMPTY.contains(&folded.as_str()) {
        let message = format!("el asunto «{}» no dice de qué trata el oficio", asunto.value);
        let hint = "escriba en una línea qué se pide o qué se informa";
        return Some(Diagnostic::warning("A022", message).at(&asunto.span).hint(hint));
    }
    let length = asunto.chars().count();
    if length <= LONGEST_SUBJECT {
        return None;
    }
    let message = format!("el asunto tiene {length} caracteres, más de {LONGEST_SUBJECT}");
    let hint = "resúmalo en una línea; el resto va en `motivo`";
    Some(Diagnostic::warning("A023", message).at(&asunto.span).hint(hint))
}

/// The only request of an oficio, which is printed after *solicitar a usted que*.
fn request(acuerdo: &Acuerdo) -> Option<Diagnostic> {
    let [request] = &acuerdo.peticion[..] else { return None };
    let joined = after_que(request);
    if !names_an_act(&joined) {
        return None;
    }
    let first = joined.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    let message =
        format!("la petición no se une a lo que va antes: «solicitar a usted que {first}»");
    let hint = "comience con el verbo, como «remita los datos» o «se haga la difusión»";
    Some(Diagnostic::warning("A032", message).at(&request.span).hint(hint))
}

/// An oficio that asks for what was done already, or called off.
fn closed(acuerdo: &Acuerdo) -> Option<Diagnostic> {
    if acuerdo.estatus == Estatus::Pendiente {
        return None;
    }
    let (clave, estatus) = (&acuerdo.clave.value, acuerdo.estatus.word());
    let message = format!("el acuerdo `{clave}` está {estatus}, y se hará su oficio");
    let hint = "si ya no se envía, ponga `ninguno` en `documento`; si se envía, corrija `estatus`";
    Some(Diagnostic::warning("A033", message).at(&acuerdo.clave.span).hint(hint))
}

fn annexes(acuerdo: &Acuerdo) -> Option<Diagnostic> {
    let mut body = acuerdo.motivo.iter().chain(&acuerdo.peticion).chain(&acuerdo.apercibimiento);
    let announced = body.find(|text| announces(text));
    match (announced, acuerdo.anexos.first()) {
        (Some(text), None) => {
            let message = format!(
                "el oficio de `{}` anuncia un anexo y no lista ninguno",
                acuerdo.clave.value
            );
            let hint = "escríbalo en `anexos`, o quite el anuncio";
            Some(Diagnostic::warning("A024", message).at(&text.span).hint(hint))
        }
        (None, Some(annex)) => {
            let message = format!(
                "el oficio de `{}` lista un anexo que su texto no anuncia",
                acuerdo.clave.value
            );
            let hint = "anúncielo en `motivo` o `peticion`, como «se anexa …»";
            Some(Diagnostic::warning("A025", message).at(&annex.span).hint(hint))
        }
        _ => None,
    }
}

/// `se anexa`, `adjunto`, `los anexos`.
fn announces(text: &str) -> bool {
    let said = |word: &str| {
        let word = fold(word);
        [
            "anexo", "anexa", "anexan", "anexos", "anexas", "adjunta", "adjunto", "adjuntan",
            "adjuntos",
        ]
        .contains(&word.as_str())
    };
    words(text).any(|(_, word)| said(word))
}

fn copies_to_addressees(meeting: &Meeting, acuerdo: &Acuerdo) -> Vec<Diagnostic> {
    let directorio = &meeting.directorio;
    let addressees: Vec<&str> = people(directorio, &acuerdo.destinatarios)
        .map(|(persona, _)| persona.clave.value.as_str())
        .collect();
    let copied = people(directorio, &acuerdo.copias);
    let both = copied.filter(|(persona, _)| addressees.contains(&persona.clave.value.as_str()));
    both.map(|(persona, key)| {
        let message = format!(
            "en el acuerdo `{}`, `{}` es destinatario y recibe también copia",
            acuerdo.clave.value, persona.clave.value
        );
        Diagnostic::warning("A026", message).at(&key.span).hint("quite la copia")
    })
    .collect()
}

/// An oficio to somebody who signs it: the plan leaves her out of a group, and
/// keeps her where she was named.
fn to_herself(meeting: &Meeting, acuerdo: &Acuerdo) -> Vec<Diagnostic> {
    let directorio = &meeting.directorio;
    let signers: Vec<&str> = people(directorio, &acuerdo.firmantes)
        .map(|(persona, _)| persona.clave.value.as_str())
        .collect();
    let addressed = people(directorio, &acuerdo.destinatarios);
    let both = addressed.filter(|(persona, _)| signers.contains(&persona.clave.value.as_str()));
    both.map(|(persona, key)| {
        let (clave, oficio) = (&persona.clave.value, &acuerdo.clave.value);
        let (message, hint) = match clave == &key.value {
            true => (
                format!("`{clave}` firma el oficio de `{oficio}` y es también destinatario"),
                "quítelo de `destinatario` o de `firmantes`",
            ),
            false => (
                format!(
                    "`{clave}` firma el oficio de `{oficio}` y está en el grupo `{}`: no se le \
                     dirige",
                    key.value
                ),
                "si el oficio no es del grupo entero, escriba a quiénes va",
            ),
        };
        Diagnostic::warning("A040", message).at(&key.span).hint(hint)
    })
    .collect()
}

/// One warning for each person who signs what was agreed and was not there.
fn absent_signatories(meeting: &Meeting) -> Vec<Diagnostic> {
    let attended = |clave: &str| {
        meeting.participantes.iter().any(|one| one.clave.value == clave && !says_absent(one))
    };
    let Some(first) = meeting.participantes.first() else { return Vec::new() };
    let file = first.clave.span.source().called();
    let mut told: Vec<&str> = Vec::new();
    let mut problems = Vec::new();
    for acuerdo in oficios(meeting) {
        for (persona, key) in people(&meeting.directorio, &acuerdo.firmantes) {
            let clave = persona.clave.value.as_str();
            if !attended(clave) && !told.contains(&clave) {
                told.push(clave);
                problems.push(absent(acuerdo, clave, key, &file));
            }
        }
    }
    problems
}

fn absent(acuerdo: &Acuerdo, clave: &str, key: &Located<String>, file: &str) -> Diagnostic {
    let message = format!(
        "`{clave}` firma el oficio de `{}` y no está entre los participantes",
        acuerdo.clave.value
    );
    let hint = format!("confirme que debe firmar, o agréguelo a {file}");
    Diagnostic::warning("A027", message).at(&key.span).hint(hint)
}
