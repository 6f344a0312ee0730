//! Excel all the way: a new meeting and its institution as one workbook, filled in,
//! made, and carried over to the next.

use minutario::input::{self, RawFile};
use minutario::libro::{self, Content, Row};

use crate::command_line::{fail, succeed};
use crate::new_meeting::OURS;
use crate::support::{Scratch, files_under, path_text, root};

fn row(fields: &[(&str, &str)]) -> Row {
    fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// The sheets of the institution of a workbook of the scratch folder.
fn shared(scratch: &Scratch, path: &str) -> [Option<Vec<Row>>; 3] {
    let bytes = std::fs::read(scratch.path(path)).unwrap();
    input::shared_sheets(&RawFile { name: path.to_owned(), bytes })
}

/// A meeting in a workbook that somebody filled in.
fn filled(scratch: &Scratch, path: &str) -> String {
    let institucion = row(&[
        ("nombre", "Instituto de Muestra"),
        ("siglas", "IM"),
        ("genero", "m"),
        ("lugar", "Ciudad de Muestra"),
        ("numeracion", "IM/{N}/{AAAA}"),
        ("logos", "marca.png; Marca de prueba; 17"),
        ("_nota", "mía"),
    ]);
    let ana = row(&[
        ("clave", "ana"),
        ("nombre", "Ana Muestra"),
        ("genero", "f"),
        ("cargo", "Titular"),
        ("_teléfono", "55"),
    ]);
    let content = Content {
        reunion: row(&[
            ("clave", "2026-02-10-comite"),
            ("fecha", "2026-02-10"),
            ("hora_inicio", "10:00"),
            ("hora_fin", "11:00"),
            ("lugar", "Sala"),
            ("asunto", "Reunión de trabajo"),
            ("elabora", "ana"),
        ]),
        participantes: vec![row(&[("clave", "ana")])],
        desarrollo: vec!["Se revisó el avance.".to_owned()],
        institucion: Some(vec![institucion]),
        directorio: Some(vec![ana]),
        inhabiles: Some(vec![row(&[("fecha", "2026-02-16"), ("motivo", "Aniversario")])]),
        ..Content::default()
    };
    let folder = scratch.path(path);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("reunion.xlsx"), libro::meeting(&content).unwrap()).unwrap();
    std::fs::copy(root().join("inputs/marca-idaip.png"), folder.join("marca.png")).unwrap();
    path_text(&folder)
}

#[test]
fn a_new_workbook_is_the_only_file() {
    let scratch = Scratch::new("libro-nuevo");
    let dir = path_text(&scratch.path("reuniones/2026-02-10-comite"));
    succeed(&[&["nueva", &dir, "--excel"], &OURS[..]].concat());
    let written: Vec<String> = files_under(&scratch.path("")).into_keys().collect();
    assert_eq!(written, ["reuniones/2026-02-10-comite/reunion.xlsx"]);
    let said = fail(&["revisar", &dir], 1).out;
    assert_eq!(said.matches("error[").count(), 1, "only what is still blank: {said}");
    assert!(said.contains("`asunto` está vacío"), "{said}");
}

#[test]
fn beside_files_of_the_institution_a_workbook_does_not_repeat_them() {
    let scratch = Scratch::new("libro-junto");
    let first = path_text(&scratch.path("reuniones/2026-02-10-comite"));
    succeed(&[&["nueva", &first], &OURS[..]].concat());
    succeed(&["nueva", &path_text(&scratch.path("reuniones/2026-03-10-comite")), "--excel"]);
    let sheets = shared(&scratch, "reuniones/2026-03-10-comite/reunion.xlsx");
    assert_eq!(sheets, [None, None, None]);
}

#[test]
fn the_sample_in_a_workbook_is_named_by_its_sheet() {
    let scratch = Scratch::new("libro-muestra");
    let dir = path_text(&scratch.path("reuniones/2026-02-10-comite"));
    let said = succeed(&["nueva", &dir, "--excel"]).out;
    assert!(said.contains("La institución es la de ejemplo"), "{said}");
    let said = fail(&["revisar", &dir], 1).out;
    assert!(
        said.contains("error[I001]") && said.contains("reunion.xlsx, hoja Institución"),
        "{said}"
    );
}

#[test]
fn a_filled_workbook_makes_its_documents_and_the_next_meeting() {
    let scratch = Scratch::new("libro-lleno");
    let dir = filled(&scratch, "reuniones/2026-02-10-comite");
    succeed(&["generar", &dir]);
    assert!(scratch.path("output/2026-02-10-comite/minuta.pdf").is_file());
    let book = format!("{dir}/reunion.xlsx");
    succeed(&["generar", &book]);

    let next = path_text(&scratch.path("reuniones/2026-03-10-comite"));
    let said = fail(&["nueva", &next, "--excel"], 2).err;
    assert!(said.contains("en el libro de `") && said.contains("--desde"), "{said}");
    succeed(&["nueva", &next, "--excel", "--desde", &dir]);
    let [institucion, directorio, inhabiles] =
        shared(&scratch, "reuniones/2026-03-10-comite/reunion.xlsx");
    let says = |rows: Option<Vec<Row>>, name: &str, text: &str| {
        let wanted = (name.to_owned(), text.to_owned());
        rows.unwrap().iter().any(|row| row.contains(&wanted))
    };
    assert!(says(institucion.clone(), "nombre", "Instituto de Muestra"));
    assert!(says(institucion, "_nota", "mía"));
    assert!(says(directorio, "_teléfono", "55"));
    assert!(says(inhabiles, "fecha", "2026-02-16"));
    // What the sheet names goes with it.
    assert!(scratch.path("reuniones/2026-03-10-comite/marca.png").is_file());
    succeed(&["revisar", &next, "--borrador"]);
}

#[test]
fn without_excel_the_sheets_become_workbooks_beside() {
    let scratch = Scratch::new("libro-a-archivos");
    let dir = filled(&scratch, "reuniones/2026-02-10-comite");
    let next = path_text(&scratch.path("otras/2026-03-10-comite"));
    succeed(&["nueva", &next, "--desde", &dir]);
    for file in ["institucion.xlsx", "directorio.xlsx", "inhabiles.xlsx", "marca.png"] {
        assert!(scratch.path("otras").join(file).is_file(), "{file}");
    }
    succeed(&["revisar", &next]);
}

/// A workbook that is not of a folder writes no results outside of the user's.
#[test]
fn a_workbook_with_everything_stands_where_it_is_put() {
    let scratch = Scratch::new("libro-suelto");
    let dir = filled(&scratch, "trabajo/reuniones/comite");
    let book = scratch.path("trabajo/reuniones/comite.xlsx");
    std::fs::rename(format!("{dir}/reunion.xlsx"), &book).unwrap();
    std::fs::rename(format!("{dir}/marca.png"), book.with_file_name("marca.png")).unwrap();
    succeed(&["generar", &path_text(&book)]);
    assert!(scratch.path("trabajo/output/2026-02-10-comite/minuta.pdf").is_file());
}

#[test]
fn two_forms_of_an_institution_are_refused() {
    let scratch = Scratch::new("libro-doble");
    let dir = filled(&scratch, "reuniones/2026-02-10-comite");
    std::fs::write(scratch.path("reuniones/2026-02-10-comite/directorio.csv"), "clave\n").unwrap();
    let said = fail(&["revisar", &dir], 1).out;
    assert!(said.contains("error[X005]") && said.contains("la hoja `Directorio` y `"), "{said}");
    let folder = scratch.path("reuniones");
    let version = row(&[("nombre", "A")]);
    std::fs::write(folder.join("institucion.xlsx"), libro::institution(&[version]).unwrap())
        .unwrap();
    std::fs::write(folder.join("institucion.json"), "{}").unwrap();
    let said = fail(&["revisar", &dir], 1).out;
    assert!(said.contains("institucion.json` y `"), "{said}");
}
