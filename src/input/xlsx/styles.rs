//! The number format of each style: in, the part of the styles; out, formats
//! by the number that cells give.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::format::{Format, builtin};
use super::refusal::Refused;
use crate::input::package::{Step, Xml};

/// The formats of a workbook.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_style: Vec<u32>,
    formats: BTreeMap<u32, Arc<Format>>,
}

impl Styles {
    /// Reads the part; without one, all cells are General.
    pub(super) fn read(text: &str) -> Refused<Self> {
        let mut styles = Styles::default();
        let mut of_cells = false;
        let mut xml = Xml::new(text);
        while let Some(step) = xml.next()? {
            match step {
                Step::Open(tag) => match tag.name() {
                    "cellXfs" => of_cells = true,
                    "numFmt" => {
                        let id = tag.number("numFmtId")?;
                        if let (Some(id), Some(code)) = (id, tag.attribute("formatCode")?) {
                            styles.formats.insert(id, Arc::new(Format::parse(&code)));
                        }
                    }
                    "xf" if of_cells => {
                        styles.by_style.push(tag.number("numFmtId")?.unwrap_or(0));
                    }
                    _ => {}
                },
                Step::Close(name) if name == "cellXfs" => of_cells = false,
                Step::Close(_) | Step::Text(_) => {}
            }
        }
        for id in &styles.by_style {
            let own = styles.formats.entry(*id);
            own.or_insert_with(|| Arc::new(Format::parse(builtin(*id))));
        }
        Ok(styles)
    }

    /// The format of a style; General when there is no such style.
    pub(super) fn format(&self, style: usize) -> Option<&Arc<Format>> {
        self.formats.get(self.by_style.get(style)?)
    }
}
