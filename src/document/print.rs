//! The stable text form of a document: for tests, `ver` and the register.
//!
//! One line per block or line of text, two spaces for each level within; the
//! words in quotes, so that every space shows. The form is part of the contract:
//! the register compares documents by its hash.

use std::fmt::Write as _;

use super::{
    Alignment, Block, Document, FactsStyle, Inline, Letterhead, List, Marker, Signatures, Table,
};

/// The document as text, ending in a line break.
pub fn print(document: &Document) -> String {
    let mut out = Printer { text: String::new(), depth: 0 };
    out.properties(document);
    out.furniture(document);
    for block in &document.body {
        out.block(block);
    }
    out.text
}

struct Printer {
    text: String,
    depth: usize,
}

impl Printer {
    fn line(&mut self, words: &str) {
        let indent = self.depth * 2;
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{:indent$}{words}", "");
    }

    fn inside(&mut self, head: &str, body: impl FnOnce(&mut Self)) {
        self.line(head);
        self.depth += 1;
        body(self);
        self.depth -= 1;
    }

    fn properties(&mut self, document: &Document) {
        let properties = &document.properties;
        for (name, value) in [
            ("title", &properties.title),
            ("author", &properties.author),
            ("subject", &properties.subject),
            ("language", &properties.language),
            ("date", &properties.date),
        ] {
            self.line(&format!("{name} {}", quoted(value)));
        }
    }

    fn furniture(&mut self, document: &Document) {
        let furniture = &document.furniture;
        self.letterhead(&furniture.letterhead);
        self.line(&format!("running-head {}", inlines(&furniture.running_head)));
        self.line(&format!("footer {}", inlines(&furniture.footer)));
        if let Some(word) = &furniture.watermark {
            self.line(&format!("watermark {}", quoted(word)));
        }
    }

    fn letterhead(&mut self, letterhead: &Letterhead) {
        self.inside("letterhead", |out| {
            for mark in &letterhead.marks {
                let height = mark.height_mm.map(|mm| format!(" {mm} mm")).unwrap_or_default();
                out.line(&format!("mark {}{height} alt {}", quoted(&mark.file), quoted(&mark.alt)));
            }
            out.line(&format!("name {}", inlines(&letterhead.name)));
            for line in &letterhead.lines {
                out.line(&format!("line {}", inlines(line)));
            }
            if !letterhead.legend.is_empty() {
                out.line(&format!("legend {}", inlines(&letterhead.legend)));
            }
        });
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, content } => {
                self.line(&format!("heading {level} {}", inlines(content)));
            }
            Block::Paragraph { style, content } => {
                self.line(&format!("paragraph {} {}", style.class(), inlines(content)));
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Facts(facts) => {
                let name = match facts.style {
                    FactsStyle::Sheet => "facts datos",
                    FactsStyle::Reference => "facts referencia",
                };
                self.inside(name, |out| {
                    for row in &facts.rows {
                        let label = format!("label {}", inlines(&row.label));
                        out.inside(&label, |out| out.blocks(&row.value));
                    }
                });
            }
            Block::Quote { content } => self.inside("quote", |out| out.blocks(content)),
            Block::Lines { style, lines } => {
                self.inside(&format!("lines {}", style.class()), |out| {
                    for line in lines {
                        out.line(&inlines(line));
                    }
                });
            }
            Block::Signatures(signatures) => self.signatures(signatures),
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn list(&mut self, list: &List) {
        let marker = match list.marker {
            Marker::Bullet => "bullet",
            Marker::Decimal => "decimal",
            Marker::LowerAlpha => "alpha",
            Marker::UpperRoman => "roman",
            other => &other.label(1),
        };
        self.inside(&format!("list {marker} from {}", list.start), |out| {
            for item in &list.items {
                out.inside("item", |out| out.blocks(item));
            }
        });
    }

    fn table(&mut self, table: &Table) {
        let columns: Vec<&str> = table
            .columns
            .iter()
            .map(|column| match column {
                Alignment::Left => "left",
                Alignment::Center => "center",
                Alignment::Right => "right",
            })
            .collect();
        let widths: Vec<String> = table.widths.iter().map(f64::to_string).collect();
        self.inside(&format!("table [{}] [{}]", columns.join(" "), widths.join(" ")), |out| {
            out.row("head", &table.head);
            for row in &table.rows {
                out.row("row", row);
            }
        });
    }

    fn row(&mut self, name: &str, cells: &[Vec<Inline>]) {
        let cells: Vec<String> = cells.iter().map(|cell| inlines(cell)).collect();
        self.line(&format!("{name} {}", cells.join(" | ")));
    }

    fn signatures(&mut self, signatures: &Signatures) {
        self.inside("signatures", |out| {
            out.blocks(&signatures.lead);
            for signatory in &signatures.signatories {
                out.inside(&format!("signatory {}", inlines(&signatory.name)), |out| {
                    for post in &signatory.posts {
                        out.line(&inlines(post));
                    }
                });
            }
        });
    }
}

/// Runs side by side; an empty run as `""`.
fn inlines(content: &[Inline]) -> String {
    if content.is_empty() {
        return quoted("");
    }
    content.iter().map(inline).collect::<Vec<_>>().join(" ")
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => quoted(text),
        Inline::Unbreakable(text) => format!("whole{}", quoted(text)),
        Inline::Strong(inner) => format!("strong({})", inlines(inner)),
        Inline::Emphasis(inner) => format!("emphasis({})", inlines(inner)),
        Inline::Link(link) => format!("link<{}>({})", link.target, inlines(&link.words)),
        Inline::LineBreak => "break".to_owned(),
    }
}

/// Words in quotes; the no-break space as `~`, so that it shows.
fn quoted(text: &str) -> String {
    format!("{text:?}").replace("\\u{a0}", "~")
}
