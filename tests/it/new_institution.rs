//! Whose institution a new folder begins with: that of the user, or the sample, of
//! which only proofs are made.

use std::path::Path;
use std::process::Command;

use crate::command_line::{fail, succeed};
use crate::new_meeting::OURS;
use crate::support::{Scratch, files_under, path_text, replace_in};

fn meeting(scratch: &Scratch, path: &str) -> String {
    path_text(&scratch.path(path))
}

/// A run in the scratch folder: its code and all that it says.
fn here(scratch: &Scratch, arguments: &[&str]) -> (i32, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_minutario"))
        .args(arguments)
        .current_dir(scratch.path(""))
        .output()
        .unwrap();
    let said = [run.stdout, run.stderr].map(|said| String::from_utf8(said).unwrap());
    (run.status.code().unwrap(), said.concat())
}

#[test]
fn nothing_invented_is_left_of_an_institution_that_is_named() {
    let scratch = Scratch::new("institucion-propia");
    let dir = meeting(&scratch, "reuniones/2026-02-10-comite");
    succeed(&[&["nueva", &dir], &OURS[..]].concat());
    let text = std::fs::read_to_string(scratch.path("reuniones/institucion.json")).unwrap();
    assert!(!text.contains("Ejemplo") && !text.contains("jemplo 1"), "{text}");
    for said in ["Instituto de Muestra", "\"IM\"", "Ciudad de Muestra", "\"genero\": \"m\""] {
        assert!(text.contains(said), "{said}: {text}");
    }
    succeed(&["generar", &dir]);
    for (name, gender) in [("Comisión de Derechos", "f"), ("Secretaría", "f"), ("Sistema DIF", "m")]
    {
        let dir = meeting(&scratch, &format!("{gender}{}/2026-02-10", name.len()));
        succeed(&["nueva", &dir, "--institucion", name, "--siglas", "X", "--ciudad", "Y"]);
        let file = Path::new(&dir).parent().unwrap().join("institucion.json");
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.contains(&format!("\"genero\": \"{gender}\"")), "{text}");
    }
}

#[test]
fn of_the_sample_only_proofs_are_made() {
    let scratch = Scratch::new("institucion-muestra");
    let dir = meeting(&scratch, "reuniones/2026-02-10-comite");
    let said = succeed(&["nueva", &dir]).out;
    assert!(said.contains("La institución es la de ejemplo"), "{said}");
    let file = meeting(&scratch, "reuniones/institucion.json");
    for order in ["revisar", "generar"] {
        let run = fail(&[order, &dir], 1);
        let said = run.out + &run.err;
        assert!(said.contains("error[I001]") && said.contains(&file), "{said}");
    }
    assert!(files_under(&scratch.path("salida")).is_empty());
    let proof = succeed(&["generar", &dir, "--borrador"]);
    assert!(proof.err.contains("aviso[I001]"), "{}", proof.err);
    assert!(scratch.path("salida/2026-02-10-comite/borrador/minuta.pdf").is_file());
    // One of the two is enough for a letter to be false.
    replace_in(Path::new(&file), "Instituto de Ejemplo", "Instituto de Muestra");
    assert!(fail(&["generar", &dir], 1).err.contains("«IE»"));
    replace_in(Path::new(&file), "\"IE\"", "\"IM\"");
    succeed(&["generar", &dir]);
}

#[test]
fn half_a_name_and_a_name_too_many_are_refused() {
    let scratch = Scratch::new("institucion-a-medias");
    let dir = meeting(&scratch, "reuniones/2026-02-10-comite");
    let said = fail(&["nueva", &dir, "--siglas", "IM"], 2).err;
    assert!(said.contains("falta `--institucion` y `--ciudad`"), "{said}");
    assert!(files_under(&scratch.path("")).is_empty());
    succeed(&[&["nueva", &dir], &OURS[..]].concat());
    let later = meeting(&scratch, "reuniones/2026-03-10-comite");
    let said = fail(&[&["nueva", &later], &OURS[..]].concat(), 2).err;
    assert!(said.contains("la institución ya está en"), "{said}");
    let said = fail(&[&["nueva", &later, "--desde", &dir], &OURS[..]].concat(), 2).err;
    assert!(said.contains("la institución ya está en"), "{said}");
    succeed(&["nueva", &later]);
}

#[test]
fn an_institution_one_folder_away_is_told() {
    let scratch = Scratch::new("institucion-cerca");
    let ours = |path: &'static str| [&["nueva", path], &OURS[..]].concat();
    assert_eq!(here(&scratch, &ours("reuniones/2026-02-10-comite")).0, 0);
    let before = files_under(&scratch.path(""));
    // Below, and above.
    let cases = [
        ("2026-03-10-comite", "minutario nueva reuniones/2026-03-10-comite"),
        ("reuniones/marzo/2026-03-10-comite", "minutario nueva reuniones/2026-03-10-comite"),
    ];
    for (path, meant) in cases {
        let (code, said) = here(&scratch, &["nueva", path]);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("ya hay una institución en `reuniones/institucion.json`"), "{said}");
        assert!(said.contains(&format!("`{meant}`")), "{said}");
    }
    assert!(files_under(&scratch.path("")) == before);
    // Whoever names another one gets it, and is told.
    let (code, said) = here(&scratch, &ours("2026-03-10-comite"));
    assert!(code == 0 && said.contains("Ya había una institución en"), "{said}");
    assert!(scratch.path("institucion.json").is_file());
}

#[test]
fn a_meeting_that_is_not_there_names_one_that_is_hers() {
    let scratch = Scratch::new("desde-nada");
    let ours = [&["nueva", "reuniones/2026-02-10-comite"], &OURS[..]].concat();
    assert_eq!(here(&scratch, &ours).0, 0);
    for missing in ["reuniones/otra-cosa", "marzo"] {
        let (code, said) =
            here(&scratch, &["nueva", "reuniones/2026-03-10-comite", "--desde", missing]);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("por ejemplo `reuniones/2026-02-10-comite`"), "{said}");
        assert!(!said.contains("2019-11-04-stl"), "{said}");
    }
}
