//! The narrative in each of its forms: what all can say gives equal bytes from each,
//! and what Word and Djot can say, from those two.

use std::io::{Cursor, Write};

use minutario::diagnostic::Diagnostic;
use minutario::input::{RawFile, Sources};
use minutario::libro;
use minutario::model::Stretch;
use minutario::pipeline::{self, Options};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::command_line::{fail, succeed};
use crate::support::{self, Scratch, path_text, reference_folder, shown};

/// Paragraphs, lists and a table as each form has them.
const MARKED: &str = "\
Se abrió la sesión, y C\\. Ana leyó minuta_final_v2.

Se revisaron los siguientes puntos:

- Calendario de obra
- Presupuesto del tramo

Se acordó:

4) remitir los datos
5) remitir los planos

| Rubro | Avance |
|---|---|
| Calendario | 80 % |
| Presupuesto |  |

Se cerró.
";

const TYPED: &str = "\
Se abrió la sesión, y C. Ana leyó minuta_final_v2.
Se revisaron los siguientes puntos:
•\tCalendario de obra
•\tPresupuesto del tramo
Se acordó:
4) remitir los datos
5) remitir los planos
Rubro\tAvance
Calendario\t80 %
Presupuesto\t
Se cerró.
";

/// The files of the minuta whose narrative is a file, and the codes of what was said.
fn minuta(name: &str, bytes: Vec<u8>) -> ([Vec<u8>; 2], Vec<&'static str>) {
    let desarrollo = Some(RawFile { name: format!("inputs/2019-11-04-stl/{name}"), bytes });
    let sources = Sources { desarrollo, ..support::sources(&reference_folder()) };
    let (mut workshop, _) = support::reference_desk();
    let read = pipeline::read(&workshop, &sources, &Options::default());
    let errors = read.diagnostics.iter().filter(|found| found.is_error()).cloned();
    let errors: Vec<Diagnostic> = errors.collect();
    assert!(errors.is_empty(), "{name}: {}", shown(&errors));
    let meeting = read.value.unwrap();
    let pictures = support::pictures(&meeting);
    assert!(pipeline::add_pictures(&mut workshop, &meeting, pictures).is_empty());
    let made = support::make_all(&workshop, &meeting, &Options::default());
    let made = made.into_iter().find(|made| made.draft.entry.path == "minuta").unwrap();
    let said = read.diagnostics.iter().map(|found| found.code).collect();
    ([support::bytes(&made), made.docx.clone().unwrap()], said)
}

/// A document of Word: each line a paragraph, those with `tabs` a table of Word.
fn word(text: &str) -> Vec<u8> {
    let words = |words: &str| format!("<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>");
    let mut body = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.contains('\t') && !line.starts_with('•') {
            let cell = |cell: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", words(cell));
            let row = |line: &str| {
                format!("<w:tr>{}</w:tr>", line.split('\t').map(cell).collect::<String>())
            };
            body.push_str(&format!("<w:tbl>{}", row(line)));
            while let Some(line) = lines.next_if(|line| line.contains('\t')) {
                body.push_str(&row(line));
            }
            body.push_str("</w:tbl>");
        } else {
            body.push_str(&format!("<w:p>{}</w:p>", words(&line.replace('\t', " "))));
        }
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    writer.write_all(document.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn what_all_forms_can_say_gives_equal_bytes_from_each() {
    let (expected, said) = minuta("desarrollo.dj", MARKED.into());
    for (name, bytes) in [("desarrollo.txt", TYPED.into()), ("desarrollo.docx", word(TYPED))] {
        let (found, told) = minuta(name, bytes);
        assert!(found == expected, "{name}");
        assert_eq!(told, said, "{name}");
    }
}

#[test]
fn what_word_and_djot_can_say_gives_equal_bytes_from_both() {
    let marked = "_Informe._ Se leyó el *plan_anual*.\n\nSe cerró.\n";
    let set = |text: &str, strong, emphasis| Stretch { strong, emphasis, ..Stretch::plain(text) };
    let paragraphs = [
        vec![
            set("Informe.", false, true),
            Stretch::plain(" Se leyó el "),
            set("plan_anual", true, false),
            Stretch::plain("."),
        ],
        vec![Stretch::plain("Se cerró.")],
    ];
    let (expected, said) = minuta("desarrollo.dj", marked.into());
    let (found, told) = minuta("desarrollo.docx", libro::narrative(&paragraphs).unwrap());
    assert!(found == expected && told == said);
}

#[test]
fn a_new_meeting_has_its_narrative_in_word() {
    let scratch = Scratch::new("narrativa-word");
    let dir = path_text(&scratch.path("reuniones/2026-02-10-comite"));
    let ours =
        ["--institucion", "Instituto de la Prueba", "--siglas", "IDP", "--ciudad", "Durango"];
    succeed(&[&["nueva", &dir], &ours[..]].concat());
    assert!(scratch.path("reuniones/2026-02-10-comite/desarrollo.docx").is_file());
    let review = succeed(&["revisar", &dir]);
    assert!(!review.out.contains("aviso[M") && !review.out.contains("aviso[W"), "{}", review.out);
    let text = succeed(&["ver", &dir, "--etapa", "texto", "--solo", "minuta"]).out;
    assert!(text.contains("{*Informe\\.*}"), "{text}");
}

#[test]
fn one_form_at_a_time() {
    let scratch = Scratch::new("narrativa-dos");
    let meeting = scratch.meeting("2019-11-04-stl");
    std::fs::write(meeting.join("desarrollo.txt"), "Se abrió.").unwrap();
    let said = fail(&["revisar", &path_text(&meeting)], 1).out;
    assert!(
        said.contains("error[X005]") && said.contains("desarrollo.txt` dicen lo mismo"),
        "{said}"
    );
    std::fs::remove_file(meeting.join("desarrollo.dj")).unwrap();
    std::fs::write(meeting.join("desarrollo.txt"), "Se revisó:\n- uno\ny *dos*.").unwrap();
    let said = succeed(&["revisar", &path_text(&meeting)]).out;
    for expected in ["aviso[M021]", "desarrollo.txt:3:3", "aviso[M023]", "desarrollo.txt:2:1"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
}
