//! A small reader of our own PDFs: the structure tree with the words of each
//! element, and what is drawn outside of it. It knows what our writer makes and
//! panics on anything else.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

use crate::support::folded;

/// Tag of a node that holds words and nothing else.
pub const WORDS: &str = "#words";

/// Tags that run within a line; every other one begins a line of its own.
const INLINE: [&str; 4] = ["Span", "Link", "Reference", "Quote"];

/// An element of the structure tree, or a run of words within one.
#[derive(Debug, Clone, Default)]
pub struct Node {
    /// Standard tag, or [`WORDS`].
    pub tag: String,
    /// Attributes of all owners, by name.
    pub attributes: BTreeMap<String, String>,
    /// What a picture shows.
    pub alt: Option<String>,
    /// Title of a heading.
    pub title: Option<String>,
    /// Words, when the tag is [`WORDS`].
    pub text: String,
    /// What is within, in reading order.
    pub children: Vec<Node>,
}

/// Something drawn that is not part of the document's text.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// Page, from 1.
    pub page: usize,
    /// `Header`, `Footer`, `Background`, `Layout`…
    pub kind: String,
    /// Words, when it has any.
    pub text: String,
}

/// A PDF, read.
pub struct Pdf {
    file: Document,
    /// Words of each marked run, by page and number.
    runs: BTreeMap<(ObjectId, i64), String>,
    /// What is drawn as furniture.
    pub artifacts: Vec<Artifact>,
    /// Words that are neither in a marked run nor in an artifact.
    pub stray: String,
}

impl Pdf {
    /// Reads a file.
    pub fn read(bytes: &[u8]) -> Self {
        let file = Document::load_mem(bytes).expect("lopdf reads the file");
        let mut pdf =
            Pdf { file, runs: BTreeMap::new(), artifacts: Vec::new(), stray: String::new() };
        for (number, page) in pdf.file.get_pages() {
            let page_runs = PageReader::read(&pdf.file, page);
            let number = usize::try_from(number).unwrap();
            let placed = |(kind, text)| Artifact { page: number, kind, text };
            pdf.artifacts.extend(page_runs.artifacts.into_iter().map(placed));
            pdf.stray.push_str(&page_runs.stray);
            pdf.runs.extend(page_runs.marked.into_iter().map(|(id, text)| ((page, id), text)));
        }
        pdf
    }

    /// Pages of the file.
    pub fn page_count(&self) -> usize {
        self.file.get_pages().len()
    }

    /// The structure tree: its one root element.
    pub fn tree(&self) -> Node {
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").unwrap());
        let roles = root.get(b"RoleMap").map(|map| self.dictionary(map).clone());
        let reader = TreeReader { pdf: self, roles: roles.unwrap_or_default() };
        let mut top = reader.kids(root, None);
        assert_eq!(top.len(), 1, "the tree has one root element");
        top.remove(0)
    }

    /// Numbers of the marked runs that the pages have.
    pub fn run_count(&self) -> usize {
        self.runs.len()
    }

    /// The document catalog.
    pub fn catalog(&self) -> &Dictionary {
        self.file.catalog().unwrap()
    }

    /// A dictionary of the catalog, such as `MarkInfo`.
    pub fn catalog_dictionary(&self, key: &str) -> &Dictionary {
        self.dictionary(self.catalog().get(key.as_bytes()).unwrap())
    }

    /// An entry of the information dictionary.
    pub fn info(&self, key: &str) -> String {
        let info = self.dictionary(self.file.trailer.get(b"Info").unwrap());
        decode_text_string(info.get(key.as_bytes()).unwrap()).unwrap()
    }

    /// The XMP metadata, as XML.
    pub fn xmp(&self) -> String {
        let stream = self.resolve(self.catalog().get(b"Metadata").unwrap()).as_stream().unwrap();
        String::from_utf8(stream.get_plain_content().unwrap()).unwrap()
    }

    fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.file.dereference(object).unwrap().1
    }

    fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        self.resolve(object).as_dict().unwrap()
    }
}

impl Node {
    /// Words in reading order: those of one line together, each other element
    /// set off by a space. List labels are left out: they are not words of the
    /// document.
    pub fn words(&self) -> String {
        let mut words = String::new();
        self.push_words(&mut words);
        words
    }

    fn push_words(&self, words: &mut String) {
        words.push_str(&self.text);
        for child in self.children.iter().filter(|child| child.tag != "Lbl") {
            let apart = child.tag != WORDS && !INLINE.contains(&child.tag.as_str());
            words.push_str(if apart { " " } else { "" });
            child.push_words(words);
            words.push_str(if apart { " " } else { "" });
        }
    }

    /// Every element with a tag, in reading order, itself included.
    pub fn all<'a>(&'a self, tag: &str) -> Vec<&'a Node> {
        self.walk().into_iter().filter(|node| node.tag == tag).collect()
    }

    /// Itself and everything within, in reading order.
    pub fn walk(&self) -> Vec<&Node> {
        let mut nodes = vec![self];
        nodes.extend(self.children.iter().flat_map(Node::walk));
        nodes
    }

    /// The elements right below that have a tag.
    pub fn children(&self, tag: &str) -> Vec<&Node> {
        self.children.iter().filter(|child| child.tag == tag).collect()
    }

    /// Tags of the elements right below.
    pub fn child_tags(&self) -> Vec<&str> {
        self.children.iter().map(|child| child.tag.as_str()).collect()
    }

    /// An attribute; empty when it has none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The element and its inside as indented lines, for a picture of a tree;
    /// words in quotes, runs of one element joined.
    pub fn outline(&self) -> String {
        let mut lines = String::new();
        self.push_outline(0, &mut lines);
        lines
    }

    fn push_outline(&self, depth: usize, lines: &mut String) {
        let own: String = self.children(WORDS).iter().map(|run| run.text.as_str()).collect();
        let own = folded(&own);
        let own = if own.is_empty() { own } else { format!(" {own:?}") };
        let alt = self.alt.as_ref().map(|alt| format!(" alt {alt:?}")).unwrap_or_default();
        lines.push_str(&format!("{:1$}{2}{alt}{own}\n", "", depth * 2, self.tag));
        for child in self.children.iter().filter(|child| child.tag != WORDS) {
            child.push_outline(depth + 1, lines);
        }
    }
}

/// Reads structure elements.
struct TreeReader<'a> {
    pdf: &'a Pdf,
    roles: Dictionary,
}

impl TreeReader<'_> {
    fn element(&self, element: &Dictionary, page: Option<ObjectId>) -> Node {
        let text = |key: &[u8]| element.get(key).ok().map(|text| decode_text_string(text).unwrap());
        let page = element.get(b"Pg").ok().map(|page| page.as_reference().unwrap()).or(page);
        Node {
            tag: self.standard_tag(name(element.get(b"S").unwrap())),
            attributes: self.attributes(element),
            alt: text(b"Alt"),
            title: text(b"T"),
            text: String::new(),
            children: self.kids(element, page),
        }
    }

    fn standard_tag(&self, tag: String) -> String {
        match self.roles.get(tag.as_bytes()) {
            Ok(role) => self.standard_tag(name(role)),
            Err(_) => tag,
        }
    }

    fn attributes(&self, element: &Dictionary) -> BTreeMap<String, String> {
        let Ok(object) = element.get(b"A") else { return BTreeMap::new() };
        let owners = match self.pdf.resolve(object) {
            Object::Array(owners) => owners.iter().collect(),
            one => vec![one],
        };
        let owners = owners.into_iter().map(|owner| self.pdf.dictionary(owner));
        owners
            .flat_map(Dictionary::iter)
            .map(|(key, value)| (String::from_utf8_lossy(key).into_owned(), shown(value)))
            .collect()
    }

    fn kids(&self, element: &Dictionary, page: Option<ObjectId>) -> Vec<Node> {
        let Ok(kids) = element.get(b"K") else { return Vec::new() };
        match self.pdf.resolve(kids) {
            Object::Array(kids) => kids.iter().filter_map(|kid| self.kid(kid, page)).collect(),
            kid => self.kid(kid, page).into_iter().collect(),
        }
    }

    /// None for an object reference, such as a link's annotation.
    fn kid(&self, kid: &Object, page: Option<ObjectId>) -> Option<Node> {
        let kid = match self.pdf.resolve(kid) {
            Object::Integer(run) => return Some(self.run(page, *run)),
            kid => kid.as_dict().unwrap(),
        };
        let page = kid.get(b"Pg").ok().map(|page| page.as_reference().unwrap()).or(page);
        match kid.get(b"Type").map(name).as_deref() {
            Ok("MCR") => Some(self.run(page, kid.get(b"MCID").unwrap().as_i64().unwrap())),
            Ok("OBJR") => None,
            _ => Some(self.element(kid, page)),
        }
    }

    fn run(&self, page: Option<ObjectId>, run: i64) -> Node {
        let page = page.expect("a marked run has a page");
        let text = self.pdf.runs.get(&(page, run)).expect("the page has the marked run");
        Node { tag: WORDS.to_owned(), text: text.clone(), ..Node::default() }
    }
}

/// Where words go while a page is read.
enum Mark {
    Run(i64),
    Artifact(usize),
    /// The words are given apart from the glyphs.
    Said,
    Other,
}

/// Reads the content of one page.
#[derive(Default)]
struct PageReader {
    fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>>,
    font: Vec<u8>,
    marks: Vec<Mark>,
    marked: BTreeMap<i64, String>,
    artifacts: Vec<(String, String)>,
    stray: String,
}

impl PageReader {
    fn read(file: &Document, page: ObjectId) -> Self {
        let fonts = file.get_page_fonts(page).unwrap();
        let fonts = fonts.into_iter().map(|(name, font)| (name, to_unicode(file, font)));
        let mut reader = PageReader { fonts: fonts.collect(), ..PageReader::default() };
        for operation in Content::decode(&file.get_page_content(page)).unwrap().operations {
            reader.step(&operation);
        }
        assert!(reader.marks.is_empty(), "every mark of the page is closed");
        reader
    }

    fn step(&mut self, operation: &Operation) {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BDC" => self.open(&name(&operands[0]), operands[1].as_dict().unwrap()),
            "BMC" => self.open(&name(&operands[0]), &Dictionary::new()),
            "EMC" => drop(self.marks.pop()),
            "Tf" => self.font = operands[0].as_name().unwrap().to_vec(),
            "Tj" => self.show(&operands[0]),
            "TJ" => operands[0].as_array().unwrap().iter().for_each(|piece| self.show(piece)),
            "'" | "\"" => panic!("our writer shows text with Tj and TJ"),
            _ => {}
        }
    }

    fn open(&mut self, tag: &str, properties: &Dictionary) {
        let mark = if let Ok(run) = properties.get(b"MCID") {
            let run = run.as_i64().unwrap();
            assert!(self.marked.insert(run, String::new()).is_none(), "run {run} stands twice");
            Mark::Run(run)
        } else if let Ok(said) = properties.get(b"ActualText") {
            self.push(&decode_text_string(said).unwrap());
            Mark::Said
        } else if tag == "Artifact" {
            let kind = properties.get(b"Subtype").or(properties.get(b"Type"));
            self.artifacts.push((kind.map(name).unwrap_or_default(), String::new()));
            Mark::Artifact(self.artifacts.len() - 1)
        } else {
            Mark::Other
        };
        self.marks.push(mark);
    }

    /// Shows a string of glyphs, two bytes each; a number is only a shift.
    fn show(&mut self, piece: &Object) {
        let Ok(bytes) = piece.as_str() else { return };
        if self.marks.iter().any(|mark| matches!(mark, Mark::Said)) {
            return;
        }
        let font = &self.fonts[&self.font];
        let words: String = bytes
            .chunks(2)
            .map(|code| font[&u16::from_be_bytes([code[0], code[1]])].as_str())
            .collect();
        self.push(&words);
    }

    fn push(&mut self, words: &str) {
        let inmost = |mark: &&Mark| matches!(mark, Mark::Run(_) | Mark::Artifact(_));
        let target = match self.marks.iter().rev().find(inmost) {
            Some(Mark::Run(run)) => self.marked.entry(*run).or_default(),
            Some(Mark::Artifact(artifact)) => &mut self.artifacts[*artifact].1,
            _ => &mut self.stray,
        };
        target.push_str(words);
    }
}

/// What each glyph of a font says.
fn to_unicode(file: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let map = font.get_deref(b"ToUnicode", file).unwrap().as_stream().unwrap();
    let map = String::from_utf8(map.get_plain_content().unwrap()).unwrap();
    assert!(!map.contains("beginbfrange"), "our writer maps one glyph at a time");
    let sections = map.split("beginbfchar").skip(1);
    sections
        .flat_map(|section| section.split("endbfchar").next().unwrap().lines())
        .filter_map(|line| {
            let mut codes = line.split(['<', '>']).filter(|code| !code.trim().is_empty());
            let (glyph, text) = (codes.next()?, codes.next()?);
            Some((u16::from_str_radix(glyph, 16).unwrap(), utf_16(text)))
        })
        .collect()
}

fn utf_16(hex: &str) -> String {
    let digits: Vec<char> = hex.chars().filter(char::is_ascii_hexdigit).collect();
    let units = digits
        .chunks(4)
        .map(|unit| u16::from_str_radix(&unit.iter().collect::<String>(), 16).unwrap());
    String::from_utf16(&units.collect::<Vec<_>>()).unwrap()
}

fn name(object: &Object) -> String {
    String::from_utf8_lossy(object.as_name().unwrap()).into_owned()
}

/// An attribute's value as text; what is in an array, side by side.
fn shown(value: &Object) -> String {
    match value {
        Object::Name(name) => String::from_utf8_lossy(name).into_owned(),
        Object::Integer(number) => number.to_string(),
        Object::Real(number) => number.to_string(),
        Object::String(..) => decode_text_string(value).unwrap(),
        Object::Array(values) => values.iter().map(shown).collect::<Vec<_>>().join(" "),
        other => format!("{other:?}"),
    }
}
