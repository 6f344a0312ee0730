//! What makes documents: in, a folder of templates; out, the `Kit`, the
//! program's own files with those of the folder in place of theirs. The spelling
//! dictionary ships with them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use minutario::diagnostic::{Diagnostic, Source};
use minutario::input::{self, RawFile};
use minutario::pipeline::Kit;
use minutario::template::TemplateFile;

use super::disk;
use super::load::{other_folder, unreadable};
use super::names::{is_font, walk};
use super::paths::{parent, shown};
use super::{Failure, folders, unused};

/// The spelling dictionary of Mexican Spanish: its rules, its words, and those of
/// public administration.
pub(crate) const DICTIONARY: [&str; 3] = [
    include_str!("../../templates/diccionario/es_MX.aff"),
    include_str!("../../templates/diccionario/es_MX.dic"),
    include_str!("../../templates/diccionario/administracion.dic"),
];

/// A template that ships with the program.
macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../../templates/", $name)).as_slice())),*]
    };
}

/// The program's own templates, by their path in a folder of templates.
const SHIPPED: [(&str, &[u8]); 19] = shipped!(
    "calendario.toml",
    "fonts/LiberationSans-Bold.ttf",
    "fonts/LiberationSans-BoldItalic.ttf",
    "fonts/LiberationSans-Italic.ttf",
    "fonts/LiberationSans-Regular.ttf",
    "fonts/LiberationSerif-Bold.ttf",
    "fonts/LiberationSerif-BoldItalic.ttf",
    "fonts/LiberationSerif-Italic.ttf",
    "fonts/LiberationSerif-Regular.ttf",
    "hoja.toml",
    "layout.typ",
    "minuta.hbs",
    "oficio.hbs",
    "partials/cierre.hbs",
    "partials/copias.hbs",
    "partials/destinatario.hbs",
    "partials/firmas.hbs",
    "partials/membrete.hbs",
    "partials/pie.hbs",
);

/// The templates: the program's own, each replaced by the file of the same
/// path in `--plantillas`, or in `templates/` beside the folder of the inputs.
/// What cannot be read is an error, and the program's own stands in for it; a
/// file there that nothing uses is a warning.
///
/// # Errors
/// The folder that was asked for is not one.
pub(crate) fn load(dir: &Path, asked: Option<&Path>) -> Result<(Kit, Vec<Diagnostic>), Failure> {
    let (mut kit, mut problems) = (shipped(), Vec::new());
    problems.extend(unused::folders(dir, asked));
    let Some(folder) = folders::templates(dir, asked) else { return Ok((sorted(kit), problems)) };
    if !disk::is_folder(&folder) {
        return Err(no_templates(&folder));
    }
    let paths: BTreeSet<String> = walk(&folder).into_iter().collect();
    for path in &paths {
        let full = folder.join(path);
        if !kit.contains_key(path) && !is_addition(path) {
            problems.extend(unused::file(&full, path, SHIPPED.map(|(path, _)| path), &paths));
            continue;
        }
        match piece(path, &full, &folder) {
            Ok(piece) => _ = kit.insert(path.clone(), piece),
            Err(problem) => problems.push(*problem),
        }
    }
    Ok((sorted(kit), problems))
}

/// A file of the kit, by its shown name.
enum Piece {
    /// A text, and whether it is the program's own.
    Text(Arc<Source>, bool),
    Font(String, Vec<u8>),
}

fn shipped() -> BTreeMap<String, Piece> {
    let piece = |(path, bytes): &(&str, &[u8])| {
        let name = format!("templates/{path}");
        let piece = match is_font(path) {
            true => Piece::Font(name, bytes.to_vec()),
            false => Piece::Text(Source::text(name, String::from_utf8_lossy(bytes)), true),
        };
        ((*path).to_owned(), piece)
    };
    SHIPPED.iter().map(piece).collect()
}

/// One file of the user's. Only a partial may be empty: that is how one of the
/// program's is left out.
fn piece(path: &str, full: &Path, folder: &Path) -> Result<Piece, Box<Diagnostic>> {
    let bytes = disk::read(full, &[folder])
        .map_err(|reason| Box::new(unreadable(path, full, &reason).diagnostic()))?;
    let name = shown(full);
    if is_font(path) {
        return Ok(Piece::Font(name, bytes));
    }
    let file = RawFile { name, bytes };
    let may_be_empty = path.starts_with("partials/");
    let text = if may_be_empty { input::any_text(&file) } else { input::text(&file) };
    Ok(Piece::Text(Source::text(file.name, text?), false))
}

fn no_templates(folder: &Path) -> Failure {
    let name = shown(folder);
    Failure::Usage(if disk::is_there(folder) {
        let hint = format!("escriba su carpeta, `{}`", shown(&parent(folder)));
        format!("`{name}` es un archivo, se espera una carpeta de plantillas\n   = ayuda: {hint}")
    } else {
        let hint = other_folder(folder, "corrija el nombre");
        format!("no existe la carpeta `{name}`\n   = ayuda: {hint}")
    })
}

/// Whether a file may join the program's own: another partial, another font.
fn is_addition(path: &str) -> bool {
    match path.split_once('/') {
        Some(("partials", name)) => name.ends_with(".hbs"),
        Some(("fonts", name)) => is_font(name),
        _ => false,
    }
}

fn sorted(pieces: BTreeMap<String, Piece>) -> Kit {
    let empty = |name: &str| Source::text(name, "");
    let mut kit = Kit {
        templates: Vec::new(),
        sheet: empty("hoja.toml"),
        calendar: empty("calendario.toml"),
        layout: empty("layout.typ"),
        fonts: Vec::new(),
    };
    for (path, piece) in pieces {
        match (path.as_str(), piece) {
            (_, Piece::Font(name, bytes)) => kit.fonts.push((name, bytes)),
            ("hoja.toml", Piece::Text(source, _)) => kit.sheet = source,
            ("calendario.toml", Piece::Text(source, _)) => kit.calendar = source,
            ("layout.typ", Piece::Text(source, _)) => kit.layout = source,
            (_, Piece::Text(source, is_shipped)) => {
                let name = path.trim_end_matches(".hbs").to_owned();
                kit.templates.push(TemplateFile { name, source, is_shipped });
            }
        }
    }
    kit
}
