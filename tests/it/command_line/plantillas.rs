//! `--plantillas`: templates of the user in place of those of the program.

use super::{MEETING, fail, run, succeed};
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

/// What is said with templates in a folder, of a kind and in order.
fn heads(files: &[(&str, &str)], name: &str) -> Vec<String> {
    let scratch = Scratch::new(name);
    let meeting = scratch.meeting("2019-11-04-stl");
    for (path, text) in files {
        let path = scratch.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let said = run(&["revisar", &path_text(&meeting)]);
    let is_ours = |it: &&str| it.contains("[P0") || it.starts_with("error[");
    said.out.split("\n\n").filter(is_ours).map(str::to_owned).collect()
}

#[test]
fn templates_where_nobody_looks_are_told() {
    for place in ["inputs/plantillas", "inputs/2019-11-04-stl/plantillas", "inputs/templates"] {
        let told = heads(&[(&format!("{place}/hoja.toml"), "")], "templates-elsewhere");
        assert_eq!(told.len(), 1, "{place}: {told:?}");
        assert!(told[0].contains(&format!("{place}` no se usa")), "{told:?}");
    }
    let word = heads(&[("inputs/plantillas/machote.docx", "")], "templates-of-word");
    assert!(word.is_empty(), "{word:?}");
}

#[test]
fn a_template_saved_with_another_ending_is_told_its_name() {
    let told = heads(&[("plantillas/partials/cierre.hbs.txt", "Adiós.")], "templates-ending");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("se guardó con otra terminación"), "{told:?}");
    assert!(told[0].ends_with("cambie su nombre a `cierre.hbs`"), "{told:?}");
}

#[test]
fn a_partial_of_the_program_that_nothing_uses_is_said_to_be_its_own() {
    let whole = include_str!("../../../templates/oficio.hbs").replace("{{> copias}}", "");
    let told = heads(&[("plantillas/oficio.hbs", &whole)], "templates-own");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("`copias`, que trae el programa"), "{told:?}");
    assert!(!told[0].contains("-->"), "no file of hers: {told:?}");
}

#[test]
fn a_division_that_does_not_pair_is_told_once_in_its_template() {
    let whole = include_str!("../../../templates/oficio.hbs");
    let closing = include_str!("../../../templates/partials/cierre.hbs");
    let signing = include_str!("../../../templates/partials/firmas.hbs");
    let open = closing.trim_end().trim_end_matches(':').to_owned();
    for (file, text, place) in [
        ("oficio.hbs", whole.replace("::: fecha", "::: fehca"), "oficio.hbs:34:1"),
        ("oficio.hbs", whole.replacen("::: fecha\n", "", 1), "oficio.hbs:35:1"),
        ("partials/cierre.hbs", open, "cierre.hbs:1:1"),
        ("partials/cierre.hbs", format!("{closing}:::\n"), "cierre.hbs:8:1"),
        ("partials/firmas.hbs", signing.replace("\n::::\n", "\n"), "firmas.hbs:19:1"),
        ("partials/firmas.hbs", signing.replace("\n:::::\n", "\n"), "firmas.hbs:1:1"),
    ] {
        let told = heads(&[(&format!("plantillas/{file}"), &text)], "templates-divisions");
        assert_eq!(told.len(), 1, "{place}: {told:?}");
        assert!(told[0].contains("error[M002]") && told[0].contains(place), "{place}: {told:?}");
    }
}

#[test]
fn quotes_of_a_word_processor_are_told_as_such() {
    for (file, text, place) in [
        ("partials/cierre.hbs", "{{#if (igual caracter “acuerdo”)}}\nx\n{{/if}}\n", "hbs:1:23"),
        ("partials/cierre.hbs", "{{fecha_larga fecha x=«a»}}\n", "hbs:1:23"),
        ("partials/cierre.hbs", "{clave=“a”}\nHola.\n", "hbs:1:8"),
        ("calendario.toml", "capa = “ley”\n", "toml:1:8"),
        ("hoja.toml", "[papel]\ntamaño = ‘carta’\n", "toml:2:"),
    ] {
        let told = heads(&[(&format!("plantillas/{file}"), text)], "templates-quotes");
        assert_eq!(told.len(), 1, "{text}: {told:?}");
        assert!(told[0].contains("rectas") && told[0].contains(place), "{text}: {told:?}");
    }
}
