//! `--plantillas`: templates of the user in place of those of the program.

use super::{MEETING, fail, succeed};
use crate::support::{Scratch, path_text};

#[test]
fn templates_replace_file_by_file_and_unused_ones_are_told() {
    let scratch = Scratch::new("templates");
    let folder = scratch.path("mis plantillas");
    std::fs::create_dir_all(folder.join("partials")).unwrap();
    std::fs::write(folder.join("partials/cierre.hbs"), "::: despedida\nHasta luego.\n:::\n")
        .unwrap();
    std::fs::write(folder.join("carta.hbs"), "Nada la usa.\n").unwrap();
    std::fs::write(folder.join("partials/sobra.hbs"), "Nada lo usa.\n").unwrap();
    let plantillas = path_text(&folder);
    let arguments = ["ver", MEETING, "--etapa", "documento", "--solo", "A01"];
    let said = succeed(&[&arguments[..], &["--plantillas", &plantillas]].concat());
    assert!(said.out.contains("paragraph despedida \"Hasta luego.\""), "{}", said.out);
    assert!(!said.out.contains("atenta consideración"), "{}", said.out);
    assert!(said.out.contains("paragraph atentamente"), "the other partials stay");
    for unused in ["carta", "sobra"] {
        let warnings = said.err.split("\n\n").filter(|warning| warning.contains("aviso[P0"));
        let told = warnings.filter(|warning| warning.contains(unused)).count();
        assert_eq!(told, 1, "{unused}:\n{}", said.err);
    }
}

#[test]
fn templates_beside_the_inputs_are_found() {
    let scratch = Scratch::new("templates-beside");
    let meeting = scratch.meeting("2019-11-04-stl");
    let partials = scratch.path("templates/partials");
    std::fs::create_dir_all(&partials).unwrap();
    std::fs::write(partials.join("cierre.hbs"), "::: despedida\nHasta luego.\n:::\n").unwrap();
    let said = succeed(&["ver", &path_text(&meeting), "--etapa", "texto", "--solo", "A01"]);
    assert!(said.out.contains("Hasta luego."), "{}", said.out);
}

#[test]
fn a_broken_template_ends_with_one() {
    let scratch = Scratch::new("templates-broken");
    let folder = scratch.path("plantillas");
    std::fs::create_dir_all(folder.join("partials")).unwrap();
    std::fs::write(folder.join("partials/cierre.hbs"), "{{nombrre}}\n").unwrap();
    let arguments = ["generar", MEETING, "--plantillas", &path_text(&folder)];
    let said = fail(&[&arguments[..], &["--salida", &path_text(&scratch.path("s"))]].concat(), 1);
    assert!(said.err.contains("error[P010]"), "{}", said.err);
    assert!(said.err.contains("cierre.hbs:1:"), "{}", said.err);
    assert!(!scratch.path("s").exists());
}
