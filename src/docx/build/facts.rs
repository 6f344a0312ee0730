//! Labels and values: across the page, or in its right part.

use docx_rs::{Paragraph, TableAlignmentType, TableRow};

use super::grid;
use super::inner::{self, Holder};
use super::lists::Place;
use super::writer::Writer;
use crate::document::{Fact, Facts, FactsStyle, plain};
use crate::docx::measure::{millimetres, points};
use crate::docx::style::{TableStyle, WordStyle};
use crate::sheet::TableLook;

/// Room to spare beside the longest label, in points.
const TO_SPARE: f64 = 1.0;

/// Writes labels and values.
pub(super) fn write(writer: &mut Writer<'_>, facts: &Facts, kept: bool) {
    let last = facts.rows.len().saturating_sub(1);
    let widths = match facts.style {
        FactsStyle::Sheet => across(writer),
        FactsStyle::Reference => right_part(writer, facts),
    };
    let mut rows = Vec::with_capacity(facts.rows.len());
    for (index, fact) in facts.rows.iter().enumerate() {
        rows.push(row(writer, fact, facts.style, widths, kept && index == last));
    }
    if rows.is_empty() {
        return;
    }
    writer.put_table(match facts.style {
        FactsStyle::Sheet => grid::table(TableStyle::Facts, &widths, rows),
        FactsStyle::Reference => {
            grid::table(TableStyle::Grid, &widths, rows).align(TableAlignmentType::Right)
        }
    });
}

fn across(writer: &Writer<'_>) -> [i32; 2] {
    let labels = millimetres(writer.sheet.datos.rotulos).min(writer.width / 2);
    [labels, writer.width - labels]
}

/// The labels take what the longest needs.
fn right_part(writer: &Writer<'_>, facts: &Facts) -> [i32; 2] {
    let width = (f64::from(writer.width) * writer.sheet.datos.referencia).round() as i32;
    let longest = writer.widths.longest_label(facts);
    let labels = points(longest + TO_SPARE).min(width / 2);
    [labels, width - labels]
}

fn row(
    writer: &mut Writer<'_>,
    fact: &Fact,
    style: FactsStyle,
    widths: [i32; 2],
    kept: bool,
) -> TableRow {
    let (label, value) = match style {
        FactsStyle::Sheet => (WordStyle::Label, WordStyle::Value),
        FactsStyle::Reference => (WordStyle::ReferenceLabel, WordStyle::Reference),
    };
    let label = vec![writer.paragraph(label, &fact.label)];
    let holder = Holder { style: value, place: Place::Cell };
    let value = inner::paragraphs(writer, &fact.value, holder);
    let keep = |paragraphs: Vec<Paragraph>| -> Vec<Paragraph> {
        paragraphs.into_iter().map(|one| if kept { writer.kept(one) } else { one }).collect()
    };
    let cells = vec![grid::cell(widths[0], keep(label)), grid::cell(widths[1], keep(value))];
    if is_whole(fact, &writer.sheet.tablas) { grid::whole_row(cells) } else { TableRow::new(cells) }
}

fn is_whole(fact: &Fact, tables: &TableLook) -> bool {
    let line = f64::from(tables.letras_por_renglon);
    let lines: f64 = fact
        .value
        .iter()
        .flat_map(inner::runs)
        .map(|run| (plain(run).chars().count() as f64 / line).max(1.0))
        .sum();
    lines < f64::from(tables.renglones_enteros)
}
