//! The names that parts use. docx-rs gives each part fourteen; a part here has
//! those that it needs.

use std::borrow::Cow;

/// Words and their properties.
pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// References from a part to another.
pub(super) const RELATIONS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Those of heads and feet, where there are pictures and watermarks.
const FURNITURE: [(&str, &str); 7] = [
    ("xmlns:w", WORD),
    ("xmlns:r", RELATIONS),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("xmlns:v", "urn:schemas-microsoft-com:vml"),
    ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
];

/// Attributes for the root of a head or a foot.
pub(super) fn furniture() -> Vec<(Cow<'static, str>, Cow<'static, str>)> {
    FURNITURE.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
}
