//! Passages of plain text or Word into Djot that says the same: what gives equal
//! documents from each form of a narrative.

use super::escape::escape;
use super::lists::MARK;
use crate::document::Marker;
use crate::model::{Items, Passage, Stretch};

/// The passages as Djot, parted by blank lines.
pub fn write(passages: &[Passage]) -> String {
    let mut text = String::new();
    push_passages(passages, "", &mut text);
    text
}

/// Every line after the first begins with `indent`.
fn push_passages(passages: &[Passage], indent: &str, text: &mut String) {
    for (index, passage) in passages.iter().enumerate() {
        if index > 0 {
            text.push_str(&format!("\n\n{indent}"));
        }
        match passage {
            // Within the narrative every heading is of one level.
            Passage::Heading(words) => text.push_str(&format!("# {}", on_one_line(words))),
            Passage::Paragraph(words) => push_words(words, indent, text),
            Passage::List(list) => push_list(list, indent, text),
            Passage::Table(rows) => push_table(rows, indent, text),
        }
    }
}

/// The attribute parts the list from one right before it.
fn push_list(list: &Items, indent: &str, text: &mut String) {
    text.push_str(&format!("{{{MARK}=\"{}\"}}", list.marker.label(1)));
    for (index, item) in (0..).zip(&list.items) {
        let number = list.start.saturating_add(index);
        let mark =
            if list.marker == Marker::Bullet { "-".to_owned() } else { format!("{number}.") };
        text.push_str(&format!("\n{indent}{mark} "));
        let inner = format!("{indent}{}", " ".repeat(mark.len() + 1));
        push_passages(item, &inner, text);
        text.push('\n');
    }
    text.truncate(text.trim_end_matches('\n').len());
}

fn push_table(rows: &[Vec<Vec<Stretch>>], indent: &str, text: &mut String) {
    for (index, row) in rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell| on_one_line(cell)).collect();
        match index {
            0 => text.push_str(&format!(
                "| {} |\n{indent}|{}",
                cells.join(" | "),
                "---|".repeat(row.len())
            )),
            _ => text.push_str(&format!("\n{indent}| {} |", cells.join(" | "))),
        }
    }
}

/// The words of a run as one line of Djot, its line breaks being spaces.
fn on_one_line(words: &[Stretch]) -> String {
    let mut text = String::new();
    for stretch in words {
        text.push_str(&set_off(stretch, &escape(&stretch.text)));
    }
    text
}

fn push_words(words: &[Stretch], indent: &str, text: &mut String) {
    for stretch in words {
        let lines: Vec<String> = stretch.text.split('\n').map(escape).collect();
        text.push_str(&set_off(stretch, &lines.join(&format!("\\\n{indent}"))));
    }
}

/// Djot's marks in braces, which hold within words as well.
fn set_off(stretch: &Stretch, djot: &str) -> String {
    let mut text = djot.to_owned();
    if stretch.emphasis {
        text = format!("{{_{text}_}}");
    }
    if stretch.strong {
        text = format!("{{*{text}*}}");
    }
    match &stretch.link {
        Some(target) => format!("[{text}]({})", address(target)),
        None => text,
    }
}

/// An address without what could end it or be read as a mark.
fn address(target: &str) -> String {
    let mut address = String::with_capacity(target.len());
    for byte in target.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'*+,;=%".contains(&byte);
        match is_plain {
            true => address.push(char::from(byte)),
            false => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
