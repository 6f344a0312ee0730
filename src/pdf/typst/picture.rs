//! A picture as a file of the typesetter's world.

use imagesize::ImageType;
use typst::foundations::Bytes;
use typst::syntax::FileId;
use typst::visualize::{ExchangeFormat, RasterImage};

use super::path::id;

/// A picture, under the name that the layout gives it.
pub(crate) struct Picture {
    file: FileId,
    bytes: Bytes,
}

impl Picture {
    /// None when the file is damaged, or its name can be none in the layout.
    pub(in crate::pdf) fn new(name: &str, bytes: &[u8], format: ImageType) -> Option<Self> {
        let format = match format {
            ImageType::Jpeg => ExchangeFormat::Jpg,
            _ => ExchangeFormat::Png,
        };
        let bytes = Bytes::new(bytes.to_vec());
        RasterImage::plain(bytes.clone(), format).ok()?;
        Some(Picture { file: id(&format!("/imagenes/{name}")).ok()?, bytes })
    }

    /// The file, when it is the one of that name in the layout.
    pub(super) fn in_file(&self, file: FileId) -> Option<&Bytes> {
        (self.file == file).then_some(&self.bytes)
    }
}
