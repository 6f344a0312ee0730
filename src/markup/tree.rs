//! The parser's flat events as a tree whose nodes know their place.

use std::borrow::Cow;
use std::ops::Range;

use jotdown::{AttributeKind, AttributeValue, Attributes, Container, Event, Parser};

use crate::diagnostic::Span;

/// Deepest nesting that is read: what follows calls itself for each level. What lies
/// deeper loses its markup, with an error.
const DEEPEST: usize = 24;

/// A piece of the text.
pub(super) struct Node {
    pub(super) kind: NodeKind,
    pub(super) span: Span,
    /// Classes and other attributes written before it.
    pub(super) attributes: Vec<(String, String)>,
    /// What is in it, in order.
    pub(super) children: Vec<Node>,
}

/// What a node is.
pub(super) enum NodeKind {
    /// Something that holds other nodes.
    Container(Container<'static>),
    /// Words.
    Text(String),
    /// A line break that the text asks for.
    Break,
    /// A mark that Minutario has no use for, by its Spanish name.
    Unused(Cow<'static, str>),
}

impl Node {
    /// The value of an attribute; of one that is written twice, the last.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// The tree of a source, or of a part of one; places are places in the whole.
pub(super) fn read(span: &Span) -> Vec<Node> {
    let text = span.as_str();
    let mut stack: Vec<Node> = Vec::new();
    let mut top: Vec<Node> = Vec::new();
    let mut too_deep = 0_usize;
    for (event, range) in Parser::new(text).into_offset_iter() {
        let place = span.slice(range.clone());
        match event {
            Event::Start(Container::Document, _) | Event::End(Container::Document) => {}
            Event::Start(..) if stack.len() >= DEEPEST => {
                if too_deep == 0 {
                    let kind = NodeKind::Unused(beyond_deepest());
                    add(leaf(kind, place), &mut stack, &mut top);
                }
                too_deep += 1;
            }
            Event::End(_) if too_deep > 0 => too_deep -= 1,
            Event::Start(container, attributes) => stack.push(Node {
                kind: NodeKind::Container(owned(container)),
                span: place,
                attributes: pairs(&attributes),
                children: Vec::new(),
            }),
            Event::End(_) => {
                if let Some(mut node) = stack.pop() {
                    node.span = join(span, &node.span, range);
                    add(node, &mut stack, &mut top);
                }
            }
            other => {
                if let Some(kind) = leaf_kind(other) {
                    add(leaf(kind, place), &mut stack, &mut top);
                }
            }
        }
    }
    top
}

fn beyond_deepest() -> Cow<'static, str> {
    format!("más de {DEEPEST} niveles, uno dentro de otro").into()
}

fn leaf(kind: NodeKind, span: Span) -> Node {
    Node { kind, span, attributes: Vec::new(), children: Vec::new() }
}

fn add(node: Node, stack: &mut [Node], top: &mut Vec<Node>) {
    stack.last_mut().map_or(top, |parent| &mut parent.children).push(node);
}

fn join(whole: &Span, start: &Span, end: Range<usize>) -> Span {
    let from = start.range().start - whole.range().start;
    whole.slice(from..end.end.max(from))
}

/// What a leaf says; none when it says nothing.
fn leaf_kind(event: Event<'_>) -> Option<NodeKind> {
    let words = match event {
        // A tab is a space on every page.
        Event::Str(words) => words.replace('\t', " "),
        Event::LeftSingleQuote => "‘".to_owned(),
        Event::RightSingleQuote => "’".to_owned(),
        Event::LeftDoubleQuote => "“".to_owned(),
        Event::RightDoubleQuote => "”".to_owned(),
        Event::Ellipsis => "…".to_owned(),
        Event::EnDash => "–".to_owned(),
        Event::EmDash => "—".to_owned(),
        Event::NonBreakingSpace => "\u{a0}".to_owned(),
        Event::Softbreak => " ".to_owned(),
        Event::Hardbreak => return Some(NodeKind::Break),
        Event::FootnoteReference(_) => return Some(NodeKind::Unused("nota al pie".into())),
        // `\:::` is an escaped colon and a symbol without a name.
        Event::Symbol(name) if name.is_empty() => "::".to_owned(),
        Event::Symbol(_) => return Some(NodeKind::Unused("símbolo entre dos puntos".into())),
        Event::ThematicBreak(_) => return Some(NodeKind::Unused("línea divisoria".into())),
        _ => return None,
    };
    Some(NodeKind::Text(words))
}

fn pairs(attributes: &Attributes<'_>) -> Vec<(String, String)> {
    let pair = |(kind, value): &(AttributeKind<'_>, AttributeValue<'_>)| {
        kind.key().map(|key| (key.to_owned(), value.to_string()))
    };
    attributes.iter().filter_map(pair).collect()
}

/// The container without its borrowed text, which only these kinds have.
fn owned(container: Container<'_>) -> Container<'static> {
    match container {
        Container::Div { class } => Container::Div { class: class.into_owned().into() },
        Container::Link(target, kind) => Container::Link(target.into_owned().into(), kind),
        Container::Image(target, kind) => Container::Image(target.into_owned().into(), kind),
        Container::Heading { level, has_section, .. } => {
            Container::Heading { level, has_section, id: "".into() }
        }
        Container::Section { .. } => Container::Section { id: "".into() },
        Container::Footnote { .. } => Container::Footnote { label: "".into() },
        Container::LinkDefinition { .. } => Container::LinkDefinition { label: "".into() },
        Container::RawBlock { .. } => Container::RawBlock { format: "".into() },
        Container::RawInline { .. } => Container::RawInline { format: "".into() },
        Container::CodeBlock { .. } => Container::CodeBlock { language: "".into() },
        Container::Blockquote => Container::Blockquote,
        Container::List { kind, tight } => Container::List { kind, tight },
        Container::ListItem => Container::ListItem,
        Container::TaskListItem { checked } => Container::TaskListItem { checked },
        Container::DescriptionList => Container::DescriptionList,
        Container::DescriptionDetails => Container::DescriptionDetails,
        Container::DescriptionTerm => Container::DescriptionTerm,
        Container::Document => Container::Document,
        Container::Table => Container::Table,
        Container::TableRow { head } => Container::TableRow { head },
        Container::TableCell { alignment, head } => Container::TableCell { alignment, head },
        Container::Caption => Container::Caption,
        Container::Paragraph => Container::Paragraph,
        Container::Span => Container::Span,
        Container::Verbatim => Container::Verbatim,
        Container::Math { display } => Container::Math { display },
        Container::Subscript => Container::Subscript,
        Container::Superscript => Container::Superscript,
        Container::Insert => Container::Insert,
        Container::Delete => Container::Delete,
        Container::Strong => Container::Strong,
        Container::Emphasis => Container::Emphasis,
        Container::Mark => Container::Mark,
    }
}
