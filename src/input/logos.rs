//! The marks of the letterhead: files that must lie in the institution's own
//! folder, whatever machine opens it.

use super::json::Fields;
use super::named::Named;
use super::problems::Problems;
use crate::campos::LOGO;
use crate::campos::is_device;
use crate::diagnostic::{Diagnostic, Located, one_of};
use crate::model::Logo;

const EXTENSIONS: [&str; 3] = ["png", "jpg", "jpeg"];

/// Tallest mark, in millimetres: a page is 279.
const TALLEST: f64 = 100.0;

/// Reads the list of marks.
pub(super) fn logos(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Vec<Logo> {
    let logos = fields.objects("logos", problems);
    logos.iter().filter_map(|fields| logo(fields, problems)).collect()
}

/// One mark; none when its file may not be read.
fn logo(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Option<Logo> {
    fields.check_names(LOGO, problems);
    let archivo = fields.required("archivo", problems);
    let texto_alternativo = fields.required("texto_alternativo", problems);
    let alto_mm = height(fields, problems);
    if archivo.is_empty() {
        return None;
    }
    if let Some(problem) = wrong_path(&archivo) {
        problems.push(problem);
        return None;
    }
    Some(Logo { archivo, texto_alternativo, alto_mm })
}

fn wrong_path(path: &Located<String>) -> Option<Diagnostic> {
    let segment = |part: &str| {
        part.is_empty()
            || part == "."
            || part == ".."
            || part.ends_with(['.', ' '])
            || is_device(part)
    };
    let outside = path.contains(['\\', ':', '\0']) || path.split('/').any(segment);
    let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let image = extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()));
    let (what, hint) = match (outside, image) {
        (false, true) => return None,
        (true, _) => (
            "no es un archivo dentro de la carpeta".to_owned(),
            "ponga la imagen junto a institucion.json y escriba solo su nombre, como `logo.png`",
        ),
        (false, false) => (
            format!("no termina en {}", one_of(&EXTENSIONS)),
            "guarde la imagen en uno de esos formatos",
        ),
    };
    let message = format!("el logo `{}` {what}", path.value);
    Some(Diagnostic::error("R003", message).at(&path.span).hint(hint))
}

fn height(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Option<f64> {
    let height = fields.number("alto_mm", problems)?;
    if height.value > 0.0 && height.value <= TALLEST {
        return Some(height.value);
    }
    let message = format!("`alto_mm` es `{}`, se espera de 1 a {TALLEST}", height.value);
    let problem = Diagnostic::error("L033", message).at(&height.span);
    problems.push(problem.hint("escriba los milímetros, como `20`"));
    None
}
