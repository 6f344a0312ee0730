//! `generar`: which files it writes, and what it says of them.

use super::{MEETING, fail, misused, names, succeed, without_addressee};
use crate::support::{Scratch, path_text, seen_under};

#[test]
fn generar_writes_every_document_and_the_summary() {
    let scratch = Scratch::new("generar");
    let said = succeed(&["generar", MEETING, "--salida", &path_text(&scratch.path("s"))]);
    let written = names(&scratch.path("s"));
    assert_eq!(written.len(), 23, "{written:?}");
    assert!(written.contains(&"2019-11-04-stl/minuta.pdf".to_owned()));
    assert!(written.contains(&"2019-11-04-stl/oficios/A04-presidencia-tsj.pdf".to_owned()));
    assert!(written.contains(&"2019-11-04-stl/resumen.csv".to_owned()));
    assert!(said.out.contains("oficios/A08-galvan.pdf"), "{}", said.out);
    let warnings = said.err.matches("aviso[").count();
    let counts = format!("11 documentos, {warnings} avisos.\n");
    assert!(said.err.ends_with(&counts), "{}", said.err);
    assert!(!said.out.contains("aviso["), "warnings are no result: {}", said.out);
}

/// What is made is looked at no less than what is reviewed.
#[test]
fn generar_says_all_that_revisar_says() {
    let scratch = Scratch::new("same-findings");
    let (meeting, output) = (scratch.meeting("2019-11-04-stl"), path_text(&scratch.path("s")));
    let narrative = meeting.join("desarrollo.dj");
    let text = std::fs::read_to_string(&narrative).unwrap();
    std::fs::write(&narrative, format!("{text}\nSe revizó el avanse de los trabajos.\n")).unwrap();
    let dir = path_text(&meeting);
    let found = |said: &str| -> Vec<String> {
        let heads = said.lines().filter(|line| line.starts_with("aviso["));
        heads.map(str::to_owned).collect()
    };
    let reviewed = found(&succeed(&["revisar", &dir]).out);
    assert!(reviewed.iter().any(|head| head.contains("`avanse` no está en el diccionario")));
    assert_eq!(found(&succeed(&["generar", &dir, "--salida", &output]).err), reviewed);
    let proofs = succeed(&["generar", &dir, "--salida", &output, "--borrador"]);
    assert_eq!(found(&proofs.err), reviewed);
}

#[test]
fn formato_chooses_the_files() {
    let scratch = Scratch::new("formato");
    for (format, count) in [("pdf", 12), ("docx", 12), ("pdf,docx", 23)] {
        let output = scratch.path(format);
        succeed(&["generar", MEETING, "--salida", &path_text(&output), "--formato", format]);
        assert_eq!(names(&output).len(), count, "{format}");
    }
    let wrong = misused(&["generar", MEETING, "--formato", "doc"]);
    assert!(wrong.contains("pdf, docx"), "{wrong}");
}

#[test]
fn generar_writes_beside_the_inputs_by_default() {
    let scratch = Scratch::new("default");
    let meeting = scratch.meeting("mi reunión");
    succeed(&["generar", &path_text(&meeting)]);
    assert_eq!(names(&scratch.path("output/2019-11-04-stl")).len(), 23);
}

#[test]
fn summary_describes_the_whole_meeting() {
    let scratch = Scratch::new("summary");
    let output = path_text(&scratch.path("s"));
    succeed(&["generar", MEETING, "--salida", &output, "--solo", "A01"]);
    let written = names(&scratch.path("s/2019-11-04-stl"));
    let expected =
        ["oficios/A01-titular-cetic.docx", "oficios/A01-titular-cetic.pdf", "resumen.csv"];
    assert_eq!(written, expected);
    let summary = std::fs::read_to_string(scratch.path("s/2019-11-04-stl/resumen.csv")).unwrap();
    assert!(summary.starts_with("\u{feff}documento,numero,destinatario,asunto,fecha,plazo"));
    assert_eq!(summary.matches("\r\n").count(), 12, "a head and 11 documents");
    assert!(summary.contains("IDAIP/CGA/_______/2019"));
}

#[test]
fn solo_never_touches_other_files() {
    let scratch = Scratch::new("solo");
    let output = path_text(&scratch.path("s"));
    succeed(&["generar", MEETING, "--salida", &output]);
    let before = seen_under(&scratch.path("s/2019-11-04-stl"));
    let another_day = ["--fecha", "06/11/2019", "--solo", "a05", "--solo", "A08-galvan"];
    succeed(&[&["generar", MEETING, "--salida", &output], &another_day[..]].concat());
    let after = seen_under(&scratch.path("s/2019-11-04-stl"));
    let changed: Vec<&str> = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(*bytes))
        .map(|(path, _)| path.as_str())
        .collect();
    let expected = [
        "oficios/A05-presidencia-tsj.docx",
        "oficios/A05-presidencia-tsj.pdf",
        "oficios/A08-galvan.docx",
        "oficios/A08-galvan.pdf",
        "resumen.csv",
    ];
    assert_eq!(changed, expected);
}

#[test]
fn what_an_earlier_run_wrote_is_left_and_named() {
    let scratch = Scratch::new("left-over");
    let (meeting, output) = (scratch.meeting("2019-11-04-stl"), scratch.path("s"));
    let old = output.join("2019-11-04-stl/oficios/A99-de-antes.pdf");
    std::fs::create_dir_all(old.parent().unwrap()).unwrap();
    std::fs::write(&old, "de antes").unwrap();
    let said = succeed(&["generar", &path_text(&meeting), "--salida", &path_text(&output)]);
    assert_eq!(std::fs::read_to_string(&old).unwrap(), "de antes");
    let named = said.out.contains("A99-de-antes.pdf") || said.err.contains("A99-de-antes.pdf");
    assert!(named, "not named:\n{}\n{}", said.out, said.err);
}

#[test]
fn errors_in_the_data_end_with_one() {
    let scratch = Scratch::new("data-errors");
    let (meeting, output) = (scratch.meeting("2019-11-04-stl"), scratch.path("s"));
    without_addressee(&meeting);
    let said = fail(&["generar", &path_text(&meeting), "--salida", &path_text(&output)], 1);
    assert!(said.err.contains("error[A012]"), "{}", said.err);
    assert!(said.err.ends_with("No se escribió nada: hay un error.\n"), "{}", said.err);
    assert!(said.out.is_empty(), "{}", said.out);
    assert!(!output.exists());
}

#[test]
fn a_folder_without_a_meeting_ends_with_one() {
    let said = fail(&["generar", "inputs"], 1);
    for name in ["reunion.json", "participantes.csv", "acuerdos.csv"] {
        assert!(said.err.contains(&format!("falta el archivo `{name}`")), "{}", said.err);
    }
}
