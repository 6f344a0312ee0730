//! What may be typed into a cell, where Excel can watch over it: lists to choose
//! from, days and hours.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula, XlsxError,
};

use super::column::Entry;
use super::sheet::{KEYS, Keys};
use crate::campos::SHARED_SHEETS;

/// Name of the sheet of the directory, whose first column are the keys.
const DIRECTORY: &str = SHARED_SHEETS[1].0;

/// Most rows of the directory that lists follow.
const MOST_FOLLOWED: usize = 5000;

/// What may be typed, where Excel can watch over it.
pub(super) fn rule(
    entry: Entry,
    keys: Keys,
) -> std::result::Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    let rule = match entry {
        Entry::Choice(words) => rule
            .allow_list_strings(words)?
            .set_error_title("No está en la lista")?
            .set_error_message(format!("Escoja de la lista: {}.", words.join(", ")))?,
        Entry::Date => rule
            .allow_date(DataValidationRule::GreaterThanOrEqualTo(ExcelDateTime::from_ymd(
                1900, 1, 1,
            )?))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("No es una fecha")?
            .set_error_message("Escriba día, mes y año, como 04/11/2019.")?,
        Entry::Time => rule
            .allow_time(DataValidationRule::LessThan(ExcelDateTime::from_hms(23, 59, 59)?))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("No es una hora")?
            .set_error_message("Escríbala en 24 horas, como 18:00.")?,
        Entry::Key | Entry::Keys if keys == Keys::Nowhere => return Ok(None),
        Entry::Key => rule
            .allow_list_formula(Formula::new(keys_range(keys)))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("Clave fuera del directorio")?
            .set_error_message(unlisted(keys))?,
        // Several keys in one cell are more than a list can watch over.
        Entry::Keys => {
            rule.allow_list_formula(Formula::new(keys_range(keys))).show_error_message(false)
        }
        Entry::Text | Entry::Label => return Ok(None),
    };
    Ok(Some(rule))
}

/// What is said of a key that is not on the list, which is no mistake where the list
/// is older than the directory.
fn unlisted(keys: Keys) -> &'static str {
    match keys {
        Keys::Copied(_) => {
            "La lista es del día en que se hizo el libro. Si agregó la clave al directorio después, \
             acéptela."
        }
        Keys::Nowhere | Keys::Directory => {
            "Escoja una clave de la lista o agréguela a la hoja Directorio."
        }
    }
}

/// The cells with the keys. In a directory that is still being filled in they end
/// with the last row that has one, or the list would open on blank rows.
fn keys_range(keys: Keys) -> String {
    match keys {
        Keys::Copied(count) => format!("={KEYS}!$A$2:$A${}", count + 1),
        Keys::Nowhere | Keys::Directory => {
            let cells = format!("{DIRECTORY}!$A$2:$A${}", MOST_FOLLOWED + 1);
            format!("=OFFSET({DIRECTORY}!$A$2,0,0,MAX(1,COUNTA({cells})),1)")
        }
    }
}
