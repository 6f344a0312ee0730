//! Hours of the day in running text.
//!
//! The 24-hour clock with two digits and a colon, the noun *horas* after it and never mixed with
//! words (RAE, *Ortografía* 2010, on the expression of the hour). The article is feminine,
//! singular only for one o'clock: *la 01:00*, *las 18:00* (RAE, *Manual* of the NGLE 2010,
//! §21.2.5a). *Horas* names the scale, so it stays plural everywhere, as Mexican offices print
//! it: *la 01:00 horas*.

use jiff::civil::Time;

/// The hour in figures, `18:00 horas`; seconds are dropped, not rounded.
pub fn figures(time: Time) -> String {
    format!("{} horas", clock(time))
}

/// The hour in figures after its article, `las 18:00 horas`, `la 01:00 horas`, for *siendo …*.
pub fn with_article(time: Time) -> String {
    format!("{} {}", article(time), figures(time))
}

/// From one hour to another, `de las 18:00 a las 20:00 horas`; the order is not checked here.
pub fn range(start: Time, end: Time) -> String {
    format!("de {} {} a {}", article(start), clock(start), with_article(end))
}

/// The article that the hour takes, `la` from 01:00 to 01:59 and `las` otherwise.
fn article(time: Time) -> &'static str {
    if time.hour() == 1 { "la" } else { "las" }
}

/// Hours and minutes, two digits each.
fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn hours_in_figures() {
        for ((hour, minute), expected) in [
            ((18, 0), "18:00 horas"),
            ((9, 5), "09:05 horas"),
            ((0, 0), "00:00 horas"),
            ((23, 59), "23:59 horas"),
        ] {
            assert_eq!(figures(time(hour, minute, 0, 0)), expected);
        }
        // A minute that has not ended is not the next one.
        assert_eq!(figures(time(20, 0, 59, 999_999_999)), "20:00 horas");
    }

    #[test]
    fn the_article_is_singular_only_at_one() {
        for ((hour, minute), expected) in [
            ((20, 0), "las 20:00 horas"),
            ((1, 0), "la 01:00 horas"),
            ((1, 59), "la 01:59 horas"),
            ((0, 59), "las 00:59 horas"),
            ((13, 0), "las 13:00 horas"),
            ((21, 0), "las 21:00 horas"),
        ] {
            assert_eq!(with_article(time(hour, minute, 0, 0)), expected);
        }
    }

    #[test]
    fn from_one_hour_to_another() {
        for ((start, end), expected) in [
            (((18, 0), (20, 0)), "de las 18:00 a las 20:00 horas"),
            (((13, 0), (14, 0)), "de las 13:00 a las 14:00 horas"),
            (((1, 0), (2, 30)), "de la 01:00 a las 02:30 horas"),
            (((23, 0), (1, 15)), "de las 23:00 a la 01:15 horas"),
        ] {
            let (from, to) = (time(start.0, start.1, 0, 0), time(end.0, end.1, 0, 0));
            assert_eq!(range(from, to), expected);
        }
    }
}
