//! Whether a picture can be printed. In: its name and its bytes. Out: what is wrong
//! with it, if anything.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use crate::diagnostic::Diagnostic;

/// Largest picture, in bytes: a letterhead has no use for more.
const LARGEST: usize = 8 * 1024 * 1024;

/// What keeps a picture from being printed: too large, neither PNG nor JPEG, or
/// damaged. It is opened whole, so ask once, and bound its pixels before.
pub fn picture_fault(name: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let (what, hint) = match format(bytes) {
        _ if bytes.len() > LARGEST => {
            ("pesa más de 8 MB", "redúzcala: basta con 1200 píxeles de ancho")
        }
        None => ("no es PNG ni JPEG", "guárdela de nuevo como PNG o JPEG"),
        Some(format) if RasterImage::plain(Bytes::new(bytes.to_vec()), format).is_err() => {
            ("está dañada", "guárdela de nuevo como PNG o JPEG")
        }
        Some(_) => return None,
    };
    Some(Diagnostic::error("T004", format!("la imagen `{name}` {what}")).hint(hint))
}

fn format(bytes: &[u8]) -> Option<ExchangeFormat> {
    let format = ExchangeFormat::detect(bytes)?;
    matches!(format, ExchangeFormat::Png | ExchangeFormat::Jpg).then_some(format)
}
