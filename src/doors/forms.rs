//! Which files a meeting is written in: in, the path that was typed and a way to
//! read; out, its sources, whatever their form. A table is a `.csv` or an
//! `.xlsx`; the narrative, text or Word; a meeting, a folder or one workbook. Two forms of the same are the
//! library's to refuse.

use std::path::{Path, PathBuf};

use minutario::input::{RawFile, Sources};

use super::disk;
use super::paths::{joined, parent, shown};

/// Endings of a table, the plain form first. The last ones cannot be read, and
/// are looked for all the same: the library then says so, which helps more than
/// to hear that there is no table.
const TABLE: [&str; 7] = ["csv", "xlsx", "xlsm", "xlsb", "xls", "ods", "numbers"];

/// Endings of the institution's file.
const INSTITUTION: [&str; 7] = ["json", "xlsx", "xlsm", "xlsb", "xls", "ods", "numbers"];

/// Endings of a workbook of a whole meeting.
const BOOK: [&str; 6] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "numbers"];

/// Endings of files that can be read.
const READ: [&str; 8] = ["csv", "json", "xlsx", "xlsm", "dj", "docx", "docm", "txt"];

/// Endings of the narrative.
const NARRATIVE: [&str; 8] = ["dj", "docx", "docm", "txt", "doc", "odt", "rtf", "pages"];

/// The workbook of a meeting in its folder.
const BOOK_NAME: &str = "reunion";

/// Reads a file that may be absent.
type Read<'r> = &'r mut dyn FnMut(&Path) -> Option<RawFile>;

/// Whether the name is that of a workbook, of this program's or another's.
pub(crate) fn is_book(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| BOOK.contains(&ending.as_str()))
}

/// Whether the name is that of a workbook that is all of its folder.
pub(crate) fn is_whole_folder(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case(BOOK_NAME))
}

/// What a meeting is written in, the same however it was typed: its folder, or a
/// workbook that has a name of its own.
pub(crate) fn origin(path: &Path) -> PathBuf {
    if is_book(path) && is_whole_folder(path) { parent(path) } else { path.to_path_buf() }
}

/// The institution's file of a folder, in a form that is read.
pub(crate) fn institution_file(folder: &Path) -> Option<PathBuf> {
    let read = INSTITUTION.iter().filter(|ending| READ.contains(ending));
    let mut paths = read.map(|ending| joined(folder, &format!("institucion.{ending}")));
    paths.find(|path| disk::is_file(path))
}

/// Whether the institution's file stands in a folder.
pub(crate) fn holds_institution(folder: &Path) -> bool {
    institution_file(folder).is_some()
}

/// The files of the meeting in a folder, or of one workbook in it: `path` is
/// what was typed, the folder itself or the workbook.
pub(crate) fn sources(path: &Path, folder: &Path, read: Read<'_>) -> Sources {
    let mut sources = institution(folder, read);
    sources.carpeta = shown(path);
    sources.reunion = read(&folder.join("reunion.json"));
    sources.participantes = form(folder, "participantes", &TABLE, read, &mut sources.dobles);
    sources.acuerdos = form(folder, "acuerdos", &TABLE, read, &mut sources.dobles);
    sources.desarrollo = form(folder, "desarrollo", &NARRATIVE, read, &mut sources.dobles);
    let book = match path == folder {
        true => form(folder, BOOK_NAME, &BOOK, read, &mut sources.dobles),
        false => read(path),
    };
    // A workbook of another program beside a whole folder is not the meeting.
    let is_meeting = |book: &RawFile| sources.reunion.is_none() || is_read(&book.name);
    sources.libro = book.filter(is_meeting);
    one_form(sources)
}

/// The sources when there is a workbook: it alone is the meeting, and a file of
/// the folder that says the same is noted as a second form of it.
fn one_form(mut sources: Sources) -> Sources {
    let Some(book) = &sources.libro else { return sources };
    let parts = [
        sources.reunion.take(),
        sources.participantes.take(),
        sources.acuerdos.take(),
        sources.desarrollo.take(),
    ];
    let pairs = parts.into_iter().flatten().map(|part| [book.name.clone(), part.name]);
    sources.dobles.extend(pairs);
    sources
}

/// The institution's files that a meeting in `folder` finds, there or in its
/// parent.
pub(crate) fn institution(folder: &Path, read: Read<'_>) -> Sources {
    let above = parent(folder);
    let mut dobles = Vec::new();
    let mut shared = |name: &str, endings: &[&str], read: Read<'_>| {
        let own = form(folder, name, endings, read, &mut dobles);
        own.or_else(|| form(&above, name, endings, read, &mut dobles))
    };
    let directorio = shared("directorio", &TABLE, read);
    let inhabiles = shared("inhabiles", &TABLE, read);
    let institucion = shared("institucion", &INSTITUTION, read);
    let carpeta = shown(folder);
    Sources { carpeta, institucion, directorio, inhabiles, dobles, ..Sources::default() }
}

/// A file in whichever form it has; another form of it is noted in `dobles`.
fn form(
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The sources of what was typed, where the files of these names stand.
    fn found(path: &str, folder: &str, names: &[&str]) -> Sources {
        let mut read = |file: &Path| {
            let name = shown(file);
            names.contains(&name.as_str()).then(|| RawFile { name, bytes: Vec::new() })
        };
        sources(Path::new(path), Path::new(folder), &mut read)
    }

    fn name(file: Option<&RawFile>) -> &str {
        file.map(|file| file.name.as_str()).unwrap_or_default()
    }

    #[test]
    fn a_table_has_one_form_and_another_of_it_is_noted() {
        let both = found("m/r", "m/r", &["m/r/acuerdos.csv", "m/r/acuerdos.xlsx", "m/r/x.csv"]);
        assert_eq!(name(both.acuerdos.as_ref()), "m/r/acuerdos.csv");
        assert_eq!(both.dobles, [["m/r/acuerdos.csv", "m/r/acuerdos.xlsx"]]);
        let old = found("m/r", "m/r", &["m/r/acuerdos.csv", "m/r/acuerdos.xls"]);
        assert!(old.dobles.is_empty());
    }

    #[test]
    fn a_meeting_is_the_same_however_it_was_typed() {
        for (path, origin_of) in
            [("m/r", "m/r"), ("m/r/reunion.xlsx", "m/r"), ("m/otra.xlsx", "m/otra.xlsx")]
        {
            assert_eq!(origin(Path::new(path)), Path::new(origin_of), "{path}");
        }
    }

    #[test]
    fn the_narrative_has_one_form() {
        let word = found("m/r", "m/r", &["m/r/desarrollo.docx", "m/r/desarrollo.rtf"]);
        assert_eq!(name(word.desarrollo.as_ref()), "m/r/desarrollo.docx");
        assert!(word.dobles.is_empty());
        let two = found("m/r", "m/r", &["m/r/desarrollo.txt", "m/r/desarrollo.docx"]);
        assert_eq!(two.dobles, [["m/r/desarrollo.docx", "m/r/desarrollo.txt"]]);
        let old = found("m/r", "m/r", &["m/r/desarrollo.doc"]);
        assert_eq!(name(old.desarrollo.as_ref()), "m/r/desarrollo.doc");
    }

    #[test]
    fn a_workbook_is_the_whole_meeting() {
        let one = found("m/r/libro.xlsx", "m/r", &["m/r/libro.xlsx", "m/r/acuerdos.csv"]);
        assert_eq!(name(one.libro.as_ref()), "m/r/libro.xlsx");
        assert!(one.acuerdos.is_none());
        assert_eq!(one.dobles, [["m/r/libro.xlsx", "m/r/acuerdos.csv"]]);
    }

    #[test]
    fn a_workbook_of_another_program_beside_a_whole_folder_is_not_the_meeting() {
        let folder = found("m/r", "m/r", &["m/r/reunion.json", "m/r/reunion.ods"]);
        assert!(folder.libro.is_none() && folder.reunion.is_some());
    }

    #[test]
    fn what_the_institution_shares_stands_above() {
        let shared = found("m/r", "m/r", &["m/directorio.xlsx", "m/institucion.json"]);
        assert_eq!(name(shared.directorio.as_ref()), "m/directorio.xlsx");
        assert_eq!(name(shared.institucion.as_ref()), "m/institucion.json");
    }
}
