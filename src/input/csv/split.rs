//! CSV text into records whose cells know their bytes. The splitting is
//! csv-core's; this file follows how much it reads, to know where cells stand.
//! Lines end in `\n` here: the decoder saw to it.
//!
//! The crate `csv` (1.4.0, of 2025-10) tells the byte, the line and the number of
//! a record but only offsets of the unquoted text for a field, so that no message
//! could mark a cell. It reads a quotation that never closes up to the end of the
//! file as one cell, without an error of any kind.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

/// One record, blank ones left out.
pub(super) struct Record {
    /// Its number as Excel counts it: blank lines count, line breaks inside
    /// quotes do not.
    pub(super) number: u32,
    /// Its cells, in order.
    pub(super) cells: Vec<RawCell>,
}

/// One cell.
pub(super) struct RawCell {
    /// What it says, its quotes undone.
    pub(super) value: String,
    /// Its bytes, without its quotes.
    pub(super) range: Range<usize>,
    /// What is wrong with its quotes.
    pub(super) fault: Option<QuoteFault>,
}

/// What can be wrong with the quotes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum QuoteFault {
    /// They never close.
    Unclosed,
    /// After they close there is more text, from this byte of the cell.
    TextAfter(usize),
}

/// Splits a table into records, up to the one with which it has more cells than
/// `most`. The delimiter is the one named by Excel's `sep=` line, else the one
/// that the first line has most of.
pub(super) fn split(text: &str, most: usize) -> Vec<Record> {
    let (start, delimiter) = match declared_delimiter(text) {
        Some((delimiter, length)) => (length, delimiter),
        None => (0, frequent_delimiter(text)),
    };
    let reader = ReaderBuilder::new().delimiter(delimiter).build();
    let mut splitter = Splitter { text, reader, position: start, output: vec![0; 256] };
    let mut number: u32 = 0;
    let mut records: Vec<Record> = Vec::new();
    let mut count = 0;
    while count <= most {
        number = number.saturating_add(splitter.skip_blank_lines()).saturating_add(1);
        match splitter.record() {
            Some(cells) if cells.iter().all(|cell| cell.value.trim().is_empty()) => {}
            Some(cells) => {
                let width = records.first().map_or(0, |titles| titles.cells.len());
                count += cells.len().max(width);
                records.push(Record { number, cells });
            }
            None => break,
        }
    }
    records
}

/// Excel's first line `sep=;`, and its length.
fn declared_delimiter(text: &str) -> Option<(u8, usize)> {
    let line = text.lines().next()?;
    let name = line.trim_matches('"').to_ascii_lowercase();
    let delimiter = match name.strip_prefix("sep=")?.as_bytes() {
        [delimiter @ (b',' | b';' | b'\t')] => *delimiter,
        _ => return None,
    };
    Some((delimiter, (line.len() + 1).min(text.len())))
}

fn frequent_delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [0_usize; 3];
    for byte in text.trim_start_matches('\n').bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            b',' if !quoted => counts[0] += 1,
            b';' if !quoted => counts[1] += 1,
            b'\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    match counts {
        [commas, semicolons, tabs] if semicolons > commas && semicolons >= tabs => b';',
        [commas, _, tabs] if tabs > commas => b'\t',
        _ => b',',
    }
}

struct Splitter<'t> {
    text: &'t str,
    reader: Reader,
    position: usize,
    output: Vec<u8>,
}

impl Splitter<'_> {
    /// csv-core skips blank lines without counting them.
    fn skip_blank_lines(&mut self) -> u32 {
        let rest = &self.text[self.position..];
        let blank = rest.len() - rest.trim_start_matches('\n').len();
        self.position += blank;
        u32::try_from(blank).unwrap_or(u32::MAX)
    }

    fn record(&mut self) -> Option<Vec<RawCell>> {
        let mut cells = Vec::new();
        loop {
            let (cell, last) = self.field()?;
            cells.push(cell);
            if last {
                return Some(cells);
            }
        }
    }

    /// The next cell, and whether it is the last of its record.
    fn field(&mut self) -> Option<(RawCell, bool)> {
        let start = self.position;
        let mut filled = 0;
        loop {
            let input = &self.text.as_bytes()[self.position..];
            let (result, read, written) = self.reader.read_field(input, &mut self.output[filled..]);
            self.position += read;
            filled += written;
            match result {
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => self.output.resize(self.output.len() * 2, 0),
                ReadFieldResult::End => return None,
                ReadFieldResult::Field { record_end } => {
                    // Only at the end of the text does a cell end without a
                    // delimiter or a line break, and then nothing is read.
                    let end = if read > 0 { self.position - 1 } else { self.position };
                    let value = String::from_utf8_lossy(&self.output[..filled]).into_owned();
                    return Some((raw_cell(self.text, start..end, value), record_end));
                }
            }
        }
    }
}

fn raw_cell(text: &str, range: Range<usize>, value: String) -> RawCell {
    let raw = &text[range.clone()];
    if !raw.starts_with('"') {
        return RawCell { value, range, fault: None };
    }
    let inner = range.start + 1;
    match closing_quote(raw) {
        Some(at) if at + 1 == raw.len() => {
            RawCell { value, range: inner..range.end - 1, fault: None }
        }
        Some(at) => {
            let fault = QuoteFault::TextAfter(at + 1);
            RawCell { value, range, fault: Some(fault) }
        }
        None => {
            let fault = QuoteFault::Unclosed;
            RawCell { value, range: inner..range.end, fault: Some(fault) }
        }
    }
}

/// The quote that closes a cell that begins with one; doubled ones do not.
fn closing_quote(raw: &str) -> Option<usize> {
    let bytes = raw.as_bytes();
    let mut index = 1;
    while index < bytes.len() {
        match (bytes[index], bytes.get(index + 1)) {
            (b'"', Some(b'"')) => index += 2,
            (b'"', _) => return Some(index),
            _ => index += 1,
        }
    }
    None
}
