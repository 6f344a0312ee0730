//! The finished file: the pages' content, faces, pictures, links and properties,
//! with nothing in it that the clock or chance decides.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, dictionary, text_string};
use sha2::{Digest, Sha256};

use super::content;
use super::faces::Faces;
use super::ink::Mark;
use super::pages::Ink;
use super::print;
use crate::diagnostic::Result;
use crate::document::{Document, Properties};
use crate::pdf::Pictures;
use crate::sheet::{POINTS_PER_MM, Sheet};

/// The file of a document whose words genpdf has `printed`.
///
/// # Errors
/// Words that genpdf did not print as they were handed over.
pub(super) fn write(
    pages: &[Ink],
    printed: &[u8],
    document: &Document,
    sheet: &Sheet,
    faces: &Faces,
    pictures: &Pictures,
) -> Result<Vec<u8>> {
    let printed = File::load_mem(printed).map_err(print::refused)?;
    let (width, height) = sheet.papel.size_mm();
    let size = [width * POINTS_PER_MM, height * POINTS_PER_MM];
    let mut writer = Writer { file: File::with_version("1.7"), size };
    let parent = writer.file.new_object_id();
    let (images, resources) = writer.resources(pages, faces, pictures);
    let mut kids = Vec::new();
    for (ink, (_, page)) in pages.iter().zip(printed.get_pages()) {
        let words = printed.get_and_decode_page_content(page).map_err(print::refused)?;
        let place = |name: &str| images.iter().position(|image| image == name);
        let content = content::stream(ink, &words.operations, size[1], place)?;
        kids.push(Object::Reference(writer.page(ink, content, parent, resources)));
    }
    writer.finish(kids, parent, document)
}

/// A file as it is written.
struct Writer {
    file: File,
    /// Of a page, in points.
    size: [f64; 2],
}

impl Writer {
    /// Faces and pictures that the pages use: the names of the pictures, in the
    /// order of their places, and the dictionary of both.
    fn resources(
        &mut self,
        pages: &[Ink],
        faces: &Faces,
        pictures: &Pictures,
    ) -> (Vec<String>, ObjectId) {
        let mut fonts = Dictionary::new();
        for (place, name) in faces.names.iter().enumerate() {
            let is_used = |ink: &Ink| {
                print::words(ink).any(|words| super::faces::index(&words.style) == place)
            };
            if !pages.iter().any(is_used) {
                continue;
            }
            let font = self.file.add_object(dictionary! {
                "Type" => "Font",
                "Subtype" => "Type1",
                "BaseFont" => *name,
                "Encoding" => "WinAnsiEncoding",
            });
            fonts.set(content::face(place), font);
        }
        let named = pages.iter().flatten().filter_map(|mark| match mark {
            Mark::Picture { name, .. } => Some((name.clone(), pictures.get(name)?)),
            _ => None,
        });
        let named: BTreeMap<String, _> = named.collect();
        let mut images = Dictionary::new();
        for (place, picture) in named.values().enumerate() {
            let (mut pixels, opacity) = picture.genpdf.streams();
            if let Some(opacity) = opacity {
                pixels.dict.set("SMask", self.file.add_object(opacity));
            }
            images.set(content::image(place), self.file.add_object(pixels));
        }
        let resources = dictionary! { "Font" => fonts, "XObject" => images };
        (named.into_keys().collect(), self.file.add_object(resources))
    }

    fn page(
        &mut self,
        ink: &Ink,
        content: Vec<u8>,
        parent: ObjectId,
        resources: ObjectId,
    ) -> ObjectId {
        let mut content = Stream::new(Dictionary::new(), content);
        // What does not get smaller stays as it is.
        let _ = content.compress();
        let content = self.file.add_object(content);
        let links: Vec<Object> = self.links(ink).into_iter().map(Object::Reference).collect();
        let [width, height] = self.size;
        let corners = [0.0, 0.0, width, height].map(content::number).to_vec();
        let mut page = dictionary! {
            "Type" => "Page",
            "Parent" => parent,
            "MediaBox" => corners,
            "Resources" => resources,
            "Contents" => content,
        };
        if !links.is_empty() {
            page.set("Annots", links);
        }
        self.file.add_object(page)
    }

    /// What is followed when it is clicked, around its words.
    fn links(&mut self, ink: &Ink) -> Vec<ObjectId> {
        let height = self.size[1];
        let linked = print::words(ink).filter_map(|words| Some((words, words.link.as_ref()?)));
        let link = |(words, target): (&super::ink::Words, &std::sync::Arc<str>)| {
            let top = height - words.baseline + words.style.ascent();
            let corners = [words.x, top - words.style.size, words.x + words.width, top];
            let action = dictionary! {
                "S" => "URI",
                "URI" => Object::string_literal(target.as_bytes()),
            };
            self.file.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => corners.map(content::number).to_vec(),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => 4,
                "A" => action,
            })
        };
        linked.map(link).collect()
    }

    fn finish(
        mut self,
        kids: Vec<Object>,
        parent: ObjectId,
        document: &Document,
    ) -> Result<Vec<u8>> {
        let properties = &document.properties;
        let count = kids.len() as i64;
        let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
        self.file.set_object(parent, pages);
        let catalog = self.file.add_object(dictionary! {
            "Type" => "Catalog",
            "Pages" => parent,
            "Lang" => Object::string_literal(properties.language.as_str()),
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        });
        let info = self.file.add_object(info(properties));
        let digest = Sha256::digest(crate::document::print(document).as_bytes());
        let id = Object::string_literal(&digest[..16]);
        self.file.trailer.set("Root", catalog);
        self.file.trailer.set("Info", info);
        self.file.trailer.set("ID", vec![id.clone(), id]);
        let mut bytes = Vec::new();
        self.file.save_to(&mut bytes).map_err(print::refused)?;
        Ok(bytes)
    }
}

/// What a file manager shows; the date of the document, and no clock's.
fn info(properties: &Properties) -> Dictionary {
    let mut info = dictionary! {
        "Title" => text_string(&properties.title),
        "Author" => text_string(&properties.author),
        "Subject" => text_string(&properties.subject),
        "Creator" => text_string(&format!("Minutario {}", env!("CARGO_PKG_VERSION"))),
        "Producer" => text_string("genpdf, lopdf"),
    };
    let digits: String = properties.date.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 8 {
        let date = Object::string_literal(format!("D:{digits}000000Z"));
        info.set("CreationDate", date.clone());
        info.set("ModDate", date);
    }
    info
}
