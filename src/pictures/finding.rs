//! What there is to say of a picture, in words.

use super::size;
use crate::diagnostic::Diagnostic;

/// What makes a file usable that is not.
const AGAIN: &str = "guárdela de nuevo como PNG o JPEG";

/// What makes a picture small enough.
const SMALLER: &str = "redúzcala: basta con 1200 píxeles de ancho";

/// What is wrong with a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Finding {
    /// Its file is too large.
    Heavy,
    /// It is neither PNG nor JPEG.
    Foreign,
    /// It ends too soon, or says what cannot be.
    Damaged,
    /// It has more pixels than can be held.
    Large(u32, u32),
    /// Its inks are those of a printer, and it does not say how they are written.
    Inks,
    /// It is a JPEG of a kind that readers of PDFs need not know.
    Uncommon,
    /// It is too large once it is written anew.
    Bulky,
    /// It was in inks, and is in RGB now.
    Converted,
}

/// Whether a picture of so many pixels can be held.
///
/// # Errors
/// One that cannot, or that has none.
pub(super) fn check_size(width: u32, height: u32) -> Result<(), Finding> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels > size::MOST_PIXELS || width.max(height) > size::LONGEST_SIDE {
        return Err(Finding::Large(width, height));
    }
    if pixels == 0 { Err(Finding::Damaged) } else { Ok(()) }
}

impl Finding {
    /// What is said of the picture of a file.
    pub(super) fn told(self, name: &str) -> Diagnostic {
        let image = format!("la imagen `{name}`");
        let error = |what: &str, hint: &str| {
            Diagnostic::error("T004", format!("{image} {what}")).hint(hint)
        };
        match self {
            Finding::Heavy => {
                error(&format!("pesa más de {} MB", size::LARGEST / 1024 / 1024), SMALLER)
            }
            Finding::Foreign => error("no es PNG ni JPEG", AGAIN),
            Finding::Damaged => error("está dañada", AGAIN),
            Finding::Large(wide, high) => error(&format!("mide {wide} × {high} píxeles"), SMALLER),
            Finding::Inks => error("está en CMYK, de imprenta", "guárdela como RGB"),
            Finding::Uncommon => {
                error("es un JPEG de un tipo que pocos programas abren", "guárdela como PNG")
            }
            Finding::Bulky => error("pesa demasiado para ir en cada documento", SMALLER),
            Finding::Converted => converted(&image),
        }
    }
}

fn converted(image: &str) -> Diagnostic {
    let message = format!("{image} está en CMYK, de imprenta, y se convirtió a RGB");
    let hint = "guárdela como RGB si sus colores deben ser exactos";
    Diagnostic::warning("T007", message).hint(hint)
}
