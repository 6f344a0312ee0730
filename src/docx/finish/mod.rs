//! Parts to parts: what docx-rs wrote becomes what Word expects.
//!
//! Every part is read into a small tree, mended by the file named after it, put
//! into schema order and written again. Ids, relationships and content types
//! are given here, in order of appearance, so that they depend on the document
//! alone.

mod content_types;
mod document;
mod furniture;
mod namespaces;
mod numbering;
pub(super) mod order;
mod properties;
mod relationships;
mod settings;
mod styles;
pub(super) mod tree;
mod watermark;

use super::build::Built;
use super::package::Part;
use super::picture::PlacedMark;
use crate::document::Document;
use crate::sheet::Sheet;
use relationships::{Relation, Relationships};

pub(super) use settings::language;
pub(super) use styles::finish as styles;

/// Why a part cannot be mended; never so for what `build` makes.
type Result<T> = std::result::Result<T, String>;

/// Every part of the file; `styles` is finished.
pub(super) fn finish(
    built: &Built,
    document: &Document,
    sheet: &Sheet,
    styles: &[u8],
    marks: &[PlacedMark<'_>],
) -> Result<Vec<Part>> {
    let mut parts = vec![
        part("_rels/.rels", relationships::package()),
        part("docProps/core.xml", properties::core(&document.properties)),
        part("docProps/app.xml", properties::app(&document.properties)),
        part("word/settings.xml", settings::settings(document, sheet)),
        part("word/styles.xml", styles.to_vec()),
    ];
    if let Some(numbering) = &built.numbering {
        parts.push(part("word/numbering.xml", numbering::finish(numbering)?));
    }
    let mut relations = main_relations(built);
    let text = document::finish(&built.document, &mut relations)?;
    parts.push(part("word/document.xml", text));
    parts.push(part("word/_rels/document.xml.rels", relations.write()));
    parts.extend(furniture::finish(built, document, sheet, marks)?);
    let types = content_types::content_types(&parts);
    parts.push(part("[Content_Types].xml", types));
    Ok(parts)
}

fn part(name: &str, bytes: Vec<u8>) -> Part {
    Part { name: name.to_owned(), bytes }
}

/// What the text refers to besides its links.
fn main_relations(built: &Built) -> Relationships {
    let mut relations = Relationships::default();
    relations.add(Relation::Styles, "styles.xml");
    relations.add(Relation::Settings, "settings.xml");
    if built.numbering.is_some() {
        relations.add(Relation::Numbering, "numbering.xml");
    }
    relations
}
