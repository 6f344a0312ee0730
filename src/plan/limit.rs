//! How many people the documents of a meeting may name in all. A group is one
//! word in a cell and thousands of people in the directory; each of some thousands
//! of agreements that names it would make that many letters.

use super::people::recipients;
use crate::diagnostic::Diagnostic;
use crate::model::{Acuerdo, ClaseDocumento, Directorio, Meeting, Responsable};

/// Most addressees, signatories, copies and responsible people of all agreements
/// together.
const MOST_NAMED: usize = 100_000;

/// The complaint about the agreement with which they are too many.
pub(super) fn check(meeting: &Meeting) -> Option<Diagnostic> {
    let mut named: usize = 0;
    let directorio = &meeting.directorio;
    let last = meeting.acuerdos.iter().find(|acuerdo| {
        let more = responsible(directorio, acuerdo) + of_oficios(directorio, acuerdo);
        named = named.saturating_add(more);
        named > MOST_NAMED
    });
    last.map(too_many)
}

fn of_oficios(directorio: &Directorio, acuerdo: &Acuerdo) -> usize {
    if acuerdo.documento != ClaseDocumento::Oficio {
        return 0;
    }
    let count = |keys| recipients(directorio, keys).len();
    let addressees = count(&acuerdo.destinatarios);
    let others = count(&acuerdo.firmantes) + count(&acuerdo.copias);
    let letters = if acuerdo.uno_por_destinatario { addressees.max(1) } else { 1 };
    addressees.saturating_add(letters.saturating_mul(others))
}

/// Words name nobody.
fn responsible(directorio: &Directorio, acuerdo: &Acuerdo) -> usize {
    match &acuerdo.responsable {
        Some(Responsable::Claves(keys)) => recipients(directorio, keys).len(),
        Some(Responsable::Palabras(_)) | None => 0,
    }
}

fn too_many(acuerdo: &Acuerdo) -> Diagnostic {
    let message = format!(
        "hasta el acuerdo `{}`, los documentos nombran a más de {MOST_NAMED} personas",
        acuerdo.clave.value
    );
    Diagnostic::error("N003", message)
        .at(&acuerdo.fila)
        .hint("reparta los acuerdos en varias reuniones")
}

#[cfg(test)]
mod tests {
    use crate::input::samples::{ACUERDOS, DIRECTORIO, brief, read_sample, with};
    use crate::plan::plan;

    /// The sample with a group of 200 people, to whom so many agreements write.
    fn said(agreements: usize) -> (usize, Vec<String>) {
        let person = |number| format!("p{number},,Ana Muestra,f,Vocal,,todos,,\n");
        let row = |number| format!("B{number},x,,oficio,todos,todos,x,x,,,,,x\n");
        let people: String = (0..200).map(person).collect();
        let rows: String = (0..agreements).map(row).collect();
        let mut sources = with("directorio.csv", &format!("{DIRECTORIO}{people}"));
        sources.acuerdos = with("acuerdos.csv", &format!("{ACUERDOS}{rows}")).acuerdos;
        let meeting = read_sample(&sources).value.unwrap();
        let planned = plan(&meeting, 8);
        (planned.value.documents().len(), planned.diagnostics.iter().map(brief).collect())
    }

    #[test]
    fn the_letters_of_a_meeting_have_an_end() {
        let (letters, found) = said(248);
        assert_eq!((letters, found), (251, Vec::new()));
        let (letters, found) = said(260);
        assert_eq!(letters, 0);
        assert!(
            found.len() == 1 && found[0].starts_with("N003 A254: hasta el acuerdo `B249`"),
            "{found:?}"
        );
    }
}
