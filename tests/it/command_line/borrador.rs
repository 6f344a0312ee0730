//! `--borrador`: proofs, written apart from the finished documents.

use super::{MEETING, fail, names, succeed, without_addressee};
use crate::support::{Scratch, files_under, path_text, replace_in};

#[test]
fn proofs_are_written_apart() {
    let scratch = Scratch::new("proofs");
    let (meeting, output) = (scratch.meeting("2019-11-04-stl"), scratch.path("s"));
    without_addressee(&meeting);
    let arguments =
        ["generar", &path_text(&meeting), "--borrador", "--salida", &path_text(&output)];
    let said = succeed(&arguments);
    assert!(said.err.contains("aviso[A012]"), "{}", said.err);
    assert!(!said.err.contains("error["), "{}", said.err);
    let written = names(&output);
    assert_eq!(written.len(), 23, "{written:?}");
    assert!(written.iter().all(|name| name.starts_with("2019-11-04-stl/borrador/")), "{written:?}");
}

#[test]
fn proofs_leave_the_finished_documents_alone() {
    let scratch = Scratch::new("proofs-beside");
    let output = path_text(&scratch.path("s"));
    succeed(&["generar", MEETING, "--salida", &output]);
    let finished = files_under(&scratch.path("s/2019-11-04-stl"));
    succeed(&["generar", MEETING, "--salida", &output, "--borrador"]);
    let mut after = files_under(&scratch.path("s/2019-11-04-stl"));
    after.retain(|name, _| !name.starts_with("borrador/"));
    assert!(after == finished);
}

#[test]
fn what_keeps_an_oficio_from_being_sent_is_a_warning_in_proofs_only() {
    let scratch = Scratch::new("sending");
    let meeting = scratch.meeting("2019-11-04-stl");
    without_addressee(&meeting);
    let acuerdos = meeting.join("acuerdos.csv");
    let petition = "se implementen en el Portal de Compras Gubernamentales las mejoras derivadas \
                    de las propuestas viables del Hackatón,,por";
    replace_in(&acuerdos, petition, ",,por");
    replace_in(&acuerdos, "integrantes-stl,sí,compean,", "integrantes-stl,sí,,");
    let folder = path_text(&meeting);
    let plain = fail(&["revisar", &folder], 1);
    let proofs = succeed(&["revisar", &folder, "--borrador"]);
    for code in ["A012", "A013", "A014"] {
        assert!(plain.out.contains(&format!("error[{code}]")), "{code}\n{}", plain.out);
        assert!(proofs.out.contains(&format!("aviso[{code}]")), "{code}\n{}", proofs.out);
    }
}
