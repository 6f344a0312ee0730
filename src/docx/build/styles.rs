//! The styles part: each style says only how it differs from its base, so that
//! restyling one restyles all that are based on it.

use docx_rs::{
    BasedOn, Bold, BoldCs, BorderType, BuildXML, CharacterSpacing, Color, Indent, Italic, ItalicCs,
    Justification, LineSpacing, LineSpacingType, Name, Next, OutlineLvl, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, ParagraphProperty, RunFonts, RunProperty, Style,
    StyleType, Styles, Sz, SzCs, Tab, TabValueType, TableBorder, TableBorderPosition, TableBorders,
    TableCellMargins,
};

use crate::docx::catalogue::{Definition, FACTS, GRID, LINK, TABLE, WHOLE, find};
use crate::docx::format::{Format, Rule, hex, look};
use crate::docx::measure::{eighths, length, points, space};
use crate::docx::text::escape;
use crate::sheet::{Sheet, TextAlignment};

/// Builds the part.
pub(in crate::docx) fn build(styles: &[Definition], sheet: &Sheet) -> Vec<u8> {
    let mut part = Styles::new();
    part.styles.extend(styles.iter().map(|style| paragraph_style(style, styles)));
    for (id, name) in [(WHOLE, "Sin partir"), (LINK, "Hyperlink")] {
        part.styles.push(Style::new(id, StyleType::Character).name(name));
    }
    part.styles.extend(table_styles(sheet));
    part.build()
}

fn paragraph_style(definition: &Definition, styles: &[Definition]) -> Style {
    let base = definition.base.and_then(|base| find(styles, base)).map(|base| &base.format);
    let mut style = Style::new(definition.id, StyleType::Paragraph);
    style.name = Name::new(definition.name);
    style.next = Some(Next::new(definition.next));
    style.based_on = definition.base.map(BasedOn::new);
    write_run(&mut style.run_property, &definition.format, base);
    write_paragraph(&mut style.paragraph_property, &definition.format, base);
    style
}

/// What `format` says of letters that `base` does not. Fields are set in place:
/// docx-rs' builders move a kilobyte for each.
fn write_run(run: &mut RunProperty, format: &Format, base: Option<&Format>) {
    if base.is_none_or(|base| base.font != format.font) {
        run.fonts = Some(fonts(&format.font));
    }
    if base.is_none_or(|base| base.size != format.size) {
        run.sz = Some(Sz::new(format.size));
        run.sz_cs = Some(SzCs::new(format.size));
    }
    if base.is_none_or(|base| base.color != format.color) {
        run.color = Some(Color::new(format.color.as_str()));
    }
    if base.is_some_and(|base| base.bold) != format.bold {
        let (bold, cs) = (Bold::new(), BoldCs::new());
        run.bold = Some(if format.bold { bold } else { bold.disable() });
        run.bold_cs = Some(if format.bold { cs } else { cs.disable() });
    }
    if base.is_some_and(|base| base.italic) != format.italic {
        let (italic, cs) = (Italic::new(), ItalicCs::new());
        run.italic = Some(if format.italic { italic } else { italic.disable() });
        run.italic_cs = Some(if format.italic { cs } else { cs.disable() });
    }
    if base.map_or(0, |base| base.tracking) != format.tracking {
        run.character_spacing = Some(CharacterSpacing::new(format.tracking));
    }
}

/// One face for every script.
fn fonts(name: &str) -> RunFonts {
    let name = escape(name);
    RunFonts::new().ascii(name.as_str()).hi_ansi(name.as_str()).east_asia(name.as_str()).cs(name)
}

/// What `format` says of paragraphs that `base` does not.
fn write_paragraph(property: &mut ParagraphProperty, format: &Format, base: Option<&Format>) {
    if base.is_none_or(|base| base.alignment != format.alignment) {
        property.alignment = Some(Justification::new(alignment(format.alignment)));
    }
    if base.is_none_or(|base| spacing_of(base) != spacing_of(format)) {
        property.line_spacing = Some(spacing(format));
    }
    if base.is_some_and(|base| base.indents != format.indents) {
        let (left, right) = format.indents;
        property.indent = Some(Indent::new(Some(left), None, Some(right), None));
    }
    property.outline_lvl = format.outline.map(OutlineLvl::new);
    property.keep_next = format.keeps_next.then_some(true);
    property.keep_lines = format.keeps_lines.then_some(true);
    property.widow_control = base.is_none().then_some(true);
    if let Some(at) = format.right_tab {
        property.tabs.push(Tab::new().val(TabValueType::Right).pos(length(at)));
    }
    property.borders = borders(format);
}

fn alignment(alignment: TextAlignment) -> &'static str {
    match alignment {
        TextAlignment::Izquierda => "left",
        TextAlignment::Centro => "center",
        TextAlignment::Derecha => "right",
        TextAlignment::Justificada => "both",
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
