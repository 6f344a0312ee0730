//! `nueva` and `esquema`: what a coordinator begins with.

use std::path::Path;

use serde_json::Value;

use crate::command_line::{Said, fail, succeed};
use crate::support::{Scratch, files_under, path_text, replace_in, root};

/// The institution of a new folder.
pub const OURS: [&str; 6] =
    ["--institucion", "Instituto de Muestra", "--siglas", "IM", "--ciudad", "Ciudad de Muestra"];

/// A new meeting under `reuniones/` of the scratch folder, the first in it.
fn begin(scratch: &Scratch, name: &str, options: &[&str]) -> Said {
    start(scratch, name, &[&OURS, options].concat())
}

/// A new meeting under `reuniones/` of the scratch folder.
fn start(scratch: &Scratch, name: &str, options: &[&str]) -> Said {
    let dir = path_text(&scratch.path("reuniones").join(name));
    succeed(&[&["nueva", &dir], options].concat())
}

fn text(scratch: &Scratch, path: &str) -> String {
    std::fs::read_to_string(scratch.path("reuniones").join(path)).unwrap()
}

#[test]
fn the_example_passes_as_it_stands_and_makes_its_documents() {
    let scratch = Scratch::new("nueva");
    let said = begin(&scratch, "2026-02-10-comite", &[]);
    let dir = path_text(&scratch.path("reuniones/2026-02-10-comite"));
    assert!(said.out.ends_with(&format!("  minutario revisar {dir}\n")), "{}", said.out);
    let review = succeed(&["revisar", &dir]);
    // The light engine always says what its files are not.
    let said = review.out.replace("aviso[T006]", "");
    assert!(!said.contains("aviso[") && !said.contains("error["), "{}", review.out);
    succeed(&["generar", &dir]);
    // The folder of results is Spanish too, being the program's own choice.
    let written = files_under(&scratch.path("salida/2026-02-10-comite"));
    for file in ["minuta.pdf", "minuta.docx", "oficios/A01-titular-muestra.pdf"] {
        assert!(written.contains_key(file), "{file}: {:?}", written.keys());
    }
}

#[test]
fn every_file_that_it_names_is_there_and_every_column_has_its_title() {
    let scratch = Scratch::new("nueva-archivos");
    begin(&scratch, "2026-02-10-comite", &[]);
    for (file, fields) in minutario::campos::FILES {
        let Some(path) = ["directorio.csv", "inhabiles.csv"]
            .contains(file)
            .then(|| (*file).to_owned())
            .or(file.ends_with(".csv").then(|| format!("2026-02-10-comite/{file}")))
        else {
            continue;
        };
        let table = text(&scratch, &path);
        assert!(table.starts_with('\u{feff}'), "Excel needs the mark to know that {file} is UTF-8");
        let titles: Vec<&str> = fields.iter().map(|field| field.name).collect();
        assert_eq!(table.trim_start_matches('\u{feff}').lines().next(), Some(&*titles.join(",")));
    }
    let meeting: Value =
        serde_json::from_str(&text(&scratch, "2026-02-10-comite/reunion.json")).unwrap();
    let schema = meeting["$schema"].as_str().unwrap();
    let folder = scratch.path("reuniones/2026-02-10-comite");
    assert!(folder.join(schema).is_file(), "{schema}");
}

#[test]
fn nothing_is_written_over() {
    let scratch = Scratch::new("nueva-otra-vez");
    begin(&scratch, "2026-02-10-comite", &[]);
    let shared = scratch.path("reuniones/institucion.json");
    replace_in(&shared, "Instituto de Muestra", "Instituto Cambiado");
    let before = files_under(&scratch.path(""));
    let dir = path_text(&scratch.path("reuniones/2026-02-10-comite"));
    let said = fail(&["nueva", &dir], 2);
    assert!(said.err.contains("ya tiene archivos"), "{}", said.err);
    assert!(files_under(&scratch.path("")) == before);
    start(&scratch, "2026-03-10-comite", &[]);
    assert!(std::fs::read_to_string(&shared).unwrap().contains("Instituto Cambiado"));
}

#[test]
fn beside_an_institution_the_example_names_its_people() {
    let scratch = Scratch::new("nueva-aqui");
    scratch.meeting("2019-11-04-stl");
    let dir = path_text(&scratch.path("inputs/2019-12-02-stl"));
    succeed(&["nueva", &dir]);
    let participants =
        std::fs::read_to_string(scratch.path("inputs/2019-12-02-stl/participantes.csv")).unwrap();
    assert!(participants.contains("compean"), "{participants}");
    let review = succeed(&["revisar", &dir]);
    assert!(review.out.contains("Se harán 2 documentos"), "{}", review.out);
    assert!(!scratch.path("salida").exists(), "a repository keeps its names");
}

#[test]
fn a_later_meeting_takes_over_the_people_and_what_is_open() {
    let scratch = Scratch::new("nueva-desde");
    let earlier = scratch.meeting("2019-11-04-stl");
    let table = earlier.join("acuerdos.csv");
    let titles = "clave,compromiso,texto,caracter,";
    replace_in(&table, titles, "clave,compromiso,texto,estatus,caracter,");
    let rows = std::fs::read_to_string(&table).unwrap();
    let with_status = rows
        .replace(",sugerencia,", ",,sugerencia,")
        .replace(",acuerdo,Coordinación", ",cumplido,acuerdo,Coordinación");
    std::fs::write(&table, with_status).unwrap();
    let later = scratch.path("inputs/2019-12-02-stl");
    succeed(&["nueva", &path_text(&later), "--desde", &path_text(&earlier)]);
    let agreements = std::fs::read_to_string(later.join("acuerdos.csv")).unwrap();
    for open in ["A01", "A02", "A03", "A04", "A05", "A06", "A07"] {
        assert!(agreements.contains(&format!("\n{open},")), "{open}: {agreements}");
    }
    assert!(!agreements.contains("\nA08,"), "A08 was done: {agreements}");
    assert!(agreements.contains("pendiente de la reunión 2019-11-04-stl"), "{agreements}");
    assert!(!agreements.contains(",oficio,"), "those oficios were sent: {agreements}");
    let people = std::fs::read_to_string(later.join("participantes.csv")).unwrap();
    assert_eq!(people.lines().count(), 6, "{people}");
    let meeting: Value =
        serde_json::from_str(&std::fs::read_to_string(later.join("reunion.json")).unwrap())
            .unwrap();
    assert_eq!(
        (&meeting["fecha"], &meeting["clave"]),
        (&"2019-12-02".into(), &"2019-12-02-stl".into())
    );
    succeed(&["generar", &path_text(&later), "--borrador"]);
}

/// A term runs from the document of the meeting that agreed on it.
#[test]
fn a_later_meeting_does_not_count_terms_anew() {
    let scratch = Scratch::new("nueva-plazos");
    let earlier = scratch.path("reuniones/2026-02-10-comite");
    begin(&scratch, "2026-02-10-comite", &[]);
    replace_in(&earlier.join("acuerdos.csv"), "fecha,2026-02-24,,", "habiles,5,emision,");
    let later = scratch.path("reuniones/2026-03-10-comite");
    succeed(&["nueva", &path_text(&later), "--desde", &path_text(&earlier)]);
    let agreements = std::fs::read_to_string(later.join("acuerdos.csv")).unwrap();
    let receipt =
        "10 días hábiles desde la recepción del oficio de la reunión del 10 de febrero de 2026";
    assert!(agreements.contains(&format!("indeterminado,{receipt},,ninguno")), "{agreements}");
    assert!(agreements.contains("fecha,2026-02-17,,ninguno"), "{agreements}");
}

#[test]
fn a_later_meeting_elsewhere_takes_the_institution_with_it() {
    let scratch = Scratch::new("nueva-lejos");
    let earlier = scratch.meeting("2019-11-04-stl");
    let later = scratch.path("otro lugar/2019-12-02-stl");
    succeed(&["nueva", &path_text(&later), "--desde", &path_text(&earlier)]);
    for file in ["institucion.json", "directorio.csv", "inhabiles.csv", "marca-idaip.png"] {
        let copy = std::fs::read(scratch.path("otro lugar").join(file)).unwrap();
        assert!(copy == std::fs::read(root().join("inputs").join(file)).unwrap(), "{file}");
    }
    let review = succeed(&["revisar", &path_text(&later)]);
    assert!(review.out.ends_with(&format!("minutario generar \"{}\"\n", path_text(&later))));
}

#[test]
fn an_earlier_meeting_with_errors_is_told_and_nothing_is_made() {
    let scratch = Scratch::new("nueva-errores");
    let earlier = scratch.meeting("2019-11-04-stl");
    replace_in(&earlier.join("reunion.json"), "\"2019-11-04\",", "\"2019-11-44\",");
    let later = scratch.path("inputs/2019-12-02-stl");
    let said = fail(&["nueva", &path_text(&later), "--desde", &path_text(&earlier)], 1);
    assert!(said.err.contains("error[L030]"), "{}", said.err);
    assert!(!later.exists());
}

#[test]
fn the_date_comes_from_the_folder_or_is_asked_for() {
    let scratch = Scratch::new("nueva-fecha");
    let dir = path_text(&scratch.path("reuniones/comite"));
    let said = fail(&["nueva", &dir], 2);
    assert!(said.err.contains("--fecha 2026-02-10"), "{}", said.err);
    begin(&scratch, "comite", &["--fecha", "10/02/2026"]);
    assert!(text(&scratch, "comite/reunion.json").contains("\"fecha\": \"2026-02-10\""));
    let wrong = path_text(&scratch.path("reuniones/2026-02-10 comité"));
    assert!(fail(&["nueva", &wrong], 2).err.contains("no puede dar su clave"));
    assert!(!Path::new(&wrong).exists());
}

// ---- esquema -------------------------------------------------------------

#[test]
fn the_schemas_of_the_docs_are_those_of_the_program() {
    let scratch = Scratch::new("esquema");
    let docs = root().join("docs/esquemas");
    let target =
        if std::env::var_os("UPDATE").is_some() { docs.clone() } else { scratch.path("e") };
    succeed(&["esquema", &path_text(&target)]);
    let (made, kept) = (files_under(&target), files_under(&docs));
    assert_eq!(made.len(), 2);
    assert!(made == kept, "UPDATE=1 cargo test renews docs/esquemas");
}

/// What a schema may say, by a small reader of the words that ours use.
fn accepts(schema: &Value, whole: &Value, value: &Value) -> bool {
    let Some(schema) = schema.as_object() else { return true };
    schema.iter().all(|(word, says)| match word.as_str() {
        "$ref" => {
            let name = says.as_str().unwrap().trim_start_matches("#/definitions/");
            accepts(&whole["definitions"][name], whole, value)
        }
        "type" => match says.as_str().unwrap() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "number" => value.is_number(),
            "null" => value.is_null(),
            other => panic!("{other}"),
        },
        "enum" => says.as_array().unwrap().contains(value),
        "anyOf" => says.as_array().unwrap().iter().any(|one| accepts(one, whole, value)),
        "items" => {
            value.as_array().is_none_or(|list| list.iter().all(|item| accepts(says, whole, item)))
        }
        "required" => {
            says.as_array().unwrap().iter().all(|key| value.get(key.as_str().unwrap()).is_some())
        }
        "properties" => value.as_object().is_none_or(|object| {
            object.iter().all(|(key, inner)| {
                says.get(key).map_or(key.starts_with('_'), |schema| accepts(schema, whole, inner))
            })
        }),
        "if" => {
            let branch = if accepts(says, whole, value) { "then" } else { "else" };
            accepts(&schema[branch], whole, value)
        }
        _ => true,
    })
}

#[test]
fn the_schemas_take_the_reference_and_refuse_a_misspelt_key() {
    for schema in minutario::campos::schemas() {
        let whole: Value = serde_json::from_str(&schema.text).unwrap();
        let file = schema.file.replace(".schema", "");
        let folder = if file == "reunion.json" { "inputs/2019-11-04-stl" } else { "inputs" };
        let path = root().join(folder).join(&file);
        let mut value: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        assert!(accepts(&whole, &whole, &value), "{file}");
        value["_mía"] = "nota".into();
        assert!(accepts(&whole, &whole, &value), "{file}");
        value["asumto"] = "algo".into();
        assert!(!accepts(&whole, &whole, &value), "{file}");
    }
}
