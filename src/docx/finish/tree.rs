//! XML as a tree that can be mended: elements, attributes and text. All stay
//! escaped as they were read, so that what is not mended is written as it was.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::Event;
use quick_xml::events::attributes::Attributes;

use super::Result;

/// Words of a part, or our own.
type Words<'a> = Cow<'a, str>;

/// An element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::docx) struct Element<'a> {
    /// With its prefix.
    pub(in crate::docx) name: Words<'a>,
    /// Attributes in the order of the file.
    pub(in crate::docx) attributes: Vec<(Words<'a>, Words<'a>)>,
    pub(in crate::docx) children: Vec<Node<'a>>,
}

/// What an element can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::docx) enum Node<'a> {
    /// Another element.
    Element(Element<'a>),
    /// Text, escaped.
    Text(Words<'a>),
}

impl<'a> Element<'a> {
    /// An element with attributes and nothing within.
    pub(in crate::docx) fn new(name: &'static str, attributes: &[(&'static str, &str)]) -> Self {
        let owned = |(name, value): &(&'static str, &str)| {
            (Words::Borrowed(*name), Words::Owned((*value).to_owned()))
        };
        Element {
            name: Words::Borrowed(name),
            attributes: attributes.iter().map(owned).collect(),
            children: Vec::new(),
        }
    }

    /// The same with `child` at its end.
    pub(in crate::docx) fn with(mut self, child: Element<'a>) -> Self {
        self.push(child);
        self
    }

    /// The value of an attribute.
    pub(in crate::docx) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_ref())
    }

    /// Gives an attribute a value, at the end when it is new.
    pub(in crate::docx) fn set(&mut self, name: &'static str, value: impl Into<String>) {
        let value = Words::Owned(value.into());
        match self.attributes.iter_mut().find(|(other, _)| other == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((Words::Borrowed(name), value)),
        }
    }

    /// Takes an attribute away.
    pub(in crate::docx) fn unset(&mut self, name: &str) {
        self.attributes.retain(|(other, _)| other != name);
    }

    /// The elements within.
    pub(in crate::docx) fn elements(&self) -> impl Iterator<Item = &Element<'a>> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements within, to be changed.
    pub(in crate::docx) fn elements_mut(&mut self) -> impl Iterator<Item = &mut Element<'a>> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element within that has this name.
    pub(in crate::docx) fn child(&self, name: &str) -> Option<&Element<'a>> {
        self.elements().find(|element| element.name == name)
    }

    /// Changes the first element within that has this name, made when there is
    /// none.
    pub(in crate::docx) fn change_child(
        &mut self,
        name: &'static str,
        change: impl FnOnce(&mut Element<'a>),
    ) {
        if let Some(element) = self.elements_mut().find(|element| element.name == name) {
            return change(element);
        }
        let mut element = Element::new(name, &[]);
        change(&mut element);
        self.push(element);
    }

    /// Puts an element at the end.
    pub(in crate::docx) fn push(&mut self, child: Element<'a>) {
        self.children.push(Node::Element(child));
    }

    /// Takes away the elements within of which `unwanted` is true.
    pub(in crate::docx) fn drop_children(&mut self, unwanted: impl Fn(&Element<'a>) -> bool) {
        self.children.retain(|node| !matches!(node, Node::Element(one) if unwanted(one)));
    }

    /// Calls `change` on this element and on all within, outer ones first.
    pub(in crate::docx) fn walk(&mut self, change: &mut impl FnMut(&mut Element<'a>)) {
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
pub(in crate::docx) fn read(bytes: &[u8]) -> Result<Element<'_>> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element<'_>> = vec![Element::default()];
    let mut from = 0;
    loop {
        let event = reader.read_event().map_err(|error| error.to_string())?;
        let to = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let raw = text.get(from..to).unwrap_or_default();
        from = to;
        match event {
            Event::Start(_) => open.push(element(raw)?),
            Event::Empty(_) => push(&mut open, Node::Element(element(raw)?)),
            Event::End(_) => {
                let done = open.pop().unwrap_or_default();
                push(&mut open, Node::Element(done));
            }
            Event::Text(_) | Event::GeneralRef(_) => push_text(&mut open, raw),
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

fn push<'a>(open: &mut [Element<'a>], node: Node<'a>) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

/// Text comes in pieces, cut at what is escaped in it.
fn push_text<'a>(open: &mut [Element<'a>], words: &'a str) {
    let Some(parent) = open.last_mut() else { return };
    match parent.children.last_mut() {
        Some(Node::Text(text)) => text.to_mut().push_str(words),
        _ => parent.children.push(Node::Text(Words::Borrowed(words))),
    }
}

/// An element from its tag, brackets included.
fn element(tag: &str) -> Result<Element<'_>> {
    let tag = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
    let name = tag.split_ascii_whitespace().next().unwrap_or_default();
    let mut element = Element { name: Words::Borrowed(name), ..Element::default() };
    for attribute in Attributes::new(tag, name.len()).with_checks(false) {
        let attribute = attribute.map_err(|error| error.to_string())?;
        element.attributes.push((Words::Borrowed(attribute.key.into_inner()), attribute.value));
    }
    Ok(element)
}

/// First line of every part.
pub(in crate::docx) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Writes a part.
pub(in crate::docx) fn write(root: &Element<'_>) -> Vec<u8> {
    let mut out = String::with_capacity(16 * 1024);
    out.push_str(DECLARATION);
    push_element(root, &mut out);
    out.into_bytes()
}

fn push_element(element: &Element<'_>, out: &mut String) {
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
