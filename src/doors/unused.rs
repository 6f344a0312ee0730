//! Templates that are there and that nothing uses: in, their paths; out, what is
//! said of them, above all of those that were saved under a name that is not theirs.

use std::collections::BTreeSet;
use std::path::Path;

use minutario::diagnostic::Diagnostic;

use super::folders;
use super::names::{is_ours, walk};
use super::paths::{file_name, shown, typed};

/// Endings that editors and word processors give.
const GIVEN: [&str; 12] =
    ["txt", "text", "doc", "docx", "odt", "rtf", "md", "htm", "html", "hbs", "toml", "typ"];

/// What is said of a file at `full`, whose path among the templates is `path`; the
/// program has `shipped`, and `paths` are there.
pub(super) fn file<const N: usize>(
    full: &Path,
    path: &str,
    shipped: [&str; N],
    paths: &BTreeSet<String>,
) -> Option<Diagnostic> {
    let known = shipped.into_iter().find(|known| is_same_but_its_ending(path, known));
    let without_txt = || path.strip_suffix(".txt").filter(|rest| is_ours(rest));
    let is_there = |name: &&str| paths.contains(*name);
    let full = shown(full);
    if let Some(meant) = known.or_else(without_txt).filter(|meant| !is_there(meant)) {
        let meant = file_name(Path::new(meant));
        let message = format!("nada usa `{full}`: se guardó con otra terminación");
        let hint = format!("cambie su nombre a `{meant}`");
        return Some(Diagnostic::warning("P002", message).hint(hint));
    }
    is_ours(path).then(|| {
        let hint = "corrija su nombre o quítelo de la carpeta de plantillas";
        Diagnostic::warning("P002", format!("nada usa `{full}`")).hint(hint)
    })
}

/// `partials/cierre.hbs.txt`, `partials/Cierre.docx`: the file was meant, and saved
/// by a program that ends names in its own way.
fn is_same_but_its_ending(path: &str, known: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| GIVEN.contains(&ending.as_str()))
        && stem(path).to_lowercase() == stem(known).to_lowercase()
}

/// A path without whatever endings its name has.
fn stem(path: &str) -> &str {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    let end = path[name..].find('.').map_or(path.len(), |at| name + at);
    &path[..end]
}

/// What is said of folders of templates that stand where nobody looks; nothing when
/// another folder was asked for.
pub(super) fn folders(dir: &Path, asked: Option<&Path>) -> Vec<Diagnostic> {
    let (place, others) = folders::other_templates(dir);
    let others = if asked.is_none() { others } else { Vec::new() };
    let has_templates = |folder: &&std::path::PathBuf| walk(folder).iter().any(|it| is_ours(it));
    let told = |folder: &std::path::PathBuf| {
        let message = format!("la carpeta `{}` no se usa", shown(folder));
        let hint =
            format!("póngala en `{}`, o agregue `--plantillas {}`", shown(&place), typed(folder));
        Diagnostic::warning("P002", message).hint(hint)
    };
    others.iter().filter(has_templates).map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a file among the templates, where others are.
    fn said(path: &str, others: &[&str]) -> Option<(String, Option<String>)> {
        let mut paths: BTreeSet<String> = others.iter().map(|it| (*it).to_owned()).collect();
        paths.insert(path.to_owned());
        let shipped = ["oficio.hbs", "partials/cierre.hbs", "hoja.toml"];
        let told = file(&Path::new("p").join(path), path, shipped, &paths)?;
        Some((told.message, told.hint))
    }

    #[test]
    fn another_ending_is_told_with_the_right_name() {
        for (path, meant) in [
            ("partials/cierre.hbs.txt", "cierre.hbs"),
            ("partials/cierre.txt", "cierre.hbs"),
            ("oficio.docx", "oficio.hbs"),
            ("Oficio.HBS", "oficio.hbs"),
            ("hoja.toml.txt", "hoja.toml"),
            ("partials/aviso.hbs.txt", "aviso.hbs"),
        ] {
            let (message, hint) = said(path, &[]).unwrap_or_default();
            assert!(message.ends_with("se guardó con otra terminación"), "{path}: {message}");
            assert_eq!(hint, Some(format!("cambie su nombre a `{meant}`")));
        }
    }

    #[test]
    fn what_was_not_meant_is_not_told_so() {
        for path in
            ["notas.txt", "oficio.hbs.bak", "oficio.hbs~", "LICENSE", "oficio", "oficio.png"]
        {
            assert_eq!(said(path, &[]), None, "{path}");
        }
        assert_eq!(said("oficio.docx", &["oficio.hbs"]), None);
        let (message, _) = said("carta.hbs", &[]).unwrap_or_default();
        assert_eq!(message, "nada usa `p/carta.hbs`");
    }
}
