//! The calendar that ships, and meetings with closed days, for tests.

use jiff::civil::Date;

use super::read;
use crate::diagnostic::Source;
use crate::input::samples::{read_sample, with};
use crate::model::{Ley, Meeting};

/// `calendario.toml` as it ships.
pub(crate) const SHIPPED: &str = include_str!("../../templates/calendario.toml");

/// The law of the calendar that ships.
pub(crate) fn shipped() -> Ley {
    read(&Source::text("calendario.toml", SHIPPED)).unwrap()
}

/// The sample meeting with the law that ships and this `inhabiles.csv`.
pub(crate) fn meeting(inhabiles: &str) -> Meeting {
    let mut meeting = read_sample(&with("inhabiles.csv", inhabiles)).value.unwrap();
    meeting.ley = shipped();
    meeting
}

/// The sample meeting with no closed days but the law's.
pub(crate) fn law_only() -> Meeting {
    meeting("fecha\n")
}

/// A day written `2019-11-04`.
pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}
