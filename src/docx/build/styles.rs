//! The styles part: each style says only how it differs from its base, so that
//! restyling one restyles all that are based on it.

use docx_rs::{
    BasedOn, Bold, BoldCs, BorderType, BuildXML, CharacterSpacing, Color, Indent, Italic, ItalicCs,
    Justification, LineSpacing, LineSpacingType, Name, Next, OutlineLvl, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, ParagraphProperty, RunFonts, RunProperty, Style,
    StyleType, Styles, Sz, SzCs, Tab, TabValueType,
};

use super::tables;
use crate::docx::measure::{length, space};
use crate::docx::style::{Catalogue, CharacterStyle, Rule, StyleFormat, WordStyle};
use crate::docx::text::escape;
use crate::sheet::{Sheet, TextAlignment};

/// Builds the part.
pub(in crate::docx) fn build(styles: &Catalogue, sheet: &Sheet) -> Vec<u8> {
    let mut part = Styles::new();
    part.styles.extend(WordStyle::ALL.map(|style| paragraph_style(style, styles)));
    part.styles.extend(CharacterStyle::ALL.map(character_style));
    part.styles.extend(tables::styles(sheet));
    part.build()
}

fn character_style(style: CharacterStyle) -> Style {
    Style::new(style.id(), StyleType::Character).name(style.name())
}

fn paragraph_style(style: WordStyle, styles: &Catalogue) -> Style {
    let format = styles.format(style);
    let base = style.base().map(|base| styles.format(base));
    let mut made = Style::new(style.id(), StyleType::Paragraph);
    made.name = Name::new(style.name());
    made.next = Some(Next::new(style.next().id()));
    made.based_on = style.base().map(|base| BasedOn::new(base.id()));
    write_run(&mut made.run_property, format, base);
    write_paragraph(&mut made.paragraph_property, format, base);
    made
}

/// What `format` says of letters that `base` does not. Fields are set in place:
/// docx-rs' builders move a kilobyte for each.
fn write_run(run: &mut RunProperty, format: &StyleFormat, base: Option<&StyleFormat>) {
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
fn write_paragraph(
    property: &mut ParagraphProperty,
    format: &StyleFormat,
    base: Option<&StyleFormat>,
) {
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

fn spacing_of(format: &StyleFormat) -> (i32, i32, Option<i32>) {
    (format.before, format.after, format.line)
}

fn spacing(format: &StyleFormat) -> LineSpacing {
    let spacing = LineSpacing::new().before(space(format.before)).after(space(format.after));
    match format.line {
        Some(line) => spacing.line(line).line_rule(LineSpacingType::Exact),
        None => spacing.line(240).line_rule(LineSpacingType::Auto),
    }
}

fn borders(format: &StyleFormat) -> Option<ParagraphBorders> {
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
