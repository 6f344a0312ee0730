//! The files of `src/`: in, the folder; out, each with what ships of it, and
//! what each path that it names leads to.

use std::collections::BTreeMap;
use std::path::Path;

use super::paths::{Form, Named, paths, shipped};
use super::tokens::{Token, tokens};
use crate::support::{files_under, root};

/// Most imports that are followed from a name to its definition: more is a
/// circle of imports, which the compiler refuses.
const MOST_STEPS: usize = 16;

/// A file of `src/`.
pub(super) struct File {
    /// Its path under `src/`.
    pub(super) path: String,
    /// The whole of it.
    pub(super) text: String,
    /// What ships of it.
    pub(super) tokens: Vec<Token>,
    /// The paths that it names.
    pub(super) paths: Vec<Named>,
}

impl File {
    /// A file, read.
    pub(super) fn new(path: &str, text: &str) -> Self {
        let tokens = shipped(&tokens(text));
        let paths = paths(&tokens);
        File { path: path.to_owned(), text: text.to_owned(), tokens, paths }
    }

    /// The room it belongs to.
    pub(super) fn room(&self) -> &str {
        let name = self.path.split('/').next().unwrap_or_default();
        name.strip_suffix(".rs").unwrap_or(name)
    }

    /// Its place in the tree of modules: `markup` and `blocks`; none for a root.
    pub(super) fn module(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        let names = if ROOTS.contains(&self.path.as_str()) { "" } else { path };
        names.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// Whether it is compiled for tests alone.
    fn is_test(&self) -> bool {
        self.path.ends_with("_tests.rs") || self.path.ends_with("/samples.rs")
    }
}

/// The files at which the library and the binary begin.
pub(super) const ROOTS: [&str; 2] = ["lib.rs", "main.rs"];

/// Every file, tests included.
pub(super) fn all() -> Vec<File> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let found = files_under(&root().join("src")).into_iter();
    let rust = found.filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == "rs"));
    rust.map(|(path, bytes)| File::new(&path, &text(bytes))).collect()
}

/// Every file that ships.
pub(super) fn sources() -> Vec<File> {
    all().into_iter().filter(|file| !file.is_test()).collect()
}

/// What ships of the rooms: all but the two roots.
pub(super) fn rooms() -> Vec<File> {
    sources().into_iter().filter(|file| !ROOTS.contains(&file.path.as_str())).collect()
}

/// The tree of modules, in which a path is followed to where it leads.
pub(super) struct Modules<'f> {
    files: BTreeMap<Vec<String>, &'f File>,
}

impl<'f> Modules<'f> {
    /// The modules of these files, without the roots.
    pub(super) fn of(files: &'f [File]) -> Self {
        Modules { files: files.iter().map(|file| (file.module(), file)).collect() }
    }

    /// A path from the root, once the names that the file imports are replaced
    /// by what they stand for: `["std", "fs", "read"]` of `fs::read`.
    pub(super) fn whole(&self, file: &File, path: &Named) -> Vec<String> {
        self.absolute(&file.module(), path, MOST_STEPS)
    }

    fn absolute(&self, module: &[String], path: &Named, steps: usize) -> Vec<String> {
        let supers = path.segments.iter().take_while(|name| *name == "super").count();
        let above = module.len().saturating_sub(supers);
        let (start, rest) = match path.segments[0].as_str() {
            "crate" | "minutario" => (Vec::new(), 1),
            "self" => (module.to_vec(), 1),
            "super" => (module[..above].to_vec(), supers),
            name => self.local(module, name, path, steps).map_or((Vec::new(), 0), |it| (it, 1)),
        };
        start.into_iter().chain(path.segments[rest..].iter().cloned()).collect()
    }

    /// What a name without a root stands for in a module: an import or a child.
    fn local(
        &self,
        module: &[String],
        name: &str,
        of: &Named,
        steps: usize,
    ) -> Option<Vec<String>> {
        let import = self.import(module, name).filter(|import| *import != of && steps > 0);
        let child: Vec<String> = module.iter().cloned().chain([name.to_owned()]).collect();
        match import {
            Some(import) => Some(self.absolute(module, import, steps - 1)),
            None => Some(child).filter(|child| self.files.contains_key(child)),
        }
    }

    fn import(&self, module: &[String], name: &str) -> Option<&'f Named> {
        let paths = &self.files.get(module)?.paths;
        paths.iter().find(|path| path.form != Form::Inline && path.alias == name)
    }

    /// The file that defines what a path leads to; none outside of `src/`, and
    /// none for a path that leads to a module, which only names it.
    pub(super) fn definition(&self, file: &File, path: &Named) -> Option<&'f File> {
        self.home(self.whole(file, path), MOST_STEPS)
    }

    fn home(&self, path: Vec<String>, steps: usize) -> Option<&'f File> {
        let depth =
            (0..=path.len()).rev().find(|depth| self.files.contains_key(&path[..*depth]))?;
        let (module, rest) = path.split_at(depth);
        let name = rest.first()?;
        let file = self.files[module];
        let import = self.import(module, name).filter(|_| steps > 0);
        match import {
            Some(import) => {
                let start = self.absolute(module, import, steps);
                self.home(start.into_iter().chain(rest[1..].iter().cloned()).collect(), steps - 1)
            }
            None => Some(file),
        }
    }
}
