//! What a workbook is made of: in, the package; out, its sheets with the part
//! of each, the system of its dates, and where its strings and styles are.

use super::refusal::{Refused, damaged};
use crate::diagnostic::unplaced;
use crate::input::package::{self, Flaw, Package, Step, Xml, relations};

/// Where Excel puts the workbook's own part.
const USUAL: &str = "xl/workbook.xml";

/// A workbook's table of contents.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Its sheets, in the order of their tabs.
    pub(super) sheets: Vec<Listed>,
    /// Whether days count from 1904.
    pub(super) from_1904: bool,
    /// Part of the shared strings.
    pub(super) strings: Option<String>,
    /// Part of the styles.
    pub(super) styles: Option<String>,
}

/// A sheet of the list.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    /// Its name on the tab.
    pub(super) name: String,
    /// Whether the tab is hidden.
    pub(super) hidden: bool,
    /// Its part.
    pub(super) part: String,
}

/// Reads the table of contents.
pub(super) fn contents(package: &mut Package<'_>) -> Refused<Contents> {
    let main = main_part(package)?;
    let Some(text) = package.part(&main)? else { return Err(damaged("le falta el libro")) };
    let relations = relations(package, &main)?;
    let mut contents = Contents::default();
    for relation in relations.values() {
        match relation.kind.as_str() {
            "sharedStrings" => contents.strings = Some(relation.target.clone()),
            "styles" => contents.styles = Some(relation.target.clone()),
            _ => {}
        }
    }
    let mut xml = Xml::new(&text);
    while let Some(step) = xml.next()? {
        let Step::Open(tag) = step else { continue };
        match tag.name() {
            "workbookPr" => contents.from_1904 = tag.says("date1904")?,
            "sheet" => {
                let id = tag.attribute("id")?.unwrap_or_default();
                // Pages of charts and of old macros are not sheets with cells.
                let sheet = relations.get(&id).filter(|relation| relation.kind == "worksheet");
                let hidden = tag.attribute("state")?.is_some_and(|state| state != "visible");
                let name = tag.attribute("name")?.unwrap_or_default();
                let part = sheet.map(|relation| relation.target.clone());
                contents.sheets.extend(part.map(|part| Listed { name, hidden, part }));
            }
            _ => {}
        }
    }
    Ok(contents)
}

/// The part of the workbook.
fn main_part(package: &mut Package<'_>) -> Refused<String> {
    let main = package::main_part(package)?.unwrap_or_else(|| USUAL.to_owned());
    let folder = main.split('/').next().unwrap_or_default();
    if main.ends_with(".bin") {
        let message = "el libro es binario (.xlsb) y no se puede leer";
        let hint = "guárdelo como «Libro de Excel (*.xlsx)»";
        return Err(Flaw::Told(unplaced("X003", message, hint)));
    }
    if matches!(folder, "word" | "ppt") || package.part(&main)?.is_none() {
        return Err(damaged("no es un libro de Excel"));
    }
    Ok(main)
}
