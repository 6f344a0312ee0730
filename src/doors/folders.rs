//! Which folders a path means: in, what was typed; out, where the files of the
//! meeting, the templates and the results stand.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use minutario::ledger::is_document;

use super::paths::{file_name, joined, parent, shown};
use super::{disk, forms};

/// Names of a folder of templates, the one that is looked into first.
const TEMPLATES: [&str; 2] = ["plantillas", "templates"];

/// The folder in which the files of a meeting are looked for: the one that was
/// typed, or that of the workbook that was typed.
pub(crate) fn meeting(path: &Path) -> Option<PathBuf> {
    if disk::is_folder(path) {
        return Some(path.to_path_buf());
    }
    (forms::is_book(path) && disk::is_file(path)).then(|| parent(path))
}

/// The folder beside which results and templates stand: that of the folder of
/// inputs. A workbook in the folder of the institution counts as a folder there,
/// and so does one that no institution's file stands by, unless its name is that
/// of a workbook in a folder of its own.
fn beside(path: &Path) -> PathBuf {
    let folder = parent(path);
    let is_alone = disk::is_file(path)
        && !forms::holds_institution(&folder)
        && (forms::is_whole_folder(path) || forms::holds_institution(&parent(&folder)));
    if is_alone { parent(&parent(&folder)) } else { parent(&folder) }
}

/// The folder of the results of a meeting: `salida`, where there is one, or
/// `output`.
pub(crate) fn output(path: &Path) -> PathBuf {
    output_in(&beside(path))
}

/// The folder of results that stands in `folder`.
pub(crate) fn output_in(folder: &Path) -> PathBuf {
    let spanish = Some(joined(folder, "salida")).filter(|spanish| disk::is_folder(spanish));
    spanish.unwrap_or_else(|| joined(folder, "output"))
}

/// The folder of templates that was asked for, or the one that stands beside
/// the folder of the inputs.
pub(crate) fn templates(path: &Path, asked: Option<&Path>) -> Option<PathBuf> {
    let beside = beside(path);
    let found = TEMPLATES.map(|name| joined(&beside, name));
    asked.map(Path::to_path_buf).or_else(|| found.into_iter().find(|it| disk::is_folder(it)))
}

/// The place of the templates of a meeting, and the folders of that name which are
/// not looked into: a second one there, and those among the inputs.
pub(super) fn other_templates(path: &Path) -> (PathBuf, Vec<PathBuf>) {
    let place = beside(path);
    let used = templates(path, None);
    let places = [&place, &parent(path), path];
    let all = places.iter().flat_map(|folder| TEMPLATES.map(|name| joined(folder, name)));
    let others = all.filter(|it| disk::is_folder(it) && Some(it) != used.as_ref());
    (joined(&place, TEMPLATES[0]), others.collect())
}

/// The documents in a folder of results that are not in `current`: an earlier run
/// wrote them, and they are left in place.
pub(crate) fn left_over(folder: &Path, current: &BTreeSet<String>) -> Vec<String> {
    let found = finished(folder).into_iter().filter(|path| is_document(path));
    let left = found.filter(|path| !current.contains(path));
    left.map(|path| shown(&folder.join(path))).collect()
}

/// The files in a folder of results and in those of its folders that a run writes
/// to, by their path under it.
pub(crate) fn finished(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for inside in ["", "oficios"] {
        let paths = disk::entries(&folder.join(inside)).into_iter();
        let names = paths.filter(|path| disk::is_file(path)).map(|path| file_name(&path));
        found.extend(names.map(|name| shown(&Path::new(inside).join(name))));
    }
    found
}
