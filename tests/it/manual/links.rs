//! Links of the manual: each leads to a file that there is, and to a heading or
//! an anchor in it; every page can be reached from `docs/manual.md`.

use std::collections::BTreeSet;
use std::path::Path;

use super::Page;
use crate::support::root;

/// What is wrong with the links of the pages.
pub(super) fn wrong(pages: &[Page]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut reached = BTreeSet::from(["docs/manual.md".to_owned()]);
    for page in pages {
        for link in links(&page.made) {
            let (path, anchor) = target(&page.path, link);
            if let Some(why) = fault(pages, &path, anchor) {
                wrong.push(format!("{}: `{link}` {why}", page.path));
            }
            reached.insert(path);
        }
    }
    let apart = pages.iter().filter(|page| !reached.contains(&page.path));
    wrong.extend(apart.map(|page| format!("{}: no page leads here", page.path)));
    wrong
}

/// Where the links of a page lead, those of the web aside.
fn links(text: &str) -> Vec<&str> {
    let mut inside = false;
    let prose = text.lines().filter(|line| {
        let fence = line.starts_with("```");
        inside ^= fence;
        !inside && !fence
    });
    prose
        .flat_map(|line| line.split("](").skip(1))
        .filter_map(|rest| rest.split(')').next())
        .filter(|link| !link.contains("://") && !link.starts_with("mailto:"))
        .collect()
}

/// A link as a path from the root of the repository, and an anchor.
fn target<'a>(from: &str, link: &'a str) -> (String, &'a str) {
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    if path.is_empty() {
        return (from.to_owned(), anchor);
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    (parts.join("/"), anchor)
}

fn fault(pages: &[Page], path: &str, anchor: &str) -> Option<String> {
    if !root().join(Path::new(path)).exists() {
        return Some("leads to no file".to_owned());
    }
    let page = pages.iter().find(|page| page.path == path)?;
    let there = anchor.is_empty() || anchors(&page.made).contains(anchor);
    (!there).then(|| format!("leads to no `#{anchor}`"))
}

/// The places of a page that a link may name.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#')).map(slug);
    let named = text.split("<a id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    headings.chain(named.map(str::to_owned)).collect()
}

/// The anchor of a heading, as GitHub makes it.
fn slug(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}
