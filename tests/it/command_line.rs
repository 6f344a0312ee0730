//! The command line as a person meets it: exit codes, what goes to which
//! stream, every word in Spanish.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::support::{Scratch, files_under, path_text, replace_in, root};

/// The reference meeting, from the root of the repository.
const MEETING: &str = "inputs/2019-11-04-stl";

/// English that the argument parser or a panic would say.
pub const ENGLISH: [&str; 20] = [
    "Usage",
    "usage:",
    "Options",
    "OPTIONS",
    "Commands",
    "COMMAND",
    "Arguments",
    "Print ",
    "possible values",
    "[default",
    "[aliases",
    "For more information",
    "tip:",
    "unexpected",
    "required",
    "error: error",
    "panicked",
    "RUST_BACKTRACE",
    "os error",
    "thread '",
];

/// What a run said.
pub struct Said {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The binary with arguments, in the root of the repository.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minutario"));
    command.args(arguments).current_dir(root()).env_remove("RUST_BACKTRACE");
    command
}

/// Runs the binary; whatever it says must be Spanish, without colours.
pub fn run(arguments: &[&str]) -> Said {
    let output = command(arguments).output().unwrap();
    let code = output.status.code().expect("the run ends by itself");
    let out = String::from_utf8(output.stdout).unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    for word in ENGLISH {
        assert!(!out.contains(word), "{arguments:?} says `{word}`:\n{out}");
        assert!(!err.contains(word), "{arguments:?} says `{word}`:\n{err}");
    }
    assert!(!out.contains('\u{1b}') && !err.contains('\u{1b}'), "{arguments:?} prints colours");
    Said { code, out, err }
}

/// Runs the binary, which must do its work.
pub fn succeed(arguments: &[&str]) -> Said {
    let said = run(arguments);
    assert_eq!(said.code, 0, "{arguments:?}\n{}\n{}", said.out, said.err);
    said
}

/// Runs the binary, which must end with this code.
pub fn fail(arguments: &[&str], code: i32) -> Said {
    let said = run(arguments);
    assert_eq!(said.code, code, "{arguments:?}\n{}\n{}", said.out, said.err);
    said
}

/// A run that makes no sense: code 2, one complaint, nothing on output.
fn misused(arguments: &[&str]) -> String {
    let said = fail(arguments, 2);
    assert!(said.out.is_empty(), "{arguments:?}: {}", said.out);
    assert_eq!(said.err.matches("error:").count(), 1, "{arguments:?}: {}", said.err);
    said.err
}

/// Names of the files under a folder, without the lock of the runs.
fn names(folder: &Path) -> Vec<String> {
    files_under(folder).into_keys().filter(|name| !name.ends_with(".turno")).collect()
}

/// Empties the addressee of agreement A04.
fn without_addressee(meeting: &Path) {
    let row = "oficio,presidencia-tsj,no,consejo+sociedad,\"Solicitud de evidencia";
    let bare = "oficio,,no,consejo+sociedad,\"Solicitud de evidencia";
    replace_in(&meeting.join("acuerdos.csv"), row, bare);
}

// ---- generar -------------------------------------------------------------

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
    let before = files_under(&scratch.path("s/2019-11-04-stl"));
    let another_day = ["--fecha", "06/11/2019", "--solo", "a05", "--solo", "A08-galvan"];
    succeed(&[&["generar", MEETING, "--salida", &output], &another_day[..]].concat());
    let after = files_under(&scratch.path("s/2019-11-04-stl"));
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

// ---- --borrador ----------------------------------------------------------

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

// ---- revisar -------------------------------------------------------------

#[test]
fn revisar_ends_in_its_verdict() {
    let said = succeed(&["revisar", MEETING]);
    let warnings = said.out.matches("aviso[").count();
    assert!(
        said.out.contains("\nSe harán 11 documentos: la minuta y 10 oficios.\n"),
        "{}",
        said.out
    );
    let looked_at = format!("\nConviene mirar {warnings} avisos, que no impiden generar:\n");
    assert!(said.out.contains(&looked_at), "{}", said.out);
    let next = format!("\nSe puede generar: minutario generar {MEETING}\n");
    assert!(said.out.ends_with(&next), "{}", said.out);
    let screen = said.out.split('─').next_back().unwrap();
    assert!(screen.lines().count() < 24, "more than a screen: {screen}");
    assert!(warnings > 0 && said.err.is_empty(), "{}", said.err);
}

#[test]
fn revisar_finds_everything_and_writes_nothing() {
    let scratch = Scratch::new("revisar");
    let meeting = scratch.meeting("2019-11-04-stl");
    without_addressee(&meeting);
    replace_in(&meeting.join("participantes.csv"), "galvan,", "galvam,");
    let before = files_under(&scratch.path(""));
    let said = fail(&["revisar", &path_text(&meeting)], 1);
    assert!(said.out.contains("\nHay que corregir 2 errores antes de generar:\n"), "{}", said.out);
    assert!(said.out.contains("participantes.csv A4  "), "{}", said.out);
    let last = said.out.lines().last().unwrap();
    assert!(last.starts_with("Corrija y repita: minutario revisar "), "{last}");
    assert!(said.err.is_empty(), "{}", said.err);
    assert!(said.out.contains("error[A012]") && said.out.contains("error[D010]"), "{}", said.out);
    assert!(files_under(&scratch.path("")) == before, "revisar wrote something");
}

#[test]
fn revisar_gives_json() {
    let scratch = Scratch::new("json");
    let meeting = scratch.meeting("2019-11-04-stl");
    without_addressee(&meeting);
    let broken = fail(&["revisar", &path_text(&meeting), "--formato", "json"], 1);
    let whole = succeed(&["revisar", MEETING, "--formato", "json"]);
    for said in [&broken, &whole] {
        assert!(said.err.is_empty(), "{}", said.err);
        assert_records(&said.out);
    }
    let found: Value = serde_json::from_str(&broken.out).unwrap();
    let missing = found.as_array().unwrap().iter().find(|record| record["codigo"] == "A012");
    let missing = missing.expect("the missing addressee is told");
    assert_eq!(missing["severidad"], "error");
    assert_eq!((&missing["fila"], &missing["celda"]), (&Value::from(5), &Value::from("I5")));
    assert_eq!(missing["columna"], "destinatario");
    let file = missing["archivo"].as_str().unwrap();
    assert!(file.ends_with("2019-11-04-stl/acuerdos.csv"), "{file}");
}

fn assert_records(json: &str) {
    let expected =
        ["archivo", "ayuda", "celda", "codigo", "columna", "fila", "hoja", "mensaje", "severidad"];
    let records: Value = serde_json::from_str(json).unwrap();
    let records = records.as_array().expect("an array");
    assert!(!records.is_empty());
    for record in records {
        let mut keys: Vec<&String> = record.as_object().unwrap().keys().collect();
        keys.sort();
        assert_eq!(keys, expected);
        let severity = record["severidad"].as_str().unwrap();
        assert!(["error", "aviso"].contains(&severity), "{severity}");
        assert!(!record["mensaje"].as_str().unwrap().is_empty());
    }
}

// ---- ver -----------------------------------------------------------------

#[test]
fn ver_shows_each_boundary() {
    let shown = |stage| succeed(&["ver", MEETING, "--etapa", stage, "--solo", "A01"]).out;
    let data = shown("datos");
    let (head, json) = data.split_once('\n').unwrap();
    assert_eq!(head, "%% oficios/A01-titular-cetic");
    let json: Value = serde_json::from_str(json).unwrap();
    assert_eq!(json["numero"], "IDAIP/CGA/_______/2019");
    let markup = shown("texto");
    assert!(markup.starts_with("%% oficios/A01-titular-cetic\n"), "{markup}");
    assert!(markup.contains("::: destinatario\nTITULAR DEL CETIC\n"), "{markup}");
    let document = shown("documento");
    assert!(document.contains("\nparagraph presente \"PRESENTE\"\n"), "{document}");
}

#[test]
fn ver_chooses_by_agreement_file_or_minuta() {
    let heads = |solo: &[&str]| -> Vec<String> {
        let said = succeed(&[&["ver", MEETING, "--etapa", "texto"], solo].concat());
        let heads = said.out.lines().filter_map(|line| line.strip_prefix("%% "));
        heads.map(str::to_owned).collect()
    };
    assert_eq!(heads(&[]).len(), 11);
    assert_eq!(heads(&["--solo", "minuta"]), ["minuta"]);
    assert_eq!(heads(&["--solo", "A08"]).len(), 6);
    assert_eq!(heads(&["--solo", "A08-galvan"]), ["oficios/A08-galvan"]);
    assert_eq!(heads(&["--solo", "A01", "--solo", "MINUTA"]).len(), 2);
}

#[test]
fn solo_must_name_a_document() {
    for order in [&["generar", MEETING][..], &["ver", MEETING, "--etapa", "datos"]] {
        let said = misused(&[order, &["--solo", "minuta", "--solo", "A99"]].concat());
        assert!(said.contains("`--solo A99` no nombra ningún documento"), "{said}");
        assert!(said.contains("ayuda: hay minuta, A01, A04, A05, A06, A08"), "{said}");
    }
}

#[test]
fn an_agreement_without_an_oficio_is_no_document() {
    misused(&["ver", MEETING, "--etapa", "datos", "--solo", "A02"]);
}

#[test]
fn fecha_dates_the_oficios_and_not_the_minuta() {
    let shown = |solo: &str, dates: &[&str]| {
        let arguments = ["ver", MEETING, "--etapa", "documento", "--solo", solo];
        succeed(&[&arguments[..], dates].concat()).out
    };
    for written in ["06/11/2019", "2019-11-06"] {
        let oficio = shown("A04", &["--fecha", written]);
        assert!(oficio.contains("paragraph fecha \"Victoria de Durango, Dgo.,~a~6~de noviembre"));
        assert!(oficio.contains("\ndate \"2019-11-06\"\n"));
        assert!(!oficio.contains("5~de noviembre"));
        assert_eq!(shown("minuta", &["--fecha", written]), shown("minuta", &[]));
    }
    assert!(shown("A04", &[]).contains("a~5~de noviembre de 2019"));
}

#[test]
fn ver_still_shows_what_is_whole() {
    let scratch = Scratch::new("ver-broken");
    let meeting = scratch.meeting("2019-11-04-stl");
    without_addressee(&meeting);
    let said = fail(&["ver", &path_text(&meeting), "--etapa", "texto", "--solo", "minuta"], 1);
    assert!(said.out.starts_with("%% minuta\n"), "{}", said.out);
    assert!(said.err.contains("error[A012]"), "{}", said.err);
}

// ---- --plantillas --------------------------------------------------------

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

// ---- Usage ---------------------------------------------------------------

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
