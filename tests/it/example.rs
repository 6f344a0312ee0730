//! `docs/ejemplo` holds what the program makes today of the reference meeting,
//! byte for byte. `UPDATE=1 cargo test --release example` renews it; the picture
//! of the README is then to be renewed by hand.

use std::collections::BTreeSet;

use crate::support::{bytes, reference, root};

#[test]
fn the_finished_example_is_current() {
    let folder = root().join("docs/ejemplo");
    let update = std::env::var("UPDATE").is_ok_and(|update| update == "1");
    let mut stale = Vec::new();
    for made in reference() {
        for (extension, current) in [("pdf", bytes(made)), ("docx", made.docx.clone().unwrap())] {
            let path = folder.join(format!("{}.{extension}", made.draft.entry.path));
            if update {
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(&path, &current).unwrap();
            } else if std::fs::read(&path).ok().as_ref() != Some(&current) {
                stale.push(path.strip_prefix(&folder).unwrap().display().to_string());
            }
        }
    }
    assert!(stale.is_empty(), "docs/ejemplo is not current: {}", stale.join(", "));
}

#[test]
fn the_finished_example_holds_nothing_else() {
    let extensions = ["pdf", "docx"];
    let made: BTreeSet<String> = reference()
        .iter()
        .flat_map(|made| {
            extensions.map(|extension| format!("{}.{extension}", made.draft.entry.path))
        })
        .collect();
    let mut found = BTreeSet::new();
    for (inside, extension) in
        [("", "pdf"), ("", "docx"), ("oficios/", "pdf"), ("oficios/", "docx")]
    {
        for path in crate::support::files(&root().join("docs/ejemplo").join(inside), extension) {
            found.insert(format!("{inside}{}", path.file_name().unwrap().to_string_lossy()));
        }
    }
    assert_eq!(found, made);
}
