//! What makes documents: in, a folder of templates; out, the `Kit`, the
//! program's own files with those of the folder in place of theirs. The spelling
//! dictionary ships with them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use minutario::diagnostic::{Diagnostic, Source};
use minutario::input::{self, RawFile};
use minutario::pipeline::Kit;
use minutario::template::TemplateFile;

use super::disk::{self, entries, names};
use super::load::{other_folder, unreadable};
use super::paths::{file_name, parent, shown};
use super::{Failure, folders};

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
    let Some(folder) = folders::templates(dir, asked) else { return Ok((sorted(kit), problems)) };
    if !disk::is_folder(&folder) {
        return Err(no_templates(&folder));
    }
    for path in walk(&folder) {
        let full = folder.join(&path);
        if !kit.contains_key(&path) && !is_addition(&path) {
            problems.extend(is_ours(&path).then(|| not_used(&full)));
            continue;
        }
        match piece(&path, &full, &folder) {
            Ok(piece) => _ = kit.insert(path, piece),
            Err(problem) => problems.push(*problem),
        }
    }
    Ok((sorted(kit), problems))
}

/// A file of the kit, by its shown name.
enum Piece {
    Text(Arc<Source>),
    Font(String, Vec<u8>),
}

fn shipped() -> BTreeMap<String, Piece> {
    let piece = |(path, bytes): &(&str, &[u8])| {
        let name = format!("templates/{path}");
        let piece = match is_font(path) {
            true => Piece::Font(name, bytes.to_vec()),
            false => Piece::Text(Source::text(name, String::from_utf8_lossy(bytes))),
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
    Ok(Piece::Text(Source::text(file.name, text?)))
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

/// Whether the name of a file promises that it is used. Windows hides the last
/// extension, and so `oficio.hbs` is often `oficio.hbs.txt`.
fn is_ours(path: &str) -> bool {
    let path = path.to_lowercase();
    let path = path.strip_suffix(".txt").unwrap_or(&path);
    [".hbs", ".typ", ".toml"].iter().any(|extension| path.ends_with(extension)) || is_font(path)
}

fn is_font(path: &str) -> bool {
    let path = path.to_lowercase();
    path.ends_with(".ttf") || path.ends_with(".otf")
}

/// Whether a file may join the program's own: another partial, another font.
fn is_addition(path: &str) -> bool {
    match path.split_once('/') {
        Some(("partials", name)) => name.ends_with(".hbs"),
        Some(("fonts", name)) => is_font(name),
        _ => false,
    }
}

fn not_used(path: &Path) -> Diagnostic {
    Diagnostic::warning("P002", format!("nada usa `{}`", shown(path)))
        .hint("corrija su nombre o quítelo de la carpeta de plantillas")
}

/// Paths of the files under `folder`, one level of folders deep, in order. A
/// folder with the name of a file counts as one, so that something is said of it.
fn walk(folder: &Path) -> Vec<String> {
    let files = |entry: PathBuf| {
        let name = file_name(&entry);
        if is_ours(&name) || !disk::is_folder(&entry) {
            return vec![name];
        }
        names(&entry).into_iter().map(|inner| format!("{name}/{inner}")).collect()
    };
    entries(folder).into_iter().flat_map(files).collect()
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
            ("hoja.toml", Piece::Text(source)) => kit.sheet = source,
            ("calendario.toml", Piece::Text(source)) => kit.calendar = source,
            ("layout.typ", Piece::Text(source)) => kit.layout = source,
            (_, Piece::Text(source)) => {
                let name = path.trim_end_matches(".hbs").to_owned();
                kit.templates.push(TemplateFile { name, source });
            }
        }
    }
    kit
}
