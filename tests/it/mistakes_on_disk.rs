//! Mistakes that a text file cannot hold: links, pipes, huge files, huge
//! pictures, long paths, a full disk. Nothing outside the folders that the user
//! named is read or written, and no run waits for ever or takes all the memory.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::command_line::command;
use crate::mistakes::{findings, sound_meeting};
use crate::support::{Scratch, files_under, path_text, replace_in};

/// What must never be shown: it stands outside the folders.
const SECRET: &str = "clave,texto\nX01,secreto ajeno\n";

/// When a run that should have ended is taken to wait for ever.
const FOR_EVER: Duration = Duration::from_secs(120);

fn meeting(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    sound_meeting(&scratch);
    scratch
}

/// Runs an order in the folder; a run that never ends fails the test.
fn run(scratch: &Scratch, arguments: &[&str]) -> Said {
    let mut command = command(arguments);
    ended(command.current_dir(scratch.path("")).stdin(Stdio::null()))
}

/// What the run said of the mistake, and how it ended.
struct Said {
    code: Option<i32>,
    findings: Vec<String>,
    all: String,
}

fn ended(command: &mut Command) -> Said {
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let output = wait(child);
    let all = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes)).concat();
    assert!(!all.contains("panicked") && !all.contains("os error"), "{all}");
    Said { code: output.status.code(), findings: findings(&output), all }
}

fn wait(mut child: Child) -> Output {
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > FOR_EVER {
            child.kill().unwrap();
            panic!("the run never ends");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.wait_with_output().unwrap()
}

/// The one finding of a run that ends with this code.
fn only(said: &Said, code: i32) -> &str {
    assert_eq!((said.code, said.findings.len()), (Some(code), 1), "{}", said.all);
    assert!(said.findings[0].contains("= ayuda: "), "{}", said.all);
    &said.findings[0]
}

const REVIEW: [&str; 2] = ["revisar", "inputs/reunion"];
const GENERATE: [&str; 2] = ["generar", "inputs/reunion"];

/// Folder of the finished documents.
const FINISHED: &str = "output/2031-03-03-prueba";

// ---- Huge ----------------------------------------------------------------

#[test]
fn a_file_of_200_mb_is_refused_unread() {
    for file in ["inputs/reunion/acuerdos.csv", "inputs/directorio.csv"] {
        let scratch = meeting("huge");
        fs::File::create(scratch.path(file)).unwrap().set_len(200 << 20).unwrap();
        let said = run(&scratch, &REVIEW);
        let told = said.findings[0].as_str();
        assert!(told.contains(&format!("error[L006]: no se pudo leer `{file}`")), "{told}");
        assert!(told.contains("pesa más de 16 MB"), "{told}");
        assert_eq!(said.code, Some(1));
    }
}

#[test]
fn a_picture_or_a_font_of_200_mb_is_refused_unread() {
    let scratch = meeting("huge-picture");
    fs::File::create(scratch.path("inputs/logo.png")).unwrap().set_len(200 << 20).unwrap();
    fs::create_dir_all(scratch.path("templates/fonts")).unwrap();
    let font = scratch.path("templates/fonts/Otra.ttf");
    fs::File::create(font).unwrap().set_len(200 << 20).unwrap();
    let said = run(&scratch, &REVIEW);
    assert_eq!((said.code, said.findings.len()), (Some(1), 2), "{}", said.all);
    assert!(said.findings[0].contains("`templates/fonts/Otra.ttf`: pesa más"), "{}", said.all);
    assert!(said.findings[1].contains("error[T004]: la imagen `logo.png`"), "{}", said.all);
}

#[test]
fn a_picture_of_3600_million_pixels_is_refused_undecoded() {
    let scratch = meeting("pixels");
    let size = 60_000_u32.to_be_bytes();
    let head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR";
    fs::write(
        scratch.path("inputs/logo.png"),
        [&head[..], &size, &size, &[8, 0, 0, 0, 0]].concat(),
    )
    .unwrap();
    let said = run(&scratch, &REVIEW);
    let told = only(&said, 1);
    assert!(told.contains("la imagen `logo.png` mide 60000 × 60000 píxeles"), "{told}");
}

// ---- Paths ---------------------------------------------------------------

#[test]
fn accents_spaces_and_long_names_are_only_names() {
    let scratch = Scratch::new("rutas");
    let long = "reunión ñandú «del» año & más ".repeat(4);
    let project = Scratch::new("rutas/Coordinación General de Administración");
    sound_meeting(&project);
    let renamed = project.path("inputs").join(long.trim());
    fs::rename(project.path("inputs/reunion"), &renamed).unwrap();
    let arguments = ["generar", &path_text(&renamed)];
    let said = run(&scratch, &arguments);
    assert_eq!((said.code, said.findings.len()), (Some(0), 0), "{}", said.all);
    assert!(project.path(FINISHED).join("minuta.pdf").is_file());
}

#[test]
fn a_path_longer_than_any_system_s_is_said_in_spanish() {
    let scratch = meeting("long");
    let long = "x".repeat(5000);
    assert!(only(&run(&scratch, &["revisar", &long]), 2).contains("no existe la carpeta"));
    let said = run(&scratch, &["generar", "inputs/reunion", "--salida", &long]);
    assert!(only(&said, 2).contains("la ruta es demasiado larga"), "{}", said.all);
}

// ---- Links and devices ---------------------------------------------------

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    /// Puts a link in place of what may be there.
    fn link(target: &str, path: &Path) {
        let _ = fs::remove_file(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(target, path).unwrap();
    }

    fn pipe(path: &Path) {
        let _ = fs::remove_file(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    }

    #[test]
    fn a_link_within_the_folders_is_followed() {
        let scratch = meeting("link-within");
        let real = scratch.path("inputs/acuerdos-de-marzo.csv");
        fs::rename(scratch.path("inputs/reunion/acuerdos.csv"), real).unwrap();
        link("../acuerdos-de-marzo.csv", &scratch.path("inputs/reunion/acuerdos.csv"));
        let said = run(&scratch, &REVIEW);
        assert_eq!((said.code, said.findings.len()), (Some(0), 0), "{}", said.all);
    }

    #[test]
    fn a_meeting_s_folder_may_be_a_link() {
        let scratch = meeting("link-folder");
        fs::rename(scratch.path("inputs/reunion"), scratch.path("otra")).unwrap();
        link("../otra", &scratch.path("inputs/reunion"));
        assert_eq!(run(&scratch, &REVIEW).code, Some(0));
    }

    #[test]
    fn a_link_out_of_the_folders_is_not_read() {
        for file in ["inputs/reunion/acuerdos.csv", "inputs/inhabiles.csv"] {
            let scratch = meeting("link-out");
            fs::write(scratch.path("ajeno.csv"), SECRET).unwrap();
            link(&path_text(&scratch.path("ajeno.csv")), &scratch.path(file));
            let said = run(&scratch, &REVIEW);
            assert!(only(&said, 1).contains(&format!("`{file}`: es un enlace que sale")));
            assert!(!said.all.contains("secreto"), "{}", said.all);
        }
    }

    #[test]
    fn a_picture_or_a_template_that_is_a_link_out_is_not_read() {
        let scratch = meeting("link-out-2");
        fs::rename(scratch.path("inputs/logo.png"), scratch.path("ajena.png")).unwrap();
        link("../ajena.png", &scratch.path("inputs/logo.png"));
        fs::create_dir_all(scratch.path("ajenas")).unwrap();
        fs::write(scratch.path("ajenas/cierre.hbs"), "secreto ajeno\n").unwrap();
        link("../ajenas", &scratch.path("templates/partials"));
        let said = run(&scratch, &REVIEW);
        assert_eq!((said.code, said.findings.len()), (Some(1), 2), "{}", said.all);
        let [template, picture] = [&said.findings[0], &said.findings[1]];
        assert!(template.contains("`templates/partials/cierre.hbs`: es un enlace"), "{template}");
        assert!(picture.contains("`logo.png` no se pudo leer: es un enlace"), "{picture}");
    }

    #[test]
    fn a_link_to_nothing_is_no_missing_file() {
        for target in ["no-existe.csv", "acuerdos.csv"] {
            let scratch = meeting("link-broken");
            link(target, &scratch.path("inputs/reunion/acuerdos.csv"));
            let said = run(&scratch, &REVIEW);
            assert!(only(&said, 1).contains("es un enlace que no lleva a ningún archivo"));
        }
    }

    #[test]
    fn a_pipe_or_a_device_is_not_opened() {
        let scratch = meeting("pipe");
        pipe(&scratch.path("inputs/reunion/desarrollo.dj"));
        pipe(&scratch.path("inputs/logo.png"));
        pipe(&scratch.path("templates/oficio.hbs"));
        link("/dev/zero", &scratch.path("inputs/inhabiles.csv"));
        let mut said = run(&scratch, &REVIEW);
        said.findings.retain(|finding| finding.starts_with("error"));
        assert_eq!((said.code, said.findings.len()), (Some(1), 4), "{}", said.all);
        for finding in &said.findings {
            assert!(finding.contains("no es un archivo común"), "{finding}");
        }
    }

    #[test]
    fn nothing_is_written_through_a_link_out_of_the_output() {
        for place in ["", "/oficios"] {
            let scratch = meeting("link-output");
            fs::create_dir_all(scratch.path("ajena")).unwrap();
            link(&path_text(&scratch.path("ajena")), &scratch.path(&format!("{FINISHED}{place}")));
            let said = run(&scratch, &GENERATE);
            assert!(only(&said, 2).contains("es un enlace que sale de la carpeta"), "{}", said.all);
            assert!(files_under(&scratch.path("ajena")).is_empty());
            assert!(!scratch.path(FINISHED).join("minuta.pdf").exists());
        }
    }

    #[test]
    fn the_output_may_be_a_link_that_the_user_made() {
        let scratch = meeting("link-output-own");
        fs::create_dir_all(scratch.path("otro disco")).unwrap();
        link("otro disco", &scratch.path("output"));
        let said = run(&scratch, &GENERATE);
        assert_eq!(said.code, Some(0), "{}", said.all);
        assert!(scratch.path("otro disco/2031-03-03-prueba/minuta.pdf").is_file());
    }

    #[test]
    fn what_the_program_replaces_is_the_link_and_not_what_it_leads_to() {
        let scratch = meeting("link-replaced");
        let (folder, other) = (scratch.path("ajena"), scratch.path("ajena/nota.txt"));
        fs::create_dir_all(&folder).unwrap();
        fs::write(&other, "de otra persona").unwrap();
        link(&path_text(&folder), &scratch.path(FINISHED).join(".en-curso"));
        link(&path_text(&other), &scratch.path(FINISHED).join("minuta.pdf"));
        let said = run(&scratch, &GENERATE);
        assert_eq!(said.code, Some(0), "{}", said.all);
        assert_eq!(fs::read_to_string(&other).unwrap(), "de otra persona");
        assert_eq!(files_under(&folder).len(), 1);
    }

    #[test]
    fn a_link_or_a_pipe_in_place_of_the_lock_is_refused() {
        let scratch = meeting("lock");
        let other = scratch.path("nota.txt");
        fs::write(&other, "de otra persona").unwrap();
        let lock = scratch.path(FINISHED).join(".turno");
        link(&path_text(&other), &lock);
        assert!(only(&run(&scratch, &GENERATE), 2).contains("no es un archivo común"));
        assert_eq!(fs::read_to_string(&other).unwrap(), "de otra persona");
        pipe(&lock);
        assert!(only(&run(&scratch, &GENERATE), 2).contains("no es un archivo común"));
    }

    #[test]
    fn a_disk_that_fills_up_leaves_what_was_there() {
        let scratch = meeting("full");
        assert_eq!(run(&scratch, &GENERATE).code, Some(0));
        let before = files_under(&scratch.path("output"));
        let asunto = scratch.path("inputs/reunion/reunion.json");
        replace_in(&asunto, "Reunión de prueba", "Reunión cambiada");
        // Files of more than a few blocks are refused: the nearest thing to a
        // full disk that needs no disk of its own.
        let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"";
        let mut order = Command::new("sh");
        let program = env!("CARGO_BIN_EXE_minutario");
        order.args(["-c", script, program]).args(GENERATE).current_dir(scratch.path(""));
        let said = ended(&mut order);
        assert!(only(&said, 2).contains("no hay espacio en el disco"), "{}", said.all);
        assert!(files_under(&scratch.path("output")) == before);
    }
}
