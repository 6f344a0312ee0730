//! The people that the keys of an agreement name.

use crate::diagnostic::Located;
use crate::model::{Directorio, Persona};

/// The people that some keys name, groups opened, each with the key that named
/// it. Unknown keys name nobody: `keys` reports them.
pub(super) fn people<'a>(
    directorio: &'a Directorio,
    claves: &'a [Located<String>],
) -> impl Iterator<Item = (&'a Persona, &'a Located<String>)> {
    claves.iter().flat_map(move |clave| {
        let person = directorio.get(clave);
        let members = directorio.group(clave).filter(move |_| person.is_none());
        person.into_iter().chain(members).map(move |persona| (persona, clave))
    })
}
