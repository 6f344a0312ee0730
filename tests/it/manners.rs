//! How the program behaves: colours, silence, and what shells ask of it.

use std::process::Output;

use crate::command_line::{command, fail, succeed};
use crate::support::{Scratch, path_text, replace_in};

const MEETING: &str = "inputs/2019-11-04-stl";

fn coloured(arguments: &[&str], no_color: Option<&str>) -> bool {
    let mut command = command(arguments);
    match no_color {
        Some(value) => command.env("NO_COLOR", value),
        None => command.env_remove("NO_COLOR"),
    };
    let Output { stdout, .. } = command.output().unwrap();
    stdout.contains(&0x1b)
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let revisar = ["revisar", MEETING];
    assert!(!coloured(&revisar, None), "a pipe is no terminal");
    let with = |when| ["--color", when, "revisar", MEETING];
    assert!(coloured(&with("siempre"), None));
    assert!(coloured(&with("siempre"), Some("1")), "what is typed goes before NO_COLOR");
    assert!(!coloured(&with("nunca"), None));
    assert!(fail(&with("verde"), 2).err.contains("auto, siempre, nunca"));
}

#[test]
fn silence_leaves_the_errors_and_what_was_asked_for() {
    let scratch = Scratch::new("silencio");
    let output = path_text(&scratch.path("s"));
    let said = succeed(&["generar", MEETING, "--silencio", "--salida", &output]);
    assert!(said.out.is_empty() && said.err.is_empty(), "{}{}", said.out, said.err);
    assert!(scratch.path("s/2019-11-04-stl/minuta.pdf").is_file());
    assert!(succeed(&["revisar", MEETING, "-q"]).out.is_empty());
    let shown = succeed(&["ver", MEETING, "--etapa", "documento", "--solo", "A01", "-q"]);
    assert!(shown.out.contains("oficios/A01") && shown.err.is_empty(), "{}", shown.err);

    let meeting = scratch.meeting("2019-11-04-stl");
    replace_in(&meeting.join("participantes.csv"), "galvan,", "galvam,");
    let said = fail(&["generar", &path_text(&meeting), "-q"], 1);
    assert!(said.err.contains("error[D010]") && !said.err.contains("aviso["), "{}", said.err);
}

/// The corridor silences, so no command can forget to.
#[test]
fn what_a_meeting_permits_no_command_shows() {
    let scratch = Scratch::new("permisos");
    let meeting = scratch.meeting("2019-11-04-stl");
    let dir = path_text(&meeting);
    let output = path_text(&scratch.path("s"));
    let commands: [&[&str]; 4] = [
        &["revisar", &dir],
        &["generar", &dir, "--salida", &output],
        &["generar", &dir, "--salida", &output, "--borrador"],
        &["ver", &dir, "--etapa", "texto"],
    ];
    let shows = |arguments: &[&str]| {
        let said = succeed(arguments);
        let all = format!("{}{}", said.out, said.err);
        ["aviso[A020]", "aviso[A021]"].map(|aviso| all.contains(aviso))
    };
    for arguments in commands {
        assert_eq!(shows(arguments), [true, true], "{arguments:?}");
    }
    let permit = r#"{ "permitir": [{ "codigo": "A020", "motivo": "así se acordó" }],"#;
    replace_in(&meeting.join("reunion.json"), "{\n", permit);
    for arguments in commands {
        assert_eq!(shows(arguments), [false, true], "{arguments:?}");
    }
    let revisar = succeed(&["revisar", &dir]).out;
    assert!(revisar.contains("A020 (5)  así se acordó"), "{revisar}");
    // Nor where an error stops the documents.
    replace_in(&meeting.join("participantes.csv"), "galvan,", "galvam,");
    for arguments in [commands[0], commands[1]] {
        let said = fail(arguments, 1);
        let all = format!("{}{}", said.out, said.err);
        assert!(all.contains("error[D010]") && !all.contains("aviso[A020]"), "{all}");
    }
}

#[test]
fn shells_learn_every_command_in_spanish() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = command(&["completar", shell]).output().unwrap();
        let script = String::from_utf8(output.stdout).unwrap();
        for word in ["generar", "revisar", "nueva", "vigilar", "silencio"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert!(fail(&["completar", "tcsh"], 2).err.contains("bash"));
}

#[test]
fn the_man_page_tells_every_command_and_option() {
    let page = succeed(&["man"]).out;
    assert!(page.contains(".TH minutario 1") && page.contains(".SH SINOPSIS"), "{page}");
    for option in ["vigilar", "formato", "plantillas", "borrador", "desde", "excel", "etapa"] {
        assert!(page.contains(&format!("\\-\\-{option}")), "{option}: {page}");
    }
    for heading in ["NAME", "DESCRIPTION", "SUBCOMMANDS", "EXTRA"] {
        assert!(!page.contains(heading), "{heading}");
    }
}

/// What was typed and comes back in a message.
#[test]
fn what_a_terminal_would_obey_is_not_printed() {
    let evil = "x\u{1b}]0;p\u{7}\u{9b}31m\u{202e}y";
    let option = format!("--{evil}");
    for arguments in [
        &["revisar", evil][..],
        &["generar", MEETING, "--plantillas", evil],
        &["generar", MEETING, "--solo", evil],
        &["generar", MEETING, "--sobrescribir", evil],
        &["generar", MEETING, "--fecha", evil],
        &["generar", MEETING, &option],
        &["generar", MEETING, evil],
        &["nueva", "reuniones/2026-02-10-x", "--desde", evil],
        &["ver", MEETING, "--etapa", evil],
        &["completar", evil],
        &[evil],
    ] {
        let said = fail(arguments, 2);
        let all = format!("{}{}", said.out, said.err);
        let unfit = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!all.contains(unfit), "{arguments:?}: {all:?}");
    }
}
