//! The exact form of a message, for a cell, for a line and without a place.

use super::{Cell, CellTable, Column, Diagnostic, Source, harmless, record, text};

fn table(content: &str) -> std::sync::Arc<Source> {
    let mut table = CellTable::default();
    let mut start = 0;
    for (row, line) in (1..).zip(content.split_inclusive('\n')) {
        let mut at = start;
        for (column, cell) in (0..).zip(line.trim_end().split(',')) {
            if row == 1 {
                table.titles.push(cell.to_owned());
            }
            table.cells.push(Cell { row, column, range: at..at + cell.len() });
            at += cell.len() + 1;
        }
        start += line.len();
    }
    Source::table("inputs/stl/acuerdos.csv", content, table)
}

#[test]
fn a_problem_in_a_cell() {
    let source = table(
        "clave,compromiso,texto,caracter,documento,destinatario\n\
         A02,4,pedir,sugerencia,oficio,presidencia-tsj\n\
         A03,5,difundir el apartado en redes sociales,sugerencia,oficio,\n",
    );
    let problem = Diagnostic::error("A012", "el acuerdo `A03` no tiene destinatario")
        .at(&source.cell_span(17).unwrap())
        .label("vacía")
        .hint("escriba una clave de directorio.csv, por ejemplo `presidencia-tsj`");
    let expected = "\
error[A012]: el acuerdo `A03` no tiene destinatario
 --> inputs/stl/acuerdos.csv, celda F3 (columna `destinatario`)
  |
3 | A03 | 5 | difundir el apartado… | sugerencia | oficio | ·
  |                                                         ^ vacía
  |
  = ayuda: escriba una clave de directorio.csv, por ejemplo `presidencia-tsj`";
    assert_eq!(text(&problem, false), expected);
    let record = record(&problem);
    assert_eq!((record.fila, record.celda.as_deref()), (Some(3), Some("F3")));
    assert_eq!(record.columna, Some(Column::Title("destinatario".to_owned())));
}

#[test]
fn a_problem_in_json() {
    let source = Source::text("reunion.json", "{\n  \"año\": 1,\n  \"fecha\": \"31/11/2019\"\n}\n");
    let at = source.content().find("\"31").unwrap();
    let problem = Diagnostic::warning("L030", "la fecha `31/11/2019` no existe")
        .at(&source.span(at..at + 12))
        .hint("corrija el día de la fecha");
    let expected = "\
aviso[L030]: la fecha `31/11/2019` no existe
 --> reunion.json:3:12
  |
3 |   \"fecha\": \"31/11/2019\"
  |            ^^^^^^^^^^^^
  |
  = ayuda: corrija el día de la fecha";
    assert_eq!(text(&problem, false), expected);
    assert_eq!(record(&problem).columna, Some(Column::Character(12)));
}

#[test]
fn a_problem_without_a_place() {
    let problem = Diagnostic::error("L001", "falta el archivo `reunion.json`").hint("póngalo");
    let expected = "error[L001]: falta el archivo `reunion.json`\n = ayuda: póngalo";
    assert_eq!(text(&problem, false), expected);
}

#[test]
fn a_long_cell_is_cut_around_its_mark() {
    let long = format!("{}😀{}", "a".repeat(200), "b".repeat(200));
    let source = table(&format!("clave,texto\nA01,{long}\n"));
    let at = source.content().find('😀').unwrap();
    let shown = text(&Diagnostic::error("C005", "x").at(&source.span(at..at + 4)), false);
    let line = shown.lines().find(|line| line.starts_with("2 |")).unwrap();
    assert!(line.contains("aaa😀bbb") && line.chars().count() < 100, "{line}");
}

#[test]
fn what_a_terminal_would_obey_is_not_shown() {
    assert_eq!(harmless("a\u{1b}]0;p\u{7}\n\tb\u{9b}31m\u{202e}c\r"), "a ]0;p \n\tb 31m c ");
    assert_eq!(harmless("«Ñandú» — 10 %"), "«Ñandú» — 10 %");
}

#[test]
fn the_user_s_line_breaks_and_codes_stay_out_of_the_title() {
    let source = Source::text("a\u{1b}[31m.json", "{}");
    let problem = Diagnostic::error("L024", "dice `uno\ndos\u{1b}[0m`").at(&source.span(0..1));
    let shown = text(&problem, false);
    assert!(
        shown.starts_with("error[L024]: dice `uno dos [0m`\n --> a [31m.json:1:1\n"),
        "{shown}"
    );
    assert!(text(&problem, true).contains("--> "));
    let problem = problem.label("a\u{1b}b").hint("quite `uno\ndos\u{202e}`");
    let shown = text(&problem, false);
    assert!(shown.contains("^ a b\n") && shown.ends_with("ayuda: quite `uno dos `"), "{shown}");
}
