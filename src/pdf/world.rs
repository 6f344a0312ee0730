//! What typst may see: the layout, the data, the fonts, the declared pictures.
//! Every other path, package or clock is refused.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::visualize::{ExchangeFormat, RasterImage};
use typst::{Feature, Library, LibraryExt, World};

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use super::Assets;
use super::hinting::without_hinting;
use crate::diagnostic::{Diagnostic, Result};
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
    /// By its number, whether a character can be shown in every face of the
    /// sheet, in all styles, and read back as itself.
    covered: Vec<bool>,
    main: Source,
    layout: Source,
    data: FileId,
    adjustment: FileId,
    files: HashMap<FileId, Bytes>,
}

impl Shared {
    /// Loads the fonts, checks the pictures, and writes the sheet as data.
    pub(super) fn new(sheet: &Sheet, assets: &Assets) -> Result<Self> {
        let mut problems = Vec::new();
        let fonts = load_fonts(assets, &mut problems);
        let faces = faces(sheet, &fonts, &mut problems);
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
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            covered: covered(&faces),
            main: Source::new(main, MAIN.to_owned()),
            layout: Source::new(layout, assets.layout.content().to_owned()),
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

    /// Whether `character` can be shown, and read back as itself.
    pub(super) fn covers(&self, character: char) -> bool {
        self.0.covered.get(character as usize).copied().unwrap_or_default()
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

/// Characters that are drawn well but that the typesetter writes into the file
/// so that readers extract them wrong: letters from right to left come out
/// reversed, and a mark that Unicode has no composed letter for comes out twice.
fn reads_back_wrong(character: char) -> bool {
    let from_right_to_left = matches!(character,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
    from_right_to_left || character.general_category_group() == GeneralCategoryGroup::Mark
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

fn load_fonts(assets: &Assets, problems: &mut Vec<Diagnostic>) -> Vec<Font> {
    let bare = |bytes: &Vec<u8>| without_hinting(bytes).unwrap_or_else(|| bytes.clone());
    let loaded = assets.fonts.par_iter().map(|(name, bytes)| {
        let faces: Vec<Font> = Font::iter(Bytes::new(bare(bytes))).collect();
        (name, faces)
    });
    let loaded: Vec<(&String, Vec<Font>)> = loaded.collect();
    let mut fonts = Vec::new();
    for (name, faces) in loaded {
        if faces.is_empty() {
            problems.push(
                Diagnostic::error("T003", format!("`{name}` no es una fuente tipográfica"))
                    .hint("use archivos .ttf u .otf"),
            );
        }
        fonts.extend(faces);
    }
    fonts
}

/// The font files of the two families that the sheet names.
fn faces(sheet: &Sheet, fonts: &[Font], problems: &mut Vec<Diagnostic>) -> Vec<Font> {
    let mut faces = Vec::new();
    for family in [&sheet.fuentes.texto, &sheet.fuentes.rotulos] {
        let before = faces.len();
        faces.extend(
            fonts
                .iter()
                .filter(|font| font.info().family.eq_ignore_ascii_case(&family.value))
                .cloned(),
        );
        if faces.len() == before {
            problems.push(
                Diagnostic::error("T003", format!("no hay ninguna fuente `{}`", family.value))
                    .at(&family.span)
                    .hint("ponga sus archivos en `fonts/` o cambie `[fuentes]` en hoja.toml"),
            );
        }
    }
    faces
}

/// By its number, whether a character can be shown in every one of some faces,
/// and read back as itself.
fn covered(faces: &[Font]) -> Vec<bool> {
    let mut have: Vec<usize> = Vec::new();
    for character in faces.iter().flat_map(|face| face.info().coverage.iter()) {
        let character = character as usize;
        have.resize(have.len().max(character + 1), 0);
        have[character] += 1;
    }
    let reads_back = |number: u32| char::from_u32(number).is_some_and(|it| !reads_back_wrong(it));
    let numbered = (0..).zip(have);
    numbered.map(|(number, have)| have == faces.len() && reads_back(number)).collect()
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
