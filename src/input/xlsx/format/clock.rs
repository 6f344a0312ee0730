//! Excel's days and hours: in, a number of days; out, the day and the hour.
//! 1900 has a 29 February for Excel, which no calendar has.

use jiff::civil::{Date, DateTime, Time};
use jiff::{Span, ToSpan};

use crate::input::cell::Moment;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// The day that Excel invented.
const INVENTED: i64 = 60;

/// The last day that Excel shows, 9999-12-31.
const LAST: i64 = 2_958_465;

/// Days from the beginning of one system to that of the other.
const BETWEEN_SYSTEMS: i64 = 1_462;

/// The moment of a number of days, to the second or to the millisecond; none when
/// Excel shows none.
pub(super) fn of_serial(value: f64, from_1904: bool, to_the_second: bool) -> Option<Moment> {
    if !(0.0..=(LAST + 1) as f64).contains(&value) {
        return None;
    }
    let unit = if to_the_second { 1_000 } else { 1 };
    let total = (value * (DAY / unit) as f64).round() as i64 * unit;
    let (days, time) = (total / DAY, time(total % DAY)?);
    // A day of the other system is never before its beginning.
    let hour_alone = days == 0 && !from_1904;
    let days = if from_1904 { days + BETWEEN_SYSTEMS } else { days };
    let date = if hour_alone { None } else { Some(date(days)?) };
    Some(Moment { date, time })
}

/// The moment that ISO 8601 writes, as `2019-11-04T18:00:00` or a part of it.
pub(in crate::input::xlsx) fn of_iso(text: &str) -> Option<Moment> {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let whole = text.parse::<DateTime>().ok();
    let both = whole.map(|whole| Moment { date: Some(whole.date()), time: whole.time() });
    both.or_else(|| Some(Moment { date: None, time: text.parse().ok()? }))
}

fn date(days: i64) -> Option<Date> {
    if days == INVENTED || days > LAST {
        return None;
    }
    let start = Date::new(1899, 12, if days < INVENTED { 31 } else { 30 }).ok()?;
    let span: Span = days.days();
    start.checked_add(span).ok()
}

/// The hour that is so many milliseconds after midnight.
fn time(milliseconds: i64) -> Option<Time> {
    let part = |unit: i64, of: i64| i8::try_from(milliseconds / unit % of).ok();
    let nanoseconds = i32::try_from(milliseconds % 1_000).ok()? * 1_000_000;
    Time::new(part(3_600_000, 24)?, part(60_000, 60)?, part(1_000, 60)?, nanoseconds).ok()
}
