//! Names of files in the typesetter's world, none of which is on the disk.

use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};

use crate::diagnostic::{Diagnostic, Result};

/// The file of a path.
///
/// # Errors
/// A path that can be no file.
pub(super) fn id(path: &str) -> Result<FileId> {
    let path = VirtualPath::new(path).map_err(|_| {
        vec![Diagnostic::error("T004", format!("`{path}` no puede ser un archivo"))]
    })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}
