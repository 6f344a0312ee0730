//! The styles part: each style says only how it differs from its base, so that
//! restyling one restyles all that are based on it.

use docx_rs::{
    AlignmentType, BorderType, BuildXML, LineSpacing, LineSpacingType, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, RunFonts, RunProperty, Style, StyleType, Styles,
    Tab, TabValueType, TableBorder, TableBorderPosition, TableBorders, TableCellMargins,
};

use crate::docx::catalogue::{Definition, FACTS, GRID, LINK, TABLE, WHOLE, find};
use crate::docx::format::{Format, Rule, hex, look};
use crate::docx::measure::{eighths, length, points, space};
use crate::docx::text::escape;
use crate::sheet::{Sheet, TextAlignment};

/// Builds the part.
pub(super) fn build(styles: &[Definition], sheet: &Sheet) -> Vec<u8> {
    let mut part = Styles::new();
    for style in styles {
        part = part.add_style(paragraph_style(style, styles));
    }
    for (id, name) in [(WHOLE, "Sin partir"), (LINK, "Hyperlink")] {
        part = part.add_style(Style::new(id, StyleType::Character).name(name));
    }
    for style in table_styles(sheet) {
        part = part.add_style(style);
    }
    part.build()
}

fn paragraph_style(definition: &Definition, styles: &[Definition]) -> Style {
    let mut style = Style::new(definition.id, StyleType::Paragraph)
        .name(definition.name)
        .next(definition.next);
    if let Some(base) = definition.base {
        style = style.based_on(base);
    }
    let base = definition.base.and_then(|base| find(styles, base)).map(|base| &base.format);
    style.run_property = run(&definition.format, base);
    paragraph(style, &definition.format, base)
}

/// What `format` says of letters that `base` does not.
fn run(format: &Format, base: Option<&Format>) -> RunProperty {
    let differs = |of: fn(&Format) -> String| base.is_none_or(|base| of(base) != of(format));
    let mut run = RunProperty::new();
    if differs(|one| one.font.clone()) {
        run = run.fonts(fonts(&format.font));
    }
    if differs(|one| one.size.to_string()) {
        run = run.size(format.size);
    }
    if differs(|one| one.color.clone()) {
        run = run.color(format.color.as_str());
    }
    if base.is_some_and(|base| base.bold) != format.bold {
        run = if format.bold { run.bold() } else { run.disable_bold() };
    }
    if base.is_some_and(|base| base.italic) != format.italic {
        run = if format.italic { run.italic() } else { run.disable_italic() };
    }
    if base.map_or(0, |base| base.tracking) != format.tracking {
        run = run.spacing(format.tracking);
    }
    run
}

/// One face for every script.
fn fonts(name: &str) -> RunFonts {
    let name = escape(name);
    RunFonts::new().ascii(name.as_str()).hi_ansi(name.as_str()).east_asia(name.as_str()).cs(name)
}

/// What `format` says of paragraphs that `base` does not.
fn paragraph(mut style: Style, format: &Format, base: Option<&Format>) -> Style {
    if base.is_none_or(|base| base.alignment != format.alignment) {
        style = style.align(alignment(format.alignment));
    }
    if base.is_none_or(|base| spacing_of(base) != spacing_of(format)) {
        style = style.line_spacing(spacing(format));
    }
    if base.is_some_and(|base| base.indents != format.indents) {
        style = style.indent(Some(format.indents.0), None, Some(format.indents.1), None);
    }
    if let Some(level) = format.outline {
        style = style.outline_lvl(level);
    }
    let property = &mut style.paragraph_property;
    property.keep_next = format.keeps_next.then_some(true);
    property.keep_lines = format.keeps_lines.then_some(true);
    property.widow_control = base.is_none().then_some(true);
    if let Some(at) = format.right_tab {
        property.tabs.push(Tab::new().val(TabValueType::Right).pos(length(at)));
    }
    property.borders = borders(format);
    style
}

fn alignment(alignment: TextAlignment) -> AlignmentType {
    match alignment {
        TextAlignment::Izquierda => AlignmentType::Left,
        TextAlignment::Centro => AlignmentType::Center,
        TextAlignment::Derecha => AlignmentType::Right,
        TextAlignment::Justificada => AlignmentType::Both,
    }
}

fn spacing_of(format: &Format) -> (i32, i32, Option<i32>) {
    (format.before, format.after, format.line)
}

fn spacing(format: &Format) -> LineSpacing {
    let spacing = LineSpacing::new().before(space(format.before)).after(space(format.after));
    match format.line {
        Some(line) => spacing.line(line).line_rule(LineSpacingType::Exact),
        None => spacing.line(240).line_rule(LineSpacingType::Auto),
    }
}

fn borders(format: &Format) -> Option<ParagraphBorders> {
    let above = format.rule_above.as_ref().map(|rule| (ParagraphBorderPosition::Top, rule));
    let below = format.rule_below.as_ref().map(|rule| (ParagraphBorderPosition::Bottom, rule));
    let rules: Vec<(ParagraphBorderPosition, &Rule)> = above.into_iter().chain(below).collect();
    if rules.is_empty() {
        return None;
    }
    Some(rules.into_iter().fold(ParagraphBorders::with_empty(), |borders, (position, rule)| {
        let border = ParagraphBorder::new(position)
            .val(BorderType::Single)
            .size(rule.thickness)
            .space(rule.distance)
            .color(rule.color.as_str());
        borders.set(border)
    }))
}

/// Between the edge of a cell and its words, in points.
const CELL: (f64, f64) = (5.0, 4.5);

fn table_styles(sheet: &Sheet) -> Vec<Style> {
    use TableBorderPosition::{Bottom, InsideH, Top};
    let style = |id: &str, name: &str| Style::new(id, StyleType::Table).name(name);
    let (sides, ends) = CELL;
    let padding = |beside: &str| ends - leading(sheet, beside) / 2.0;
    vec![
        style(NORMAL_TABLE, "Normal Table")
            .margins(margins(0.0, 0.0))
            .set_borders(TableBorders::with_empty()),
        style(TABLE, "Tabla")
            .based_on(NORMAL_TABLE)
            .margins(margins(sides, padding("tabla-celda")))
            .set_borders(hairlines(sheet, vec![InsideH, Bottom])),
        style(FACTS, "Tabla de datos")
            .based_on(NORMAL_TABLE)
            .margins(margins(sides, padding("dato")))
            .set_borders(hairlines(sheet, vec![Top, InsideH, Bottom])),
        style(GRID, "Tabla sin líneas")
            .based_on(NORMAL_TABLE)
            .margins(margins(0.0, 0.0))
            .set_borders(TableBorders::with_empty()),
    ]
}

/// Word's own style of tables, on which others are based.
const NORMAL_TABLE: &str = "TablaNormal";

/// What the lines of a style are apart beyond the size of its type.
fn leading(sheet: &Sheet, name: &str) -> f64 {
    let look = look(sheet, name);
    look.interlinea - look.tamano
}

fn margins(sides: f64, ends: f64) -> TableCellMargins {
    let (sides, ends) = (length(points(sides)), length(points(ends)));
    TableCellMargins::new().margin(ends, sides, ends, sides)
}

fn hairlines(sheet: &Sheet, positions: Vec<TableBorderPosition>) -> TableBorders {
    positions.into_iter().fold(TableBorders::with_empty(), |borders, position| {
        let border = TableBorder::new(position)
            .border_type(BorderType::Single)
            .size(eighths(0.5))
            .color(hex(&sheet.colores.linea));
        borders.set(border)
    })
}
