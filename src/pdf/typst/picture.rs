//! A picture as a file of the typesetter's world.

use typst::foundations::Bytes;
use typst::syntax::FileId;
use typst::visualize::{ExchangeFormat, RasterImage};

use super::path::id;
use crate::pictures::{self, Format};

/// A picture, under the name that the layout gives it.
pub(crate) struct Picture {
    file: FileId,
    bytes: Bytes,
}

impl Picture {
    /// None when the typesetter cannot open it, or its name can be none in the layout.
    pub(in crate::pdf) fn new(name: &str, picture: &pictures::Picture) -> Option<Self> {
        let format = match picture.format {
            Format::Jpeg => ExchangeFormat::Jpg,
            Format::Png => ExchangeFormat::Png,
        };
        let bytes = Bytes::new(picture.bytes.clone());
        RasterImage::plain(bytes.clone(), format).ok()?;
        Some(Picture { file: id(&format!("/imagenes/{name}")).ok()?, bytes })
    }

    /// The file, when it is the one of that name in the layout.
    pub(super) fn in_file(&self, file: FileId) -> Option<&Bytes> {
        (self.file == file).then_some(&self.bytes)
    }
}
