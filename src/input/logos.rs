//! The marks of the letterhead, from objects or from lines: files that must lie in
//! the institution's own folder, whatever machine opens it.

use super::json::Fields;
use super::named::{Named, blank};
use super::placeholder::is_placeholder;
use super::problems::Problems;
use crate::campos::LOGO;
use crate::campos::is_device;
use crate::diagnostic::{Diagnostic, Located, Span, one_of};
use crate::model::Logo;

const EXTENSIONS: [&str; 3] = ["png", "jpg", "jpeg"];

/// Tallest mark, in millimetres: a page is 279.
const TALLEST: f64 = 100.0;

/// Reads a list of objects.
pub(super) fn of_objects(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Vec<Logo> {
    let logos = fields.objects("logos", problems);
    logos.iter().filter_map(|fields| logo(fields, problems)).collect()
}

fn logo(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Option<Logo> {
    fields.check_names(LOGO, problems);
    let archivo = fields.required("archivo", problems);
    let texto_alternativo = fields.required("texto_alternativo", problems);
    let alto_mm = fields.number("alto_mm", problems);
    usable(archivo, texto_alternativo, alto_mm, problems)
}

/// Reads a list of lines: in each the file, what must be known of it and, where it
/// is not the sheet's, its height, with semicolons between them.
pub(super) fn of_lines(lines: Vec<Located<String>>, problems: &mut Problems<'_>) -> Vec<Logo> {
    lines.iter().filter_map(|line| logo_of_line(line, problems)).collect()
}

fn logo_of_line(line: &Located<String>, problems: &mut Problems<'_>) -> Option<Logo> {
    let (archivo, rest) = line.split_once(';').unwrap_or((line, ""));
    let (texto, height) = match rest.rsplit_once(';') {
        Some((texto, last)) if is_height(last) => (texto, Some(last)),
        _ => (rest, None),
    };
    let part = |text: &str| Located::new(text.trim().to_owned(), line.span.clone());
    if archivo.trim().is_empty() || texto.trim().is_empty() {
        let message =
            format!("el logo `{}` no dice su archivo y qué debe saberse de él", line.value);
        let hint = "escriba el archivo, punto y coma y lo que debe saber quien no puede verlo";
        problems.push(Diagnostic::error("L016", message).at(&line.span).hint(hint));
        return None;
    }
    let alto_mm = height.and_then(|height| millimetres(&part(height), problems));
    let says_nothing = is_placeholder(texto.trim());
    let place = || place_of(texto.trim(), archivo.len() + 1, line);
    problems.extend(says_nothing.then(|| blank("texto_alternativo", &place())));
    let texto = if says_nothing { "" } else { texto };
    usable(part(archivo), part(texto), alto_mm, problems)
}

/// The place of a part of a line, which stands after so many bytes of it; the whole
/// line where the file writes it otherwise.
fn place_of(part: &str, after: usize, line: &Located<String>) -> Span {
    let raw = line.span.as_str();
    let found = raw.get(after..).and_then(|rest| rest.find(part)).map(|at| after + at);
    found.map_or_else(|| line.span.clone(), |at| line.span.slice(at..at + part.len()))
}

/// Whether what follows the last semicolon is meant as a height.
fn is_height(text: &str) -> bool {
    text.trim().is_empty() || text.trim().starts_with(|first: char| first.is_ascii_digit())
}

/// `20`, `17.5` or `17.5 mm`; nothing where nothing is written.
fn millimetres(text: &Located<String>, problems: &mut Problems<'_>) -> Option<Located<f64>> {
    let number = text.trim_end_matches("mm").trim_end();
    let height = number.parse().ok().filter(|height: &f64| height.is_finite());
    if height.is_none() && !text.is_empty() {
        problems.push(wrong_height(text, &text.span));
    }
    height.map(|height| Located::new(height, text.span.clone()))
}

/// The mark; none when its file may not be read.
fn usable(
    archivo: Located<String>,
    texto_alternativo: Located<String>,
    alto_mm: Option<Located<f64>>,
    problems: &mut Problems<'_>,
) -> Option<Logo> {
    let alto_mm = alto_mm.and_then(|height| possible(&height, problems));
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
            format!(
                "ponga la imagen junto a {} y escriba solo su nombre, como `logo.png`",
                file(path)
            ),
        ),
        (false, false) => (
            format!("no termina en {}", one_of(&EXTENSIONS)),
            "guarde la imagen en uno de esos formatos".to_owned(),
        ),
    };
    let message = format!("el logo `{}` {what}", path.value);
    Some(Diagnostic::error("R003", message).at(&path.span).hint(hint))
}

fn possible(height: &Located<f64>, problems: &mut Problems<'_>) -> Option<f64> {
    if height.value > 0.0 && height.value <= TALLEST {
        return Some(height.value);
    }
    problems.push(wrong_height(&height.value.to_string(), &height.span));
    None
}

fn wrong_height(written: &str, place: &Span) -> Diagnostic {
    let message = format!("`alto_mm` es `{written}`, se espera de 1 a {TALLEST}");
    Diagnostic::error("L033", message).at(place).hint("escriba los milímetros, como `20`")
}

/// The name of the file that names the mark, without its folder.
fn file(path: &Located<String>) -> String {
    let name = path.span.source().name();
    name.rsplit('/').next().unwrap_or(name).to_owned()
}
