//! `esquema`: the JSON Schemas of the files that the user writes as JSON.

use minutario::campos;

use super::arguments::Esquema;
use super::{Status, Terminal};
use crate::doors::paths::shown;
use crate::doors::{Failure, save};

/// Writes each schema into the folder, over an older one.
///
/// # Errors
/// A disk that refused.
pub(crate) fn run(arguments: &Esquema, terminal: &mut Terminal) -> Result<Status, Failure> {
    for schema in campos::schemas() {
        let path = arguments.dir.join(schema.file);
        save::replace(&path, schema.text.as_bytes())?;
        terminal.say(&shown(&path));
    }
    Ok(Status::Done)
}
