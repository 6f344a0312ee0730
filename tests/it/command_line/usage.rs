//! Usage: help, version, misuse, and the folder as a person may write it.

use super::{MEETING, command, misused, names, succeed};
use crate::support::{Scratch, path_text};

#[test]
fn help_is_spanish() {
    for flag in ["--ayuda", "-h", "--help"] {
        let said = succeed(&[flag]);
        assert!(said.out.contains("Uso: minutario"), "{}", said.out);
        assert!(said.out.contains("Códigos de salida:"), "{}", said.out);
        assert!(said.err.is_empty(), "{}", said.err);
    }
    for order in ["nueva", "generar", "revisar", "ver", "esquema"] {
        let said = succeed(&[order, "--ayuda"]);
        assert!(said.out.contains(&format!("Uso: minutario {order}")), "{}", said.out);
        assert!(said.out.contains("CARPETA"), "{}", said.out);
    }
}

#[test]
fn version_is_the_crate_s() {
    let expected = format!("minutario {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(succeed(&["--version"]).out, expected);
    assert_eq!(succeed(&["-V"]).out, expected);
}

#[test]
fn misuse_ends_with_two_in_spanish() {
    let cases: [(&[&str], &str); 14] = [
        (&[], "falta la orden"),
        (&["volar"], "no existe la orden `volar`"),
        (&["generar"], "falta <CARPETA>"),
        (&["generar", MEETING, "--volar"], "no existe la opción `--volar`"),
        (&["generar", MEETING, "-x"], "no existe la opción `-x`"),
        (&["generar", MEETING, "--fecha"], "falta su valor"),
        (&["generar", MEETING, "--fecha", "31/02/2019"], "no existe: febrero de 2019"),
        (&["generar", MEETING, "--fecha", "ayer"], "`ayer`"),
        (&["generar", MEETING, "--borrador", "--borrador"], "`--borrador`"),
        (&["revisar", MEETING, "--formato", "xml"], "puede ser texto, json"),
        (&["ver", MEETING], "falta --etapa"),
        (&["ver", MEETING, "--etapa", "todo"], "puede ser datos, texto, documento"),
        (&["generar", "no-existe"], "no existe la carpeta `no-existe`"),
        (&["generar", MEETING, "--plantillas", "no-existe"], "no existe la carpeta `no-existe`"),
    ];
    for (arguments, expected) in cases {
        let said = misused(arguments);
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
}

#[test]
fn a_flag_with_a_value_is_named() {
    let said = misused(&["generar", MEETING, "--borrador=si"]);
    assert!(said.contains("--borrador"), "{said}");
}

#[test]
fn a_second_folder_is_not_called_an_option() {
    let said = misused(&["generar", MEETING, "otra"]);
    assert!(said.contains("`otra`") && !said.contains("opción `otra`"), "{said}");
}

#[test]
fn a_file_in_place_of_the_folder() {
    let said = misused(&["generar", "inputs/directorio.csv"]);
    assert!(said.contains("`inputs/directorio.csv` es un archivo"), "{said}");
}

#[test]
fn paths_with_accents_and_spaces() {
    let scratch = Scratch::new("acción ñandú (1)");
    let meeting = scratch.meeting("Reunión del día «4» & más");
    let output = scratch.path("salida del año");
    succeed(&["generar", &path_text(&meeting), "--salida", &path_text(&output)]);
    assert_eq!(names(&output).len(), 23);
    let with_slash = format!("{}/", path_text(&meeting));
    assert_eq!(succeed(&["revisar", &with_slash]).out, succeed(&["revisar", &with_slash]).out);
}

#[test]
fn a_meeting_as_the_current_folder() {
    let scratch = Scratch::new("here");
    let meeting = scratch.meeting("2019-11-04-stl");
    let output = command(&["generar", "."]).current_dir(&meeting).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(names(&scratch.path("output/2019-11-04-stl")).len(), 23);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    use std::process::Stdio;
    let mut child = command(&["ver", MEETING, "--etapa", "texto"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(!err.contains("panicked"), "{err}");
    assert_eq!(output.status.code(), Some(0), "{err}");
}
