//! XML as a tree that can be mended: elements, attributes, text, all escaped as
//! they were read, so that nothing changes that nobody touched.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Result;

/// An element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::docx) struct Element {
    /// Name with its prefix.
    pub(in crate::docx) name: String,
    /// Attributes in the order of the file.
    pub(in crate::docx) attributes: Vec<(String, String)>,
    /// What is within.
    pub(in crate::docx) children: Vec<Node>,
}

/// What an element can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::docx) enum Node {
    /// Another element.
    Element(Element),
    /// Text, escaped.
    Text(String),
}

impl Element {
    /// An element with attributes and nothing within.
    pub(in crate::docx) fn new(name: &str, attributes: &[(&str, &str)]) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Element {
            name: name.to_owned(),
            attributes: attributes.iter().map(owned).collect(),
            children: Vec::new(),
        }
    }

    /// The same with `child` at its end.
    pub(in crate::docx) fn with(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// The value of an attribute.
    pub(in crate::docx) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// Gives an attribute a value, at the end when it is new.
    pub(in crate::docx) fn set(&mut self, name: &str, value: impl Into<String>) {
        match self.attributes.iter_mut().find(|(other, _)| other == name) {
            Some((_, old)) => *old = value.into(),
            None => self.attributes.push((name.to_owned(), value.into())),
        }
    }

    /// Takes an attribute away.
    pub(in crate::docx) fn unset(&mut self, name: &str) {
        self.attributes.retain(|(other, _)| other != name);
    }

    /// The elements within.
    pub(in crate::docx) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements within, to be changed.
    pub(in crate::docx) fn elements_mut(&mut self) -> impl Iterator<Item = &mut Element> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element within that has this name.
    pub(in crate::docx) fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// The first element within that has this name, made when there is none.
    pub(in crate::docx) fn child_mut(&mut self, name: &str) -> &mut Element {
        let is_it = |node: &Node| matches!(node, Node::Element(one) if one.name == name);
        let at = self.children.iter().position(is_it).unwrap_or_else(|| {
            self.children.push(Node::Element(Element::new(name, &[])));
            self.children.len() - 1
        });
        match &mut self.children[at] {
            Node::Element(element) => element,
            Node::Text(_) => unreachable!("the position is that of an element"),
        }
    }

    /// Calls `change` on this element and on all within, outer ones first.
    pub(in crate::docx) fn walk(&mut self, change: &mut impl FnMut(&mut Element)) {
        change(self);
        for element in self.elements_mut() {
            element.walk(change);
        }
    }
}

/// Reads a part.
///
/// # Errors
/// What is not XML with one root.
pub(in crate::docx) fn read(bytes: &[u8]) -> Result<Element> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = vec![Element::default()];
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => open.push(element(&start)?),
            Event::Empty(start) => push(&mut open, Node::Element(element(&start)?)),
            Event::End(_) => {
                let done = open.pop().unwrap_or_default();
                push(&mut open, Node::Element(done));
            }
            Event::Text(text) => push_text(&mut open, &text),
            Event::GeneralRef(name) => push_text(&mut open, &format!("&{};", &*name)),
            Event::Eof => break,
            _ => {}
        }
    }
    let top = open.into_iter().next().unwrap_or_default();
    let root = top.children.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    root.ok_or_else(|| "la parte no tiene raíz".to_owned())
}

fn push(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

fn push_text(open: &mut [Element], words: &str) {
    let Some(parent) = open.last_mut() else { return };
    match parent.children.last_mut() {
        Some(Node::Text(text)) => text.push_str(words),
        _ => parent.children.push(Node::Text(words.to_owned())),
    }
}

fn element(start: &BytesStart<'_>) -> Result<Element> {
    let mut element = Element { name: start.name().as_ref().to_owned(), ..Element::default() };
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| error.to_string())?;
        element.attributes.push((attribute.key.as_ref().to_owned(), attribute.value.into_owned()));
    }
    Ok(element)
}

/// First line of every part.
pub(in crate::docx) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Writes a part.
pub(in crate::docx) fn write(root: &Element) -> Vec<u8> {
    let mut out = String::with_capacity(16 * 1024);
    out.push_str(DECLARATION);
    push_element(root, &mut out);
    out.into_bytes()
}

fn push_element(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(&element.name);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        out.push_str(value);
        out.push('"');
    }
    if element.children.is_empty() {
        return out.push_str("/>");
    }
    out.push('>');
    for child in &element.children {
        match child {
            Node::Element(element) => push_element(element, out),
            Node::Text(text) => out.push_str(text),
        }
    }
    out.push_str("</");
    out.push_str(&element.name);
    out.push('>');
}
