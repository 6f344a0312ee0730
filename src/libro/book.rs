//! Sheets into the bytes of an `.xlsx`: styles, formats and notes. This file and
//! `choices` are the only ones that know the library that writes it.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet,
    XlsxError,
};

use super::choices::rule;
use super::column::{Column, Entry};
use super::sheet::{Cell, Sheet};
use super::size;
use crate::campos;
use crate::diagnostic::{Diagnostic, Result};

/// Height of a line, in points.
const LINE: f64 = 15.0;

/// Colour of the titles of what must be filled in.
const DARK: u32 = 0x001F_3864;

/// Colour of the other titles.
const LIGHT: u32 = 0x005B_6F8F;

/// Writes the workbook.
///
/// # Errors
/// `X101` for every text that does not fit, `X102` for every sheet.
pub(super) fn write(sheets: &[Sheet]) -> Result<Vec<u8>> {
    let problems: Vec<Diagnostic> = sheets.iter().flat_map(size::check).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    pack(sheets).map_err(|error| vec![size::does_not_fit("X102", &error.to_string())])
}

fn pack(sheets: &[Sheet]) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The clock would make every workbook different.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_author("Minutario").set_creation_datetime(&created);
    workbook.set_properties(&properties);
    for sheet in sheets {
        fill(workbook.add_worksheet(), sheet)?;
    }
    workbook.save_to_buffer()
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> std::result::Result<(), XlsxError> {
    page.set_name(&sheet.name)?.set_freeze_panes(1, 0)?;
    page.set_landscape().set_paper_size(1).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    for (index, column) in (0..).zip(&sheet.columns) {
        page.set_column_width(index, column.width)?;
        page.set_column_format(index, &format(column.entry))?;
        page.write_string_with_format(0, index, &column.title, &title(column.required))?;
        page.insert_note(0, index, &note(&column.note))?;
        let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX).saturating_add(sheet.extra);
        if let Some(rule) = rule(column.entry, sheet.keys)?.filter(|_| last > 0) {
            page.add_data_validation(1, index, last, index, &rule)?;
        }
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for ((index, cell), column) in (0..).zip(cells).zip(&sheet.columns) {
            put(page, row, index, cell)?;
            if column.entry != cell.entry
                && let Some(rule) = rule(cell.entry, sheet.keys)?
            {
                page.add_data_validation(row, index, row, index, &rule)?;
            }
        }
        let lines = lines(cells, &sheet.columns);
        if lines > 1 {
            page.set_row_height(row, LINE * f64::from(lines))?;
        }
    }
    Ok(())
}

/// Lines of a row that only explains. Excel finds the height of the others by
/// itself, and goes on doing so while the user types.
fn lines(cells: &[Cell], columns: &[Column]) -> u16 {
    if cells.iter().any(|cell| cell.entry != Entry::Label) {
        return 1;
    }
    let lines = |(cell, column): (&Cell, &Column)| {
        let width = (column.width as usize).max(1);
        u16::try_from(cell.text.chars().count().div_ceil(width)).unwrap_or(u16::MAX).min(20)
    };
    cells.iter().zip(columns).map(lines).max().unwrap_or(1)
}

/// Writes a cell as Excel itself would hold it: a day as a day, words as words.
fn put(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
) -> std::result::Result<(), XlsxError> {
    let look = if cell.required { format(cell.entry).set_bold() } else { format(cell.entry) };
    let moment = match cell.entry {
        Entry::Date => day(&cell.text),
        Entry::Time => hour(&cell.text),
        _ => None,
    };
    match moment {
        Some(moment) => page.write_datetime_with_format(row, column, &moment, &look)?,
        None if cell.text.is_empty() => page.write_blank(row, column, &look)?,
        None => page.write_string_with_format(row, column, &cell.text, &look)?,
    };
    Ok(())
}

/// A day that Excel can hold; what is none stays as it was typed.
fn day(text: &str) -> Option<ExcelDateTime> {
    let date = campos::date(text).ok()?;
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

fn hour(text: &str) -> Option<ExcelDateTime> {
    let time = campos::time(text).ok()?;
    let hour = u16::from(time.hour().unsigned_abs());
    ExcelDateTime::from_hms(hour, time.minute().unsigned_abs(), 0).ok()
}

fn title(required: bool) -> Format {
    Format::new()
        .set_bold()
        .set_font_color(0x00FF_FFFF_u32)
        .set_background_color(if required { DARK } else { LIGHT })
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
}

/// Words are text for Excel too, or it would make `3/4` a day and lose the
/// zeros of `007`.
fn format(entry: Entry) -> Format {
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    match entry {
        Entry::Date => plain.set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
        Entry::Time => plain.set_num_format("hh:mm").set_align(FormatAlign::Left),
        Entry::Label => plain.set_font_color(0x0040_4040_u32),
        Entry::Text | Entry::Choice(_) | Entry::Key | Entry::Keys => plain.set_num_format("@"),
    }
}

fn note(text: &str) -> Note {
    let lines = u32::try_from(text.chars().count() / 34).unwrap_or(8).min(8) + 2;
    Note::new(text)
        .set_author("Minutario")
        .add_author_prefix(false)
        .set_width(240)
        .set_height(lines * 17)
}
