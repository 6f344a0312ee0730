//! The door in: files into `Sources`, a `Kit`, pictures. Nothing else reads the
//! disk.

#![expect(clippy::disallowed_methods, reason = "this is the door in")]

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use minutario::diagnostic::{Diagnostic, Source};
use minutario::input::{RawFile, Sources};
use minutario::pdf::Assets;
use minutario::pipeline::{Kit, Picture};
use minutario::template::TemplateFile;

use super::Failure;

/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A template that ships with the program.
macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../../templates/", $name)).as_slice())),*]
    };
}

/// The program's own templates, by their path in a folder of templates.
const SHIPPED: [(&str, &[u8]); 18] = shipped!(
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

/// The spelling dictionary of Mexican Spanish: its rules and its words.
pub(crate) const DICTIONARY: [&str; 2] = [
    include_str!("../../templates/diccionario/es_MX.aff"),
    include_str!("../../templates/diccionario/es_MX.dic"),
];

/// The files of a meeting: those of its folder, and those that may stand in
/// its parent.
///
/// # Errors
/// The folder is not one, or a file that is there cannot be read.
pub(crate) fn sources(dir: &Path) -> Result<Sources, Failure> {
    if !dir.is_dir() {
        return Err(Failure::Usage(format!(
            "`{}` no es una carpeta\n   = ayuda: escriba la carpeta de la reunión, por ejemplo \
             `minutario generar inputs/2019-11-04-stl`",
            shown(dir)
        )));
    }
    let own = |name: &str| raw(&dir.join(name));
    Ok(Sources {
        reunion: own("reunion.json")?,
        participantes: own("participantes.csv")?,
        acuerdos: own("acuerdos.csv")?,
        desarrollo: own("desarrollo.dj")?,
        ..sources_beside(dir)?
    })
}

/// The institution's files that a meeting in `dir` finds, there or in its
/// parent, whether the folder exists or not.
///
/// # Errors
/// A file that is there cannot be read.
pub(crate) fn sources_beside(dir: &Path) -> Result<Sources, Failure> {
    let parent = parent(dir);
    let shared = |name: &str| match raw(&dir.join(name))? {
        Some(file) => Ok(Some(file)),
        None => raw(&parent.join(name)),
    };
    Ok(Sources {
        carpeta: shown(dir),
        institucion: shared("institucion.json")?,
        directorio: shared("directorio.csv")?,
        inhabiles: shared("inhabiles.csv")?,
        ..Sources::default()
    })
}

fn raw(path: &Path) -> Result<Option<RawFile>, Failure> {
    match read(path) {
        Ok(bytes) => Ok(Some(RawFile { name: shown(path), bytes })),
        Err(reason) if reason.kind() == ErrorKind::NotFound => Ok(None),
        Err(reason) => Err(Failure::Disk { tried: "leer", path: shown(path), reason }),
    }
}

/// The templates: the program's own, each replaced by the file of the same
/// path in `--plantillas`, or in `templates/` beside the folder of the inputs.
/// A file there that nothing uses is a warning.
///
/// # Errors
/// The folder that was asked for is not one, or a file cannot be read.
pub(crate) fn kit(dir: &Path, asked: Option<&Path>) -> Result<(Kit, Vec<Diagnostic>), Failure> {
    let folder = templates_folder(dir, asked);
    if let Some(folder) = folder.as_deref().filter(|folder| !folder.is_dir()) {
        return Err(Failure::Usage(format!("`{}` no es una carpeta", shown(folder))));
    }
    let mut files: BTreeMap<String, (String, Vec<u8>)> = SHIPPED
        .iter()
        .map(|(path, bytes)| ((*path).to_owned(), (format!("templates/{path}"), bytes.to_vec())))
        .collect();
    let mut unused = Vec::new();
    for (path, full) in folder.iter().flat_map(|folder| walk(folder)) {
        match kind(&path) {
            FileKind::Ours if files.contains_key(&path) || is_addition(&path) => {
                let bytes = read(&full).map_err(|reason| Failure::Disk {
                    tried: "leer",
                    path: shown(&full),
                    reason,
                })?;
                files.insert(path, (shown(&full), bytes));
            }
            FileKind::Ours => unused.push(not_used(&full)),
            FileKind::Other => {}
        }
    }
    Ok((sorted(files), unused))
}

/// The folder of results beside that of the inputs: `salida`, where there is
/// one, or `output`.
pub(crate) fn output(beside: &Path) -> PathBuf {
    let folder =
        |name: &str| if beside == Path::new(".") { PathBuf::from(name) } else { beside.join(name) };
    Some(folder("salida")).filter(|folder| folder.is_dir()).unwrap_or_else(|| folder("output"))
}

/// The folder of templates that was asked for, or the one that stands beside
/// the folder of the inputs.
pub(crate) fn templates_folder(dir: &Path, asked: Option<&Path>) -> Option<PathBuf> {
    let beside = parent(&parent(dir));
    let found = ["plantillas", "templates"].map(|name| beside.join(name));
    asked.map(Path::to_path_buf).or_else(|| found.into_iter().find(|folder| folder.is_dir()))
}

enum FileKind {
    Ours,
    Other,
}

fn kind(path: &str) -> FileKind {
    let extension = path.rsplit('.').next().unwrap_or_default();
    if ["hbs", "typ", "toml", "ttf", "otf"].contains(&extension) {
        FileKind::Ours
    } else {
        FileKind::Other
    }
}

/// Whether a file may join the program's own: another partial, another font.
fn is_addition(path: &str) -> bool {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    !name.contains('/')
        && (folder == "partials" && name.ends_with(".hbs")
            || folder == "fonts" && (name.ends_with(".ttf") || name.ends_with(".otf")))
}

fn not_used(path: &Path) -> Diagnostic {
    Diagnostic::warning("P002", format!("nada usa `{}`", shown(path)))
        .hint("corrija su nombre o quítelo de la carpeta de plantillas")
}

/// Paths of the files under `folder`, one level of folders deep, in order.
fn walk(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for entry in entries(folder) {
        let name = entry.file_name().map(|name| name.to_string_lossy().into_owned());
        let Some(name) = name else { continue };
        if entry.is_dir() {
            for inner in entries(&entry) {
                if let Some(inner_name) = inner.file_name() {
                    found.push((format!("{name}/{}", inner_name.to_string_lossy()), inner.clone()));
                }
            }
        } else {
            found.push((name, entry));
        }
    }
    found
}

/// The entries of a folder, sorted; none when it cannot be read.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.filter_map(Result::ok).map(|entry| entry.path()).collect())
        .unwrap_or_default();
    paths.sort();
    paths
}

fn sorted(files: BTreeMap<String, (String, Vec<u8>)>) -> Kit {
    let empty = |name: &str| Source::text(name, "");
    let mut kit = Kit {
        templates: Vec::new(),
        sheet: empty("hoja.toml"),
        assets: Assets { layout: empty("layout.typ"), fonts: Vec::new() },
    };
    for (path, (name, bytes)) in files {
        if path.starts_with("fonts/") {
            kit.assets.fonts.push((name, bytes));
            continue;
        }
        let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        let source = Source::text(name, text.trim_start_matches('\u{feff}'));
        match path.as_str() {
            "hoja.toml" => kit.sheet = source,
            "layout.typ" => kit.assets.layout = source,
            _ => {
                let name = path.trim_end_matches(".hbs").to_owned();
                kit.templates.push(TemplateFile { name, source });
            }
        }
    }
    kit
}

/// When a file was last written, in nanoseconds, and its length in bytes.
pub(crate) type Stamp = (u128, u64);

/// How a file stands; none when it is not there.
pub(crate) fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok()?;
    let written = metadata.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some((written.as_nanos(), metadata.len()))
}

/// The pictures that the institution names, from the folder of its file.
pub(crate) fn pictures(institucion: &str, names: &[String]) -> BTreeMap<String, Picture> {
    let folder = parent(Path::new(institucion));
    names
        .iter()
        .map(|name| {
            let picture = read(&folder.join(name)).map_err(|reason| spanish(&reason));
            (name.clone(), picture)
        })
        .collect()
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let file = std::fs::File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if metadata.len() > LARGEST {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The folder that holds a path: the current one for a bare name, and the one
/// above for `.` and `..`.
pub(crate) fn parent(path: &Path) -> PathBuf {
    match (path.file_name(), path.parent()) {
        (Some(_), Some(parent)) if parent == Path::new("") => PathBuf::from("."),
        (Some(_), Some(parent)) => parent.to_path_buf(),
        _ => path.join(".."),
    }
}

/// A path as messages show it: with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// What the system said, in Spanish.
pub(crate) fn spanish(reason: &std::io::Error) -> String {
    match reason.kind() {
        ErrorKind::NotFound => "no existe".to_owned(),
        ErrorKind::PermissionDenied => "no hay permiso, o está abierto en otro programa".to_owned(),
        ErrorKind::IsADirectory => "es una carpeta, no un archivo".to_owned(),
        ErrorKind::NotADirectory => "no es una carpeta".to_owned(),
        ErrorKind::AlreadyExists => "ya existe, y no es una carpeta".to_owned(),
        ErrorKind::FileTooLarge => "pesa más de 64 MB".to_owned(),
        ErrorKind::StorageFull => "el disco está lleno".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "el disco es de solo lectura".to_owned(),
        ErrorKind::ResourceBusy | ErrorKind::WouldBlock => {
            "otro programa lo está usando".to_owned()
        }
        _ => format!("el sistema respondió: {reason}"),
    }
}
