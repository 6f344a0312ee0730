//! What a run may put into a folder of results, judged by what stands there.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::file::{Earlier, Ledger, NAME, is_document};
use crate::diagnostic::{Diagnostic, Located, Severity};
use crate::espanol::date::long;

/// What stands in a folder of results before a run moves its files there.
#[derive(Debug)]
pub struct Standing {
    /// Name of the folder, as messages show it.
    pub folder: String,
    /// What is known of earlier runs.
    pub earlier: Earlier,
    /// SHA-256 of each file of results that is there, by its path; empty for
    /// what is there and is no common file.
    pub files: BTreeMap<String, String>,
}

/// What a run has made.
#[derive(Debug)]
pub struct Incoming<'a> {
    /// The folder or the workbook of the meeting, seen from the folder of results.
    pub carpeta: String,
    /// The day of the meeting.
    pub fecha: Date,
    /// The meeting's key, which names the folder of results.
    pub clave: &'a Located<String>,
    /// SHA-256 of each file, by its path.
    pub files: BTreeMap<String, String>,
}

/// What the user asked for.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Only proofs, which replace those of any meeting.
    pub draft: bool,
    /// The documents of another meeting are replaced.
    pub reemplazar: bool,
    /// Whether what a person changed in a file is given up.
    pub sobrescribir: &'a dyn Fn(&str) -> bool,
}

/// How the files of a run take their places.
#[derive(Debug, PartialEq, Eq)]
pub struct Move {
    /// Files that are not moved: what stands there stays.
    pub left: BTreeSet<String>,
    /// The hidden file while the files are moved.
    pub during: Ledger,
    /// The hidden file once they have been.
    pub after: Ledger,
}

/// How the files of a run take their places, and all that is to be said of it;
/// nothing may be moved when there is an error among that.
pub fn compare(
    standing: &Standing,
    incoming: &Incoming<'_>,
    asked: Asked<'_>,
) -> (Move, Vec<Diagnostic>) {
    let mut problems = adopted(standing);
    problems.extend(other_meeting(standing, incoming, asked));
    let changed = changed(standing, incoming, asked.sobrescribir);
    problems.extend(changed.iter().map(|path| told(standing, path)));
    let left = changed.into_iter().filter(|path| !is_document(path)).map(str::to_owned).collect();
    (moved(standing, incoming, left), problems)
}

/// What is said of a folder whose files nobody vouches for.
fn adopted(standing: &Standing) -> Vec<Diagnostic> {
    let folder = &standing.folder;
    let hint = "si editó o firmó alguno, recupérelo de su respaldo";
    let problem = match &standing.earlier {
        Earlier::Nothing if !standing.files.is_empty() => {
            let message = format!(
                "`{folder}` no tiene registro de lo que se hizo: los documentos se reemplazan sin \
                 saber si alguien los cambió"
            );
            Some(Diagnostic::warning("S004", message))
        }
        Earlier::Damaged(why) => {
            let message = format!(
                "el registro `{folder}/{NAME}` no sirve, {why}: los documentos se reemplazan sin \
                 saber si alguien los cambió"
            );
            Some(Diagnostic::warning("S005", message))
        }
        _ => None,
    };
    problem.map(|problem| problem.hint(hint)).into_iter().collect()
}

/// The documents of another meeting, or of this one from another folder.
fn other_meeting(
    standing: &Standing,
    incoming: &Incoming<'_>,
    asked: Asked<'_>,
) -> Option<Diagnostic> {
    let Earlier::Known(ledger) = &standing.earlier else { return None };
    let folder = &standing.folder;
    let problem = if ledger.fecha != incoming.fecha {
        let message = format!(
            "`{folder}` tiene los documentos de la reunión del {}, y esta es del {}",
            long(ledger.fecha),
            long(incoming.fecha)
        );
        let hint = "escriba otra `clave`, o agregue `--reemplazar` si los de antes ya no valen";
        let mut problem = Diagnostic::error("S001", message).hint(hint);
        if asked.draft {
            problem.severity = Severity::Warning;
        }
        Some(problem).filter(|_| !asked.reemplazar)
    } else if ledger.carpeta != incoming.carpeta {
        let from = ledger.carpeta.trim_start_matches("../");
        let message =
            format!("los documentos de `{folder}` se habían hecho desde otra carpeta, `{from}`");
        let hint = "si son dos reuniones, escriba otra `clave` en una de ellas";
        Some(Diagnostic::warning("S002", message).hint(hint))
    } else {
        None
    };
    problem.map(|problem| problem.at(&incoming.clave.span))
}

/// The files that a person changed since a run wrote them, or put there, and that
/// would be replaced by others.
fn changed<'a>(
    standing: &Standing,
    incoming: &'a Incoming<'_>,
    sobrescribir: &dyn Fn(&str) -> bool,
) -> Vec<&'a str> {
    let Earlier::Known(ledger) = &standing.earlier else { return Vec::new() };
    let ours = ledger.written();
    let is_changed = |(path, made): &(&'a String, &String)| {
        let found = standing.files.get(*path);
        found.is_some_and(|found| {
            found != *made && !ours.contains(&(path.to_lowercase(), found.as_str()))
        }) && !sobrescribir(path)
    };
    incoming.files.iter().filter(is_changed).map(|(path, _)| path.as_str()).collect()
}

/// A file that a person changed, named with what to type to lose those changes.
fn told(standing: &Standing, path: &str) -> Diagnostic {
    let file = format!("{}/{path}", standing.folder);
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if is_document(path) {
        let message = format!("`{file}` no es como se hizo: alguien lo cambió o lo firmó");
        let hint = format!(
            "llévelo a otra carpeta para conservarlo, o agregue `--sobrescribir {name}` para perder \
             esos cambios"
        );
        Diagnostic::error("S003", message).hint(hint)
    } else {
        let message = format!("alguien cambió `{file}`: se dejó como está, sin lo nuevo");
        let hint = format!(
            "llévelo a otra carpeta, o agregue `--sobrescribir {name}` para hacerlo otra vez"
        );
        Diagnostic::warning("S006", message).hint(hint)
    }
}

/// The hidden file during the move and after it.
fn moved(standing: &Standing, incoming: &Incoming<'_>, left: BTreeSet<String>) -> Move {
    let (mut archivos, mut anteriores) = match &standing.earlier {
        Earlier::Known(ledger) => (ledger.archivos.clone(), ledger.anteriores.clone()),
        _ => (vouched_for(&standing.files), BTreeMap::new()),
    };
    let coming = || incoming.files.iter().filter(|(path, _)| !left.contains(*path));
    for (path, digest) in coming() {
        archivos.insert(path.clone(), digest.clone());
        anteriores.remove(path);
    }
    let after = ledger(incoming, archivos.clone(), anteriores.clone());
    let found = coming().filter_map(|(path, _)| standing.files.get_key_value(path));
    anteriores.extend(found.map(|(path, digest)| (path.clone(), digest.clone())));
    Move { during: ledger(incoming, archivos, anteriores), after, left }
}

/// The files of a folder without a register, from now on taken for the program's.
fn vouched_for(files: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let common = files.iter().filter(|(_, digest)| !digest.is_empty());
    common.map(|(path, digest)| (path.clone(), digest.clone())).collect()
}

fn ledger(
    incoming: &Incoming<'_>,
    archivos: BTreeMap<String, String>,
    anteriores: BTreeMap<String, String>,
) -> Ledger {
    let Incoming { carpeta, fecha, .. } = incoming;
    Ledger { carpeta: carpeta.clone(), fecha: *fecha, archivos, anteriores }
}
