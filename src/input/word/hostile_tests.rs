//! Documents that are broken, that are something else, or that are too much.

use proptest::prelude::{ProptestConfig, any, prop, proptest};

use super::samples::{document, item, package, paragraph, read, told};

#[test]
fn files_that_are_no_documents_say_what_they_are() {
    let encrypted: Vec<u8> = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
        .iter()
        .copied()
        .chain("..EncryptedPackage".bytes().flat_map(|byte| [byte, 0]))
        .collect();
    let damaged = "W010 -: no se puede leer el documento de Word";
    for (name, bytes, expected) in [
        ("desarrollo.docx", encrypted, "W011 -: el documento tiene contraseña"),
        (
            "desarrollo.docx",
            b"\xD0\xCF\x11\xE0 word".to_vec(),
            "W012 -: el documento es de un Word anterior",
        ),
        (
            "desarrollo.docx",
            b"{\\rtf1 hola}".to_vec(),
            "W012 -: `desarrollo.docx` es de un programa",
        ),
        ("desarrollo.txt", b"{\\rtf1 hola}".to_vec(), "W012 -: `desarrollo.txt` es de un programa"),
        ("desarrollo.doc", b"\xD0\xCF\x11\xE0 word".to_vec(), "W012 -: `desarrollo.doc` es de"),
        ("desarrollo.odt", b"PK\x03\x04".to_vec(), "W012 -: `desarrollo.odt` es de"),
        (
            "desarrollo.dj",
            document(""),
            "W012 -: `desarrollo.dj` es un documento de Word con nombre",
        ),
        (
            "desarrollo.txt",
            document(""),
            "W012 -: `desarrollo.txt` es un documento de Word con nombre",
        ),
        ("desarrollo.docx", b"Se instal\xF3".to_vec(), damaged),
        ("desarrollo.docx", Vec::new(), damaged),
        ("desarrollo.docx", b"PK\x03\x04 cortado".to_vec(), damaged),
        ("desarrollo.docx", package(&[("xl/workbook.xml", "<x/>")]), damaged),
        ("desarrollo.docx", package(&[("mimetype", "application/vnd.oasis")]), damaged),
        ("desarrollo.docx", document("<w:p>"), damaged),
        ("desarrollo.docx", document("<!DOCTYPE x [<!ENTITY a 'b'>]>"), damaged),
        ("desarrollo.docx", document("<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>"), damaged),
    ] {
        let said = told(name, &bytes);
        assert!(said.len() == 1 && said[0].starts_with(expected), "{expected}: {said:?}");
    }
}

#[test]
fn nothing_takes_more_than_its_share() {
    let bomb = document(&" ".repeat(70 * 1024 * 1024));
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(
        told("desarrollo.docx", &bomb),
        ["W013 -: el documento de Word desempacado pesa demasiado"]
    );
    let long = document(&paragraph("", &"a".repeat(5 * 1024 * 1024)));
    assert!(told("desarrollo.docx", &long)[0].starts_with("W013"));
    let deep = format!("{}{}", "<w:sdt>".repeat(100_000), "</w:sdt>".repeat(100_000));
    assert_eq!(
        told("desarrollo.docx", &document(&deep)),
        ["W010 -: no se puede leer el documento de Word: tiene demasiados niveles"]
    );
    let tables = format!(
        "{}{}",
        "<w:tbl><w:tr><w:tc>".repeat(10_000),
        "</w:tc></w:tr></w:tbl>".repeat(10_000)
    );
    assert!(told("desarrollo.docx", &document(&tables))[0].starts_with("W010"));
    let cell =
        |span: u64| format!("<w:tc><w:tcPr><w:gridSpan w:val='{span}'/></w:tcPr><w:p/></w:tc>");
    let wide = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell(u64::MAX));
    assert!(told("desarrollo.docx", &document(&wide))[0].starts_with("W013"));
    let many =
        format!("<w:tbl><w:tr>{}</w:tr>{}</w:tbl>", cell(400), "<w:tr><w:tc/></w:tr>".repeat(2000));
    assert!(told("desarrollo.docx", &document(&many))[0].starts_with("W013"));
    let fields = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>".repeat(10_000);
    assert!(read(document(&format!("<w:p>{fields}</w:p>"))).1.is_empty());
    let kinds: String = (0..20_000)
        .map(|kind| {
            format!("<w:abstractNum w:abstractNumId='{kind}'><w:lvl/><w:x/></w:abstractNum>")
        })
        .collect();
    let lists = package(&[
        ("word/document.xml", "<w:document><w:body/></w:document>"),
        ("word/numbering.xml", &format!("<w:numbering>{kinds}</w:numbering>")),
        (
            "word/_rels/document.xml.rels",
            "<Relationships><Relationship Id='n' Type='x/numbering' Target='numbering.xml'/></Relationships>",
        ),
    ]);
    assert!(told("desarrollo.docx", &lists)[0].starts_with("W013"));
}

#[test]
fn many_items_take_linear_time() {
    let body: String = (0..20_000).map(|number| item(1, number % 3, "a")).collect();
    assert!(read(document(&body)).0.len() > 20_000);
    let typed: String = (0..20_000)
        .map(|number| paragraph("", ["1. a", "- b", "a) c", "* d"][number % 4]))
        .collect();
    assert!(!read(document(&typed)).0.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_bytes_stop_the_reader(
        at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in any::<prop::sample::Index>(),
        shorten: bool,
    ) {
        let mut bytes = document(&paragraph("", "Se abrió."));
        for (index, byte) in at {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        if shorten {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = told("desarrollo.docx", &bytes);
    }

    #[test]
    fn no_body_stops_the_reader(inside in "(<w:(p|r|t|tab|br|tbl|tr|tc|tcPr|pPr|rPr|numPr|gridSpan|ins|del|sdt|hyperlink|fldChar|instrText|b|drawing)( w:val='[0-9]{0,10}'| r:id='web'| w:fldCharType='(begin|end)'){0,2}/?>|[a-z0-9.\t -]{1,5}|</w:(p|r|t|tbl|tr|tc|pPr|rPr|sdt)>){0,16}") {
        let _ = told("desarrollo.docx", &document(&inside));
    }

    #[test]
    fn words_come_back_as_they_were_written(words in "[a-zA-Z*_{}áéíóúñ¿«»:/\\\\ ]{1,30}[a-z]") {
        let escaped = words.replace('&', "&amp;").replace('<', "&lt;");
        let (said, _) = read(document(&paragraph("", &escaped)));
        proptest::prop_assert_eq!(said, words.trim());
    }
}
