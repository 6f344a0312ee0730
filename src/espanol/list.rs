//! Lists in running text: `a, b y c`.

use super::sound;

/// The items as one phrase closed with *y*, or *e* before the sound /i/.
///
/// - Commas between items and none before the conjunction (RAE, *Ortografía* 2010).
/// - When an item has a comma or a semicolon of its own, semicolons between items and a comma
///   before the conjunction (RAE, *Ortografía* 2010; FundéuRAE prefers that comma):
///   `Ana, jefa; Juan, perito, y Luz, vocal`. Two such items need only the comma. The comma
///   inside a figure, `$60,000.00`, does not count.
/// - Blank items are left out; one item is itself; none is the empty text.
pub fn with_y(items: &[impl AsRef<str>]) -> String {
    join(items, conjunction_y)
}

/// The items as one phrase closed with *o*, or *u* before the sound /o/; as [`with_y`] otherwise.
pub fn with_o(items: &[impl AsRef<str>]) -> String {
    join(items, conjunction_o)
}

/// The copulative conjunction to write before a text, `y` or `e`: *e* before the vowel /i/, as it
/// is read and not as it is written (DPD 2005, s. v. *y*).
///
/// `e Ignacio`, `e «Itzel»`, `e hijos`, `e INAI`; but `y hielo`, `y Yolanda`, `y IV`, `y Hitler`,
/// and `y Lic. Ignacio`. Where both are right (*hiato*, *ion*) it is `y`. The *y* of a question
/// that asks for someone (*¿Y Inés?*) is another word, and no list has it.
pub fn conjunction_y(next: &str) -> &'static str {
    if sound::begins_with_i(next) { "e" } else { "y" }
}

/// The disjunctive conjunction to write before a text, `o` or `u`: *u* before the vowel /o/, also
/// in figures (DPD 2005, s. v. *o*): `u otro`, `u hombres`, `7 u 8`, `VII u VIII`, `10 u 11`.
///
/// It bears no accent between figures (RAE, *Ortografía* 2010).
pub fn conjunction_o(next: &str) -> &'static str {
    if sound::begins_with_o(next) { "u" } else { "o" }
}

/// Joins the items that are not blank.
fn join(items: &[impl AsRef<str>], conjunction: fn(&str) -> &'static str) -> String {
    let items: Vec<&str> =
        items.iter().map(|item| item.as_ref().trim()).filter(|item| !item.is_empty()).collect();
    let Some((last, others)) = items.split_last() else {
        return String::new();
    };
    let link = conjunction(last);
    match others {
        [] => (*last).to_owned(),
        [only] if is_punctuated(only) => format!("{only}, {link} {last}"),
        [only] => format!("{only} {link} {last}"),
        several if items.iter().any(|item| is_punctuated(item)) => {
            format!("{}, {link} {last}", several.join("; "))
        }
        several => format!("{} {link} {last}", several.join(", ")),
    }
}

/// Whether the item has a comma or semicolon of its own; the comma between two digits is no pause.
fn is_punctuated(item: &str) -> bool {
    item.char_indices().any(|(place, c)| {
        let (before, after) = (
            item.get(..place).unwrap_or_default(),
            item.get(place + c.len_utf8()..).unwrap_or_default(),
        );
        let digits = before.ends_with(|c: char| c.is_ascii_digit())
            && after.starts_with(|c: char| c.is_ascii_digit());
        c == ';' || (c == ',' && !digits)
    })
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
