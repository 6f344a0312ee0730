//! What typst may see: the layout, the data, the fonts, the declared pictures.
//! Every other path, package or clock is refused.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::visualize::{ExchangeFormat, RasterImage};
use typst::{Feature, Library, LibraryExt, World};

use crate::diagnostic::{self, Diagnostic, Result};
use crate::fonts::Fonts;
use crate::sheet::Sheet;

/// Largest picture, in bytes: a letterhead has no use for more.
const LARGEST_IMAGE: usize = 8 * 1024 * 1024;

/// Hands the document to the layout, which is thus read once for all documents.
const MAIN: &str = r#"#{
  import "/layout.typ": documento
  documento(json("/documento.json"), json("/ajuste.json"))
}"#;

/// What all documents share.
pub(super) struct Shared(Arc<Inner>);

struct Inner {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// What the faces of running text call their families.
    reading: Vec<String>,
    main: Source,
    layout: Source,
    data: FileId,
    adjustment: FileId,
    files: HashMap<FileId, Bytes>,
}

impl Shared {
    /// Takes the fonts and the layout, and writes the sheet as data.
    pub(super) fn new(
        sheet: &Sheet,
        layout_file: &diagnostic::Source,
        fonts: &Fonts,
    ) -> Result<Self> {
        let (fonts, book) = load(fonts)?;
        let reading = book.select_family(&sheet.fuentes.texto.to_lowercase());
        let reading = reading.map(|index| fonts[index].info().family.clone()).collect();
        let mut problems = Vec::new();
        let main = id("/principal.typ", &mut problems);
        let layout = id("/layout.typ", &mut problems);
        let data = id("/documento.json", &mut problems);
        let adjustment = id("/ajuste.json", &mut problems);
        let sheet_file = id("/hoja.json", &mut problems);
        let (Some(main), Some(layout), Some(data), Some(adjustment), Some(sheet_file), true) =
            (main, layout, data, adjustment, sheet_file, problems.is_empty())
        else {
            return Err(problems);
        };
        let files = HashMap::from([(sheet_file, Bytes::new(sheet_json(sheet)))]);
        Ok(Shared(Arc::new(Inner {
            library: LazyHash::new(
                Library::builder()
                    .with_features([Feature::A11yExtras].into_iter().collect())
                    .build(),
            ),
            book: LazyHash::new(book),
            fonts,
            reading,
            main: Source::new(main, MAIN.to_owned()),
            layout: Source::new(layout, layout_file.content().to_owned()),
            data,
            adjustment,
            files,
        })))
    }

    /// Adds pictures under `/imagenes/`; gives those that cannot be used.
    pub(super) fn add_pictures(
        &mut self,
        pictures: BTreeMap<String, Vec<u8>>,
    ) -> std::result::Result<(), Vec<(String, Diagnostic)>> {
        let mut refused = Vec::new();
        let mut added = Vec::new();
        for (name, bytes) in pictures {
            let mut problems = Vec::new();
            match picture(&name, bytes) {
                Ok(bytes) => added
                    .extend(id(&format!("/imagenes/{name}"), &mut problems).map(|id| (id, bytes))),
                Err(refused) => problems.extend(refused),
            }
            refused.extend(problems.into_iter().map(|problem| (name.clone(), problem)));
        }
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.files.extend(added);
        }
        if refused.is_empty() { Ok(()) } else { Err(refused) }
    }

    /// Whether a font is a face of running text.
    pub(super) fn is_read(&self, font: &Font) -> bool {
        self.0.reading.contains(&font.info().family)
    }

    /// The file of the layout, where it is at fault.
    pub(super) fn layout(&self) -> FileId {
        self.0.layout.id()
    }

    /// The world of one document.
    pub(super) fn with(&self, data: Vec<u8>, adjustment: Vec<u8>) -> Desk {
        Desk {
            common: Arc::clone(&self.0),
            data: Bytes::new(data),
            adjustment: Bytes::new(adjustment),
        }
    }
}

fn id(path: &str, problems: &mut Vec<Diagnostic>) -> Option<FileId> {
    match VirtualPath::new(path) {
        Ok(path) => Some(RootedPath::new(VirtualRoot::Project, path).intern()),
        Err(_) => {
            problems.push(Diagnostic::error("T004", format!("`{path}` no puede ser un archivo")));
            None
        }
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

/// Checks that a picture is one, and small enough.
fn picture(name: &str, bytes: Vec<u8>) -> Result<Bytes> {
    let refuse = |what: &str, hint: &str| {
        Err(vec![Diagnostic::error("T004", format!("la imagen `{name}` {what}")).hint(hint)])
    };
    if bytes.len() > LARGEST_IMAGE {
        return refuse("pesa más de 8 MB", "redúzcala: basta con 1200 puntos de ancho");
    }
    let bytes = Bytes::new(bytes);
    let Some(format @ (ExchangeFormat::Png | ExchangeFormat::Jpg)) = ExchangeFormat::detect(&bytes)
    else {
        return refuse("no es PNG ni JPEG", "guárdela de nuevo como PNG o JPEG");
    };
    match RasterImage::plain(bytes.clone(), format) {
        Ok(_) => Ok(bytes),
        Err(_) => refuse("está dañada", "guárdela de nuevo como PNG o JPEG"),
    }
}

fn sheet_json(sheet: &Sheet) -> Vec<u8> {
    let (width, height) = sheet.papel.size_mm();
    let mut value = serde_json::json!(sheet);
    value["papel-mm"] = serde_json::json!({ "ancho": width, "alto": height });
    value.to_string().into_bytes()
}

/// The world of one document.
pub(super) struct Desk {
    common: Arc<Inner>,
    data: Bytes,
    adjustment: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.common.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.common.book
    }

    fn main(&self) -> FileId {
        self.common.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.common.main, &self.common.layout]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.common.data {
            Ok(self.data.clone())
        } else if id == self.common.adjustment {
            Ok(self.adjustment.clone())
        } else {
            self.common.files.get(&id).cloned().ok_or(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.common.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = include_str!("../../templates/hoja.toml");

    /// The shipped fonts, by the names of their files.
    fn files() -> Vec<(String, Vec<u8>)> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/fonts");
        let found = std::fs::read_dir(folder).expect("the folder of the fonts");
        let paths = found.map(|entry| entry.expect("a file").path());
        let fonts = paths.filter(|path| path.extension().is_some_and(|it| it == "ttf"));
        let read = |path: std::path::PathBuf| std::fs::read(path).expect("a font");
        fonts.map(|path| (path.display().to_string(), read(path))).collect()
    }

    fn sheet() -> Sheet {
        crate::sheet::read(&diagnostic::Source::text("hoja.toml", SHEET)).expect("the sheet")
    }

    /// What typst itself says of the same faces.
    #[test]
    fn fonts_cover_what_typst_covers() {
        let (sheet, files) = (sheet(), files());
        let fonts = Fonts::read(&sheet, &files).expect("the shipped fonts");
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
