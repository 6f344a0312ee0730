//! What typst may see: the layout, the data, the fonts, the declared pictures.
//! Every other path, package or clock is refused.

use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::path::id;
use crate::diagnostic::{self, Result};
use crate::fonts::Fonts;
use crate::pdf::Pictures;
use crate::sheet::Sheet;

/// Hands the document to the layout, which is thus read once for all documents.
const MAIN: &str = r#"#{
  import "/layout.typ": documento
  documento(json("/documento.json"), json("/ajuste.json"))
}"#;

/// What all documents share.
pub(super) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// What the faces of running text call their families.
    reading: Vec<String>,
    main: Source,
    layout: Source,
    /// `hoja.json`, `documento.json` and `ajuste.json`, in this order.
    data: [FileId; 3],
    sheet: Bytes,
}

impl Shared {
    /// Takes the fonts and the layout, and writes the sheet as data.
    pub(super) fn new(sheet: &Sheet, layout: &diagnostic::Source, fonts: &Fonts) -> Result<Self> {
        let (fonts, book) = load(fonts)?;
        let reading = book.select_family(&sheet.fuentes.texto.to_lowercase());
        let reading = reading.map(|index| fonts[index].info().family.clone()).collect();
        let library =
            Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
        Ok(Shared {
            library: LazyHash::new(library),
            book: LazyHash::new(book),
            fonts,
            reading,
            main: Source::new(id("/principal.typ")?, MAIN.to_owned()),
            layout: Source::new(id("/layout.typ")?, layout.content().to_owned()),
            data: [id("/hoja.json")?, id("/documento.json")?, id("/ajuste.json")?],
            sheet: Bytes::new(sheet_json(sheet)),
        })
    }

    /// Whether a font is a face of running text.
    pub(super) fn is_read(&self, font: &Font) -> bool {
        self.reading.contains(&font.info().family)
    }

    /// The file of the layout, where it is at fault.
    pub(super) fn layout(&self) -> FileId {
        self.layout.id()
    }
}

/// The fonts as typst takes them, and a book in which each face stands under the
/// name that the sheet gives its family, whatever typst makes of the font's own.
fn load(fonts: &Fonts) -> Result<(Vec<Font>, FontBook)> {
    let mut loaded = Vec::new();
    let mut book = FontBook::new();
    for (face, families) in fonts.faces() {
        let Some(font) = Font::new(Bytes::new(Arc::clone(&face.bytes)), face.index) else {
            return Err(vec![face.refused()]);
        };
        let own = font.info().family.to_lowercase();
        let others = families.into_iter().filter(|name| name.to_lowercase() != own);
        for family in std::iter::once(font.info().family.as_str()).chain(others) {
            let mut info = font.info().clone();
            family.clone_into(&mut info.family);
            book.push(info);
            loaded.push(font.clone());
        }
    }
    Ok((loaded, book))
}

fn sheet_json(sheet: &Sheet) -> Vec<u8> {
    let (width, height) = sheet.papel.size_mm();
    let mut value = serde_json::json!(sheet);
    value["papel-mm"] = serde_json::json!({ "ancho": width, "alto": height });
    value.to_string().into_bytes()
}

/// The world of one document: what all share, its own data, and the run's pictures.
pub(super) struct DocumentWorld<'a> {
    pub(super) shared: &'a Shared,
    pub(super) pictures: &'a Pictures,
    pub(super) document: Bytes,
    pub(super) adjustment: Bytes,
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.shared.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.shared.main, &self.shared.layout]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let data = [&self.shared.sheet, &self.document, &self.adjustment];
        let mut files = self.shared.data.iter().zip(data);
        let found = files.find(|(known, _)| **known == id).map(|(_, bytes)| bytes);
        let picture = || self.pictures.all().find_map(|picture| picture.typst.in_file(id));
        found.or_else(picture).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::samples::{SHEET, files, fonts, sheet};

    /// What typst itself says of the same faces.
    #[test]
    fn fonts_cover_what_typst_covers() {
        let (sheet, files, fonts) = (sheet(SHEET), files(), fonts());
        let loaded: Vec<Font> = files
            .iter()
            .flat_map(|(_, bytes)| Font::iter(Bytes::new(bytes.clone())))
            .filter(|font| {
                let family = &font.info().family;
                [&sheet.fuentes.texto, &sheet.fuentes.rotulos].iter().any(|it| it.value == *family)
            })
            .collect();
        assert_eq!(loaded.len(), 8);
        for character in '\0'..=char::MAX {
            let number = u32::from(character);
            let is_drawn = loaded.iter().all(|font| font.info().coverage.contains(number));
            let expected = is_drawn && !reads_back_wrong(character);
            assert_eq!(fonts.covers(character), expected, "U+{number:04X} {character}");
        }
    }

    /// By hand, from the tables of Unicode.
    fn reads_back_wrong(character: char) -> bool {
        use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};
        let from_right_to_left = matches!(character,
            '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
        from_right_to_left || character.general_category_group() == GeneralCategoryGroup::Mark
    }
}
