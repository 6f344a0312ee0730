//! Tables as Excel opens them: UTF-8 with its mark, commas, CRLF.

/// A CSV file with a row of titles.
pub fn csv<T: AsRef<str>>(titles: &[&str], rows: &[Vec<T>]) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    push_row(&mut text, titles);
    for row in rows {
        push_row(&mut text, row);
    }
    text.into_bytes()
}

fn push_row<T: AsRef<str>>(text: &mut String, cells: &[T]) {
    let quoted: Vec<String> = cells.iter().map(|cell| quoted(cell.as_ref())).collect();
    text.push_str(&quoted.join(","));
    text.push_str("\r\n");
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', ';', '\n', '\r', '\t']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
