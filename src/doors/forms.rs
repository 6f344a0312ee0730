//! Which files a meeting is written in: in, the path that was typed; out, its
//! sources, whatever their form. A table is a `.csv` or an `.xlsx`; a meeting, a
//! folder or one workbook. Two forms of the same are the library's to refuse.

use std::path::{Path, PathBuf};

use minutario::input::{RawFile, Sources};

use super::load::{parent, shown};

/// Endings of a table, the plain form first. The last ones cannot be read: the
/// library says so, which is better than that there is no table.
const TABLE: [&str; 7] = ["csv", "xlsx", "xlsm", "xlsb", "xls", "ods", "numbers"];

/// Endings of a workbook of a whole meeting.
const BOOK: [&str; 6] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "numbers"];

/// Endings of files that can be read.
const READ: [&str; 3] = ["csv", "xlsx", "xlsm"];

/// The workbook of a meeting in its folder.
const BOOK_NAME: &str = "reunion";

/// Reads a file that may be absent.
type Read<'r> = &'r mut dyn FnMut(&Path) -> Option<RawFile>;

/// The files of the meeting in a folder, or of one workbook.
pub(crate) fn sources(path: &Path, folder: &Path, read: Read<'_>) -> Sources {
    let mut sources = institution(folder, read);
    sources.carpeta = shown(path);
    let mut dobles = Vec::new();
    let own = |name: &str, read: Read<'_>| read(&folder.join(name));
    sources.reunion = own("reunion.json", read);
    sources.participantes = table(folder, "participantes", &TABLE, read, &mut dobles);
    sources.acuerdos = table(folder, "acuerdos", &TABLE, read, &mut dobles);
    sources.desarrollo = own("desarrollo.dj", read);
    sources.libro =
        if path.is_dir() { table(folder, BOOK_NAME, &BOOK, read, &mut dobles) } else { read(path) };
    sources.dobles.append(&mut dobles);
    // A workbook of another program beside a whole folder is not the meeting.
    if sources.reunion.is_some() {
        sources.libro = sources.libro.take().filter(|book| is_read(&book.name));
    }
    if let Some(book) = &sources.libro {
        let parts = [
            sources.reunion.take(),
            sources.participantes.take(),
            sources.acuerdos.take(),
            sources.desarrollo.take(),
        ];
        let names = parts.into_iter().flatten().map(|part| [book.name.clone(), part.name]);
        sources.dobles.extend(names);
    }
    sources
}

/// The institution's files that a meeting in `folder` finds, there or in its
/// parent.
pub(crate) fn institution(folder: &Path, read: Read<'_>) -> Sources {
    let above = parent(folder);
    let mut dobles = Vec::new();
    let mut shared = |name: &str, read: Read<'_>| {
        let own = table(folder, name, &TABLE, read, &mut dobles);
        own.or_else(|| table(&above, name, &TABLE, read, &mut dobles))
    };
    let directorio = shared("directorio", read);
    let inhabiles = shared("inhabiles", read);
    let own = read(&folder.join("institucion.json"));
    let institucion = own.or_else(|| read(&above.join("institucion.json")));
    let carpeta = shown(folder);
    Sources { carpeta, institucion, directorio, inhabiles, dobles, ..Sources::default() }
}

/// The folder beside which results and templates stand: that of the folder of
/// inputs. A workbook in the folder of the institution counts as a folder there.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let folder = parent(path);
    let alone = path.is_file() && !folder.join("institucion.json").is_file();
    if alone { parent(&parent(&folder)) } else { parent(&folder) }
}

/// The folder in which the files of a meeting are looked for.
pub(crate) fn folder(path: &Path) -> Option<PathBuf> {
    if path.is_dir() {
        return Some(path.to_path_buf());
    }
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    (path.is_file() && BOOK.contains(&ending.as_str())).then(|| parent(path))
}

/// A table in whichever form it has; another form of it is noted in `dobles`.
fn table(
    folder: &Path,
    stem: &str,
    endings: &[&str],
    read: Read<'_>,
    dobles: &mut Vec<[String; 2]>,
) -> Option<RawFile> {
    let mut found: Option<RawFile> = None;
    for ending in endings {
        let path = folder.join(format!("{stem}.{ending}"));
        // What cannot be read counts only where nothing else is.
        if found.is_some() && !READ.contains(ending) {
            break;
        }
        let Some(file) = read(&path) else { continue };
        match &found {
            Some(first) => dobles.push([first.name.clone(), file.name]),
            None => found = Some(file),
        }
    }
    found
}

fn is_read(name: &str) -> bool {
    READ.iter().any(|ending| name.to_lowercase().ends_with(&format!(".{ending}")))
}
