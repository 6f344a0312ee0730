//! What Word writes, and what is read of it.

use super::samples::{document, item, paragraph, read, run, told, with_header};
use crate::input::CODES;

/// What a document with this body says; nothing is told.
fn said(body: &str) -> String {
    let (said, told) = read(document(body));
    assert!(told.is_empty(), "{body}: {told:?}");
    said
}

/// What is told of a document with this body, and what it says.
fn told_of(body: &str) -> (Vec<String>, String) {
    let (said, told) = read(document(body));
    (told, said)
}

#[test]
fn paragraphs_headings_and_looks() {
    let body = [
        paragraph("<w:pStyle w:val='Ttulo1'/>", "Informe"),
        paragraph("<w:pStyle w:val='Base'/>", "Otro"),
        paragraph("<w:outlineLvl w:val='2'/>", "Tercero"),
        paragraph("<w:pStyle w:val='Circulo'/>", "C. Ana y juan_lopez_p@x.mx, 3*4*5."),
        "<w:p/>".to_owned(),
        format!(
            "<w:p>{}{}{}</w:p>",
            run("<w:b/>", "Informe. "),
            run("<w:b w:val='0'/><w:i/>", "Se "),
            run("<w:rStyle w:val='Textoennegrita'/>", "leyó"),
        ),
    ];
    let expected = "# Informe / # Otro / # Tercero / C. Ana y juan_lopez_p@x.mx, 3*4*5. / \
                    *Informe.* _Se_ *leyó*";
    assert_eq!(said(&body.concat()), expected);
}

#[test]
fn lists_that_word_counts() {
    let body = [
        item(1, 0, "uno"),
        item(1, 1, "dentro"),
        item(1, 1, "más"),
        item(1, 0, "dos"),
        paragraph("", "Texto."),
        item(1, 0, "tres"),
        item(3, 0, "siete"),
        item(3, 0, "ocho"),
    ];
    let expected =
        "[1. uno / [a) dentro; b) más]; 2. dos] / Texto. / [3. tres] / [7. siete; 8. ocho]";
    assert_eq!(said(&body.concat()), expected);
    let body = [
        paragraph("<w:pStyle w:val='Vineta'/>", "uno"),
        item(2, 0, "dos"),
        item(2, 1, "en romanos"),
        item(1, 2, "como artículo"),
        paragraph("<w:pStyle w:val='Vineta'/><w:numPr><w:numId w:val='0'/></w:numPr>", "fuera"),
    ];
    assert_eq!(
        said(&body.concat()),
        "[• uno; • dos / [I.- en romanos]] / 1.1 como artículo / fuera"
    );
    let heading = "<w:pStyle w:val='Ttulo1'/><w:numPr><w:numId w:val='1'/></w:numPr>";
    assert_eq!(said(&paragraph(heading, "Informe")), "# 1. Informe");
}

#[test]
fn what_was_typed_is_read_as_plain_text() {
    let typed = ["Puntos:", "1. uno", "2. dos", "Rubro\tAvance", "Obra\t80 %", "Fin\tde\testo"];
    let body: String = typed.iter().map(|line| paragraph("", line)).collect();
    assert_eq!(said(&body), "Puntos: / [1. uno; 2. dos] / <Rubro|Avance; Obra|80 %> / Fin de esto");
    let (told, said) = told_of(&format!("{}{}", paragraph("", "Así."), paragraph("", "- uno")));
    assert_eq!(said, "Así. / - uno");
    assert_eq!(told, ["M023 2:1: el renglón comienza con `-` y se imprime así, como párrafo"]);
}

#[test]
fn tables() {
    let cell = |words: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph("", words));
    let row = |cells: &[&str]| {
        format!("<w:tr><w:trPr/>{}</w:tr>", cells.iter().map(|it| cell(it)).collect::<String>())
    };
    let table = format!("<w:tbl><w:tblPr/>{}{}</w:tbl>", row(&["Rubro", "Avance"]), row(&["Obra"]));
    assert_eq!(said(&table), "<Rubro|Avance; Obra|>");
    let bold = table.replace("<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>");
    assert_eq!(said(&bold), "<Rubro|Avance; *Obra*|>");
    let wide = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p>\
                </w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>\
                <w:p><w:r><w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let (told, said) = told_of(wide);
    assert_eq!(said, "<a|; |b c>");
    assert!(told.len() == 1 && told[0].starts_with("W020 1:1"), "{told:?}");
}

#[test]
fn signs_links_and_fields() {
    let words = "<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c\u{ad}d</w:t>\
                 <w:br/><w:t>e</w:t><w:br w:type='page'/><w:tab/><w:t>f &amp; g\u{a0}h</w:t></w:r></w:p>";
    assert_eq!(said(words), "a-bcd\\e f & g\u{a0}h");
    let link = |id: &str| {
        format!("<w:p><w:hyperlink r:id='{id}'>{}</w:hyperlink></w:p>", run("<w:i/>", "aquí"))
    };
    assert_eq!(said(&link("web")), "_aquí_(https://x.mx/a_b)");
    let sign = |kind: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
    let field = format!(
        "<w:p>{}<w:r><w:instrText> HYPERLINK \"https://y.mx\" </w:instrText></w:r>{}{}{}{}</w:p>",
        sign("begin"),
        sign("separate"),
        run("", "allá"),
        sign("end"),
        run("", " y fin"),
    );
    assert_eq!(said(&field), "allá(https://y.mx) y fin");
    let simple = format!("<w:p><w:fldSimple w:instr='DATE'>{}</w:fldSimple></w:p>", run("", "hoy"));
    assert_eq!(said(&simple), "hoy");
    let (told, said) = told_of(&link("disk"));
    assert_eq!(
        (told[0].as_str(), said.as_str()),
        ("W021 1:1: un vínculo no lleva a una dirección de la web: quedan sus palabras", "_aquí_")
    );
}

#[test]
fn what_is_left_out_is_told_once_where_it_first_stands() {
    let around = |inside: &str| {
        format!("{}<w:p>{inside}</w:p>{}", paragraph("", "Uno."), paragraph("", "Dos."))
    };
    let own = run("", "Y");
    for (code, inside, kept) in [
        (
            "W014",
            format!("<w:ins>{own}</w:ins><w:del><w:r><w:delText>no</w:delText></w:r></w:del>"),
            "Y",
        ),
        ("W014", format!("<w:moveFrom>{own}</w:moveFrom><w:r><w:t>Z</w:t></w:r>"), "Z"),
        (
            "W015",
            format!("<w:commentRangeStart w:id='0'/>{own}<w:r><w:commentReference/></w:r>"),
            "Y",
        ),
        ("W016", format!("{own}<w:r><w:drawing><a:pic/></w:drawing></w:r>"), "Y"),
        ("W016", format!("{own}<w:r><w:object><v:x/></w:object></w:r>"), "Y"),
        ("W017", format!("{own}<w:r><w:footnoteReference w:id='2'/></w:r>"), "Y"),
        (
            "W018",
            format!(
                "{own}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{own}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
            ),
            "Y",
        ),
        ("W022", format!("{own}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), "Y"),
        ("W022", format!("{own}<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>"), "Y"),
        ("W023", run("<w:strike/>", "Y"), "Y"),
        ("W023", run("<w:vertAlign w:val='superscript'/>", "Y"), "Y"),
        ("W024", format!("{own}{}", run("<w:vanish/>", "no")), "Y"),
    ] {
        let (told, said) = told_of(&around(&inside));
        assert_eq!(said, format!("Uno. / {kept} / Dos."), "{inside}");
        assert!(
            told.len() == 1 && told[0].starts_with(&format!("{code} 2:1")),
            "{inside}: {told:?}"
        );
    }
    let header = "<w:hdr><w:p><w:r><w:t>Borrador de trabajo</w:t></w:r></w:p></w:hdr>";
    let told = read(with_header(&paragraph("", "Uno."), header)).1;
    assert!(told.len() == 1 && told[0].starts_with("W019"), "{told:?}");
}

#[test]
fn the_place_of_a_problem_is_its_paragraph() {
    let body = [paragraph("", "Uno."), "<w:p/>".to_owned(), paragraph("", "Do\u{7f}s.")].concat();
    let read = crate::input::samples::read_sample(&crate::input::samples::with_bytes(
        "desarrollo.docx",
        &document(&body),
    ));
    let shown = crate::diagnostic::text(&read.diagnostics[0], false);
    assert!(shown.contains("desarrollo.docx, párrafo 2\n"), "{shown}");
    assert_eq!(read.value.unwrap().desarrollo.value, "Uno.\nDo\u{7f}s.\n");
}

#[test]
fn every_code_of_word_is_given_here() {
    let own = [include_str!("word_tests.rs"), include_str!("hostile_tests.rs")].concat();
    for (code, _) in CODES.iter().filter(|(code, _)| code.starts_with('W')) {
        let is_given = own.contains(&format!("\"{code} ")) || own.contains(&format!("\"{code}\""));
        assert!(is_given, "{code}");
    }
    assert!(told("desarrollo.docx", &document(&paragraph("", "Uno."))).is_empty());
}
