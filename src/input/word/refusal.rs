//! Why a document cannot be read, in the user's words, and what a file is by its name
//! and its first bytes.

use crate::diagnostic::{Diagnostic, Source, unplaced};
use crate::input::package::{COMPOUND, Flaw, ZIP};
use crate::input::sources::RawFile;

const SAVE_AS: &str = "ábralo en Word y guárdelo como «Documento de Word (*.docx)»";

/// What is wrong with a document, at its file.
pub(super) fn told(flaw: Flaw, file: &RawFile) -> Box<Diagnostic> {
    let problem = match flaw {
        Flaw::Damaged(why) => {
            unplaced("W010", format!("no se puede leer el documento de Word: {why}"), SAVE_AS)
        }
        Flaw::Locked => {
            let message = "el documento tiene contraseña y no se puede leer";
            unplaced("W011", message, "quítele la contraseña en Word y guárdelo otra vez")
        }
        Flaw::Old => {
            let message =
                "el documento es de un Word anterior a 2007, aunque su nombre diga otra cosa";
            unplaced("W012", message, SAVE_AS)
        }
        Flaw::TooLarge(why) => {
            let hint = "deje en él solo lo que se trató en la reunión";
            unplaced("W013", format!("el documento de Word {why}"), hint)
        }
        Flaw::Told(problem) => problem,
    };
    Box::new(problem.at(&Source::paragraphs(&file.name, "").span(0..0)))
}

/// Whether the name says that a file is a document that is read.
pub(in crate::input) fn is_word(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".docx") || name.ends_with(".docm")
}

/// The problem of a file of a program that is not read, and of one whose name says
/// something else than its bytes.
pub(in crate::input) fn misnamed(file: &RawFile) -> Option<Diagnostic> {
    let (name, bytes) = (file.name.to_lowercase(), file.bytes.as_slice());
    let is_foreign = [".doc", ".odt", ".rtf", ".pages"].iter().any(|end| name.ends_with(end));
    let (why, hint) = if is_foreign || bytes.starts_with(b"{\\rtf") {
        ("es de un programa o de una versión que no se lee", SAVE_AS)
    } else if !is_word(&name) && (bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)) {
        (
            "es un documento de Word con nombre de otra cosa",
            "cambie el final de su nombre por `.docx`",
        )
    } else {
        return None;
    };
    let problem = Diagnostic::error("W012", format!("`{}` {why}", file.name));
    Some(problem.at(&Source::paragraphs(&file.name, "").span(0..0)).hint(hint))
}
