//! What is read of the cells of workbooks as other programs write them.

use rust_xlsxwriter::{Format, Formula};

use super::samples::{
    book, fill, meeting, raw, read_of, row, said_of, said_of_cell, sheet, text, with_inhabiles,
};
use crate::input::samples::{brief, read_sample};

#[test]
fn a_cell_is_read_as_it_is_seen() {
    let written = |text: &str| {
        read_of(|page| {
            page.write_string(1, 1, text).unwrap();
        })
    };
    let number = |value: f64, code: &str| {
        let format = Format::new().set_num_format(code);
        read_of(|page| {
            page.write_number_with_format(1, 1, value, &format).unwrap();
        })
    };
    let cases = [
        (written("  Día festivo "), "Día festivo"),
        (written("uno\r\ndos"), "uno\ndos"),
        (written("Revolucio\u{301}n"), "Revolución"),
        (written("_x000D_ literal"), "_x000D_ literal"),
        (number(5.0, "General"), "5"),
        (number(7.0, "000"), "007"),
        (number(0.25, "0%"), "25%"),
        (number(43_773.0, "d-mmm-yy"), "4-nov-19"),
        (number(1_234.5, "$#,##0.00"), "$1,234.50"),
        (
            read_of(|page| {
                page.write_boolean(1, 1, true).unwrap();
            }),
            "VERDADERO",
        ),
        (
            read_of(|page| {
                let formula = Formula::new("=1+1").set_result("calculado");
                page.write_formula(1, 1, formula).unwrap();
            }),
            "calculado",
        ),
        (
            read_of(|page| {
                let (bold, plain) = (Format::new().set_bold(), Format::new());
                let runs = [(&plain, "Día "), (&bold, "inhábil")];
                page.write_rich_string(1, 1, &runs).unwrap();
            }),
            "Día inhábil",
        ),
    ];
    for (found, expected) in cases {
        assert_eq!(found, expected);
    }
}

#[test]
fn what_other_writers_store() {
    let cases = [
        (text("B2", "a_x000D_b &amp; <![CDATA[<c>]]>"), "a\nb & <c>"),
        (
            "<c t='inlineStr'><is><r><t>a</t></r><rPh><t>no</t></rPh><r><t> b</t></r></is></c>"
                .into(),
            "a b",
        ),
        ("<c r='B2' t='str'><f>X()</f><v>texto</v></c>".into(), "texto"),
        ("<c r='B2' t='d'><v>2019-11-04T00:00:00</v></c>".into(), "04/11/2019"),
        ("<x:c r='B2' t='b'><x:v>0</x:v></x:c>".into(), "FALSO"),
        ("<c r='B2'><v>1e3</v></c>".into(), "1000"),
        ("<c r='B2'/>".into(), ""),
        ("<c r='B2' s='99'><v>5</v></c>".into(), "5"),
    ];
    for (cell, expected) in cases {
        let meeting = meeting(&with_inhabiles(row(&cell)));
        let motivo = meeting.inhabiles.dias[0].motivo.clone().map(|motivo| motivo.value);
        assert_eq!(motivo.unwrap_or_default(), expected, "{cell}");
    }
}

#[test]
fn a_day_is_a_day_however_it_is_shown() {
    for code in ["d-mmm-yy", "dd/mm/yyyy", "mmmm", "yyyy\"-\"mm\"-\"dd hh:mm", "# ?/?;dd"] {
        let format = Format::new().set_num_format(code);
        let bytes = book(|page| {
            fill(page, &[&["motivo", "fecha"], &["Revolución"]]);
            page.write_number_with_format(1, 1, 43_787.0, &format).unwrap();
        });
        let read = read_sample(&with_inhabiles(bytes));
        let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
        let fecha = read.value.unwrap().inhabiles.dias.first().map(|day| day.desde.to_string());
        if code.starts_with('#') {
            assert!(said[0].starts_with("X012 B2") && said[1].starts_with("L030 B2"), "{said:?}");
        } else {
            assert_eq!((fecha.as_deref(), said.len()), (Some("2019-11-18"), 0), "{code}: {said:?}");
        }
    }
}

#[test]
fn a_number_that_is_shown_as_a_number_is_no_day() {
    let said = said_of_cell(|page| {
        page.write_number(1, 0, 43_787).unwrap();
    });
    assert!(said[0].starts_with("L030 A2: `43787` no es una fecha"), "{said:?}");
}

#[test]
fn days_count_from_1904_where_the_workbook_says_so() {
    let cells = format!("{}<c r='A2' t='n' s='1'><v>42325</v></c>", text("A1", "fecha"));
    let plain = format!("<sheetData>{cells}</sheetData>");
    let bytes = raw(&plain, "", "<workbookPr date1904='1'/>");
    let said = said_of(bytes);
    // Without styles it is a number; the format is what makes it a day.
    assert!(said[0].starts_with("L030 A2: `42325`"), "{said:?}");
}

#[test]
fn rows_are_those_of_excel_and_blank_ones_are_skipped() {
    let bytes = book(|page| {
        fill(page, &[&[], &["", "fecha", "_nota"], &[], &["", "", "x"], &["", " "], &["", "ayer"]]);
    });
    let said = said_of(bytes);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("L016 B4"), "{said:?}");
    assert!(said[1].starts_with("L030 B6"), "{said:?}");
}

#[test]
fn what_is_hidden_is_read_and_said() {
    let rows: [&[&str]; 6] = [
        &["fecha", "motivo"],
        &["2019-11-18", "a"],
        &["2019-11-19", "b"],
        &["2019-11-20", "c"],
        &["2019-11-21", "d"],
        &["2019-11-22", "e"],
    ];
    let bytes = book(|page| {
        fill(page, &rows);
        for row in [2, 3, 4, 9] {
            page.set_row_hidden(row).unwrap();
        }
        page.set_column_hidden(1).unwrap();
        page.set_column_hidden(7).unwrap();
    });
    let read = read_sample(&with_inhabiles(bytes));
    assert_eq!(read.value.unwrap().inhabiles.dias.len(), 5);
    let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("X008 B1: la columna B está oculta"), "{said:?}");
    assert!(said[1].starts_with("X008 A3: las filas 3 a 5 están ocultas"), "{said:?}");
}

#[test]
fn merged_cells_are_refused_where_they_hide_values() {
    let merged = |area: (u32, u16, u32, u16)| {
        said_of_cell(|page| {
            fill(page, &[&[], &[], &["2019-11-19", "otra"]]);
            let (top, left, bottom, right) = area;
            page.merge_range(top, left, bottom, right, "2019-11-18", &Format::new()).unwrap();
        })
    };
    assert!(merged((1, 0, 2, 0))[0].starts_with("X009 A2: las celdas A2:A3 están combinadas"));
    assert!(merged((1, 0, 1, 1))[0].starts_with("X009 A2"));
    // Beside the table, and below it.
    assert!(
        said_of_cell(|page| {
            page.merge_range(5, 0, 6, 1, "", &Format::new()).unwrap();
        })
        .is_empty()
    );
    assert!(
        said_of_cell(|page| {
            page.merge_range(1, 3, 2, 4, "", &Format::new()).unwrap();
        })
        .is_empty()
    );
}

#[test]
fn a_cell_that_holds_no_value_is_said_once() {
    let failed = said_of(row("<c r='B2' t='e'><v>#N/A</v></c>"));
    assert_eq!(failed, ["X010 B2: la celda tiene el error de Excel `#N/D`"]);
    let uncalculated = said_of(row("<c r='B2'><f>HOY()</f><v></v></c>"));
    assert_eq!(uncalculated, ["X011 B2: la celda tiene una fórmula sin calcular"]);
    let required = said_of(sheet(&format!(
        "<sheetData>{}<c r='A2' t='e'><v>#REF!</v></c></sheetData>",
        text("A1", "fecha")
    )));
    assert_eq!(required, ["X010 A2: la celda tiene el error de Excel `#¡REF!`"]);
    let own = format!(
        "<sheetData>{}{}{}",
        text("A1", "fecha"),
        text("B1", "_mía"),
        text("A2", "2019-11-18")
    );
    assert!(
        said_of(sheet(&format!("{own}<c r='B2' t='e'><v>#N/A</v></c></sheetData>"))).is_empty()
    );
}

#[test]
fn a_format_that_is_not_followed_is_said() {
    for (code, value, read) in [
        ("# ?/?", 0.5, "0.5"),
        ("[h]:mm", 1.5, "1.5"),
        ("[>100]0;0.00", 7.0, "7"),
        ("[$-409]mmmm d, yyyy", 43_773.0, "43773"),
        ("General", 123_456_789_012.0, "123456789012"),
    ] {
        let format = Format::new().set_num_format(code);
        let said = said_of_cell(|page| {
            page.write_number_with_format(1, 1, value, &format).unwrap();
        });
        let expected = format!("X012 B2: no se sabe mostrar el formato `{code}`: se lee `{read}`");
        assert_eq!(said, [expected]);
    }
}
