//! Each part: what docx-rs gets wrong or leaves out is right.

use super::finish::tree::read;
use super::reader::{all, part, parts};
use super::samples::{letter, pictures, sheet, write};

fn part_of_letter(name: &str) -> String {
    part(&write(&letter(), &sheet(), &pictures()).unwrap(), name)
}

#[test]
fn settings_are_those_of_a_word_of_today_in_spanish() {
    let settings = part_of_letter("word/settings.xml");
    assert!(settings.contains(
        r#"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>"#
    ));
    assert!(settings.contains("<w:autoHyphenation/>"));
    assert!(settings.contains(r#"<w:themeFontLang w:val="es-MX"/>"#));
    for foreign in ["adjustLineHeightInTable", "spaceForUL", "ulTrailSpace", "balanceSingleByte"] {
        assert!(!settings.contains(foreign), "{foreign}");
    }
}

#[test]
fn settings_do_not_hyphenate_when_no_style_does() {
    let mut sheet = sheet();
    sheet.estilos.values_mut().for_each(|look| look.separar = false);
    let docx = write(&letter(), &sheet, &pictures()).unwrap();
    assert!(!part(&docx, "word/settings.xml").contains("autoHyphenation"));
}

#[test]
fn properties_are_those_of_the_document() {
    let core = part_of_letter("docProps/core.xml");
    for said in [
        "<dc:title>Oficio «A &amp; B» &lt;1&gt;</dc:title>",
        "<dc:creator>Instituto &amp; Cía.</dc:creator>",
        "<dc:subject>Solicitud</dc:subject>",
        "<dc:language>es-MX</dc:language>",
        r#"<dcterms:created xsi:type="dcterms:W3CDTF">2019-11-05T00:00:00Z</dcterms:created>"#,
        r#"<dcterms:modified xsi:type="dcterms:W3CDTF">2019-11-05T00:00:00Z</dcterms:modified>"#,
    ] {
        assert!(core.contains(said), "{said} is not in {core}");
    }
    assert!(!core.contains("unknown"));
}

#[test]
fn no_id_of_the_process_is_left() {
    for (name, bytes) in parts(&write(&letter(), &sheet(), &pictures()).unwrap()) {
        if name.ends_with(".xml") {
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains("paraId") && !text.contains("rIdImage"), "{name}");
        }
    }
}

#[test]
fn columns_of_a_grid_have_no_kind() {
    let document = part_of_letter("word/document.xml");
    assert!(document.contains("<w:gridCol w:w="));
    for column in all(&read(document.as_bytes()).unwrap(), "w:gridCol") {
        assert_eq!(column.attributes.len(), 1);
    }
}

#[test]
fn children_stand_in_the_order_of_the_schema() {
    let document = part_of_letter("word/document.xml");
    let root = read(document.as_bytes()).unwrap();
    let section = all(&root, "w:sectPr")[0];
    let names: Vec<&str> = section.elements().map(|one| one.name.as_ref()).collect();
    assert_eq!(
        names,
        [
            "w:headerReference",
            "w:headerReference",
            "w:footerReference",
            "w:footerReference",
            "w:pgSz",
            "w:pgMar",
            "w:cols",
            "w:titlePg"
        ]
    );
    let styles = part_of_letter("word/styles.xml");
    assert!(styles.contains(r#"<w:name w:val="heading 1"/><w:aliases w:val="Título"/><w:basedOn"#));
    assert!(!document.contains("<w:rPr/>") && !styles.contains("<w:rPr/>"));
}

#[test]
fn the_first_page_has_its_own_head_with_the_pictures() {
    let docx = write(&letter(), &sheet(), &pictures()).unwrap();
    let relations = part(&docx, "word/_rels/document.xml.rels");
    let document = part(&docx, "word/document.xml");
    let id = relations
        .split("<Relationship ")
        .find(|one| one.contains("header1.xml"))
        .and_then(|one| one.split('"').nth(1))
        .unwrap();
    assert!(document.contains(&format!(r#"<w:headerReference w:type="first" r:id="{id}"/>"#)));
    assert!(part(&docx, "word/header1.xml").contains("<w:drawing>"));
    assert!(!part(&docx, "word/header2.xml").contains("<w:drawing>"));
}

#[test]
fn pictures_have_a_number_a_name_and_words_and_their_size_on_paper() {
    let header = part_of_letter("word/header1.xml");
    let root = read(header.as_bytes()).unwrap();
    let told: Vec<_> = all(&root, "wp:docPr")
        .iter()
        .map(|one| (one.attribute("id"), one.attribute("name"), one.attribute("descr")))
        .collect();
    assert_eq!(
        told,
        [
            (Some("1"), Some("Logotipo 1"), Some("Escudo &quot;uno&quot;")),
            (Some("2"), Some("Logotipo 2"), Some("Escudo dos")),
        ]
    );
    let sizes: Vec<_> = all(&root, "wp:extent")
        .iter()
        .map(|one| (one.attribute("cx").unwrap(), one.attribute("cy").unwrap()))
        .collect();
    assert_eq!(sizes, [("1224000", "612000"), ("306000", "612000")]);
}

#[test]
fn heads_and_feet_count_pages() {
    let header = part_of_letter("word/header2.xml");
    let footer = part_of_letter("word/footer2.xml");
    assert_eq!(footer, part_of_letter("word/footer1.xml"));
    for part in [header, footer] {
        let root = read(part.as_bytes()).unwrap();
        let fields: Vec<String> =
            all(&root, "w:instrText").iter().map(|one| format!("{:?}", one.children)).collect();
        assert!(fields[0].contains("PAGE") && fields[1].contains("NUMPAGES"), "{fields:?}");
        assert_eq!(all(&root, "w:tab").len(), 1);
    }
}

#[test]
fn links_are_relationships_with_sound_addresses() {
    let docx = write(&letter(), &sheet(), &pictures()).unwrap();
    let relations = part(&docx, "word/_rels/document.xml.rels");
    assert!(
        relations.contains(r#"Target="mailto:a@b.mx?subject=x%20y&amp;z" TargetMode="External""#)
    );
    let footer = part(&docx, "word/_rels/footer1.xml.rels");
    assert!(footer.contains(r#"Target="https://ejemplo.mx/?a=1&amp;b=2""#));
    assert!(!part(&docx, "word/document.xml").contains("w:anchor"));
}

#[test]
fn a_draft_says_so_behind_the_text_of_every_page() {
    let docx = write(&letter(), &sheet(), &pictures()).unwrap();
    for name in ["word/header1.xml", "word/header2.xml"] {
        let header = part(&docx, name);
        assert!(header.contains(r#"string="BORRADOR""#) && header.contains("WaterMark"), "{name}");
    }
    assert!(!part(&docx, "word/document.xml").contains("BORRADOR"));
    let mut final_one = letter();
    final_one.furniture.watermark = None;
    let docx = write(&final_one, &sheet(), &pictures()).unwrap();
    assert!(!part(&docx, "word/header1.xml").contains("w:pict"));
}
