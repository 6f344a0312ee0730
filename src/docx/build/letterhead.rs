//! Head of the first page: marks and name side by side, a rule, the legend.

use docx_rs::{
    Header, LineSpacing, Paragraph, Pic, Run, TableCell, TableRow, VAlignType, WidthType,
};

use super::grid;
use super::page;
use super::writer::{Writer, empty};
use crate::document::Letterhead;
use crate::docx::measure::{emu_in_twips, millimetres, space};
use crate::docx::picture::PlacedMark;
use crate::docx::style::{TableStyle, WordStyle};

/// The head of the first page. Its pictures are known by their place among the
/// marks, from 0, until `finish` relates them to their files.
pub(super) fn build(
    writer: &Writer<'_>,
    letterhead: &Letterhead,
    marks: &[PlacedMark<'_>],
) -> Header {
    let mut header = lowered(writer);
    let names = names(writer, letterhead);
    header = if marks.is_empty() {
        names.into_iter().fold(header, Header::add_paragraph)
    } else {
        add_row(header, writer, names, marks)
    };
    header = header.add_paragraph(empty(WordStyle::LetterheadRule));
    if letterhead.legend.is_empty() {
        return header;
    }
    header.add_paragraph(writer.paragraph(WordStyle::Legend, &letterhead.legend))
}

/// Room above a letterhead that begins lower than the running head.
fn lowered(writer: &Writer<'_>) -> Header {
    let below = millimetres(writer.sheet.margenes.membrete - page::head(writer.sheet));
    if below == 0 {
        return Header::new();
    }
    let room = LineSpacing::new().before(space(below));
    let mut paragraph = empty(WordStyle::LetterheadMark);
    paragraph.property.line_spacing = Some(room);
    Header::new().add_paragraph(paragraph)
}

fn names(writer: &Writer<'_>, letterhead: &Letterhead) -> Vec<Paragraph> {
    let mut names = vec![writer.paragraph(WordStyle::LetterheadName, &letterhead.name)];
    names.extend(
        letterhead.lines.iter().map(|line| writer.paragraph(WordStyle::LetterheadLine, line)),
    );
    names
}

fn add_row(
    header: Header,
    writer: &Writer<'_>,
    names: Vec<Paragraph>,
    marks: &[PlacedMark<'_>],
) -> Header {
    let gap = millimetres(writer.sheet.membrete.separacion);
    let mut widths: Vec<i32> = marks.iter().map(|mark| emu_in_twips(mark.width) + gap).collect();
    widths.push((writer.width - widths.iter().sum::<i32>()).max(gap));
    let mut cells: Vec<TableCell> = marks
        .iter()
        .zip(&widths)
        .enumerate()
        .map(|(place, (mark, width))| grid::cell(*width, vec![picture(place, mark)]))
        .collect();
    cells.push(grid::cell(widths[marks.len()], names));
    for cell in &mut cells {
        let property = std::mem::take(&mut cell.property);
        cell.property = property
            .vertical_align(VAlignType::Center)
            .margin_left(0, WidthType::Dxa)
            .margin_right(0, WidthType::Dxa);
    }
    header.add_table(grid::table(TableStyle::Grid, &widths, vec![TableRow::new(cells)]))
}

fn picture(place: usize, mark: &PlacedMark<'_>) -> Paragraph {
    let picture = Pic::new_with_dimensions(Vec::new(), 0, 0)
        .id(place.to_string())
        .size(mark.width, mark.height);
    empty(WordStyle::LetterheadMark).add_run(Run::new().add_image(picture))
}
