//! The parts that a part names: in, the package; out, what each is and where.

use std::collections::BTreeMap;

use super::archive::Package;
use super::flaw::Unflawed;
use super::xml::{Step, Xml};

/// One part that another names, or an address.
#[derive(Debug, Clone)]
pub(in crate::input) struct Relation {
    /// What it is, such as `styles`.
    pub(in crate::input) kind: String,
    /// Its path in the package, or the address.
    pub(in crate::input) target: String,
    /// Whether it lies outside of the package.
    pub(in crate::input) is_outside: bool,
}

/// The part that the package says is its document; none when it says none.
pub(in crate::input) fn main_part(package: &mut Package<'_>) -> Unflawed<Option<String>> {
    let relations = relations(package, "")?;
    let main = relations.into_values().find(|relation| relation.kind == "officeDocument");
    Ok(main.map(|relation| relation.target))
}

/// The parts that `part` names, by their keys.
pub(in crate::input) fn relations(
    package: &mut Package<'_>,
    part: &str,
) -> Unflawed<BTreeMap<String, Relation>> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let path = resolved(folder, &format!("_rels/{name}.rels"));
    let Some(text) = package.part(&path)? else { return Ok(BTreeMap::new()) };
    let mut relations = BTreeMap::new();
    let mut xml = Xml::new(&text);
    while let Some(step) = xml.next()? {
        let Step::Open(tag) = step else { continue };
        if let (Some(id), Some(kind), Some(target)) =
            (tag.attribute("Id")?, tag.attribute("Type")?, tag.attribute("Target")?)
        {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let is_outside = tag.attribute("TargetMode")?.is_some_and(|mode| mode == "External");
            let target = if is_outside { target } else { resolved(folder, &target) };
            relations.insert(id, Relation { kind, target, is_outside });
        }
    }
    Ok(relations)
}

/// A path of the package, from the folder of the part that names it.
fn resolved(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut path: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}
