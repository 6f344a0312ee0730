//! People and offices.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Located, Span};
use crate::espanol::agreement::Genero;
use crate::espanol::fold::fold;
use crate::espanol::naming::{plain, plain_name};

/// A row of `directorio.csv`: a person, or an office known only by its post.
#[derive(Debug, Clone)]
pub struct Persona {
    /// Key by which the other files name it.
    pub clave: Located<String>,
    /// Form of address before the name, such as `Lic.`.
    pub tratamiento: Option<Located<String>>,
    /// Full name; none for an office named by its post.
    pub nombre: Option<Located<String>>,
    /// Genero of the person, or of the post's noun; none when unknown.
    pub genero: Option<Genero>,
    /// Exact denomination of the post; never derived.
    pub cargo: Option<Located<String>>,
    /// Where the post is held, when the post does not say it.
    pub institucion: Option<Located<String>>,
    /// Groups it belongs to.
    pub grupos: Vec<Located<String>>,
    /// Remark; `por confirmar` in it asks for a warning.
    pub nota: Option<Located<String>>,
    /// The row's first cell.
    pub fila: Span,
}

/// Whom a text names, be it a key, a group, a name or a post.
#[derive(Debug, Clone)]
pub enum Nombrado<'d> {
    /// One row.
    Persona(&'d Persona),
    /// A group, as the directory writes it.
    Grupo(&'d str),
    /// Several rows have this name or this post.
    Varias(Vec<&'d Persona>),
    /// Nobody.
    Nadie,
}

/// People and offices, in the order of the file. They are looked up without regard
/// to case and accents.
#[derive(Debug, Clone, Default)]
pub struct Directorio {
    /// One per row.
    pub personas: Vec<Persona>,
    by_key: BTreeMap<String, usize>,
    by_group: BTreeMap<String, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
    by_post: BTreeMap<String, Vec<usize>>,
    /// Names that rows of more than one post have.
    shared: BTreeSet<String>,
}

impl Directorio {
    /// Indexes the rows; where a key is repeated, the first row stands (the
    /// reader reports the others).
    pub fn new(personas: Vec<Persona>) -> Self {
        let mut directorio = Directorio::default();
        for (index, persona) in personas.iter().enumerate() {
            directorio.by_key.entry(looked_up(&persona.clave)).or_insert(index);
            let groups = persona.grupos.iter().map(|grupo| looked_up(grupo));
            add(&mut directorio.by_group, groups, index);
            add(&mut directorio.by_name, names(persona), index);
            add(&mut directorio.by_post, posts(persona), index);
        }
        let shared = shared_names(&personas);
        Directorio { personas, shared, ..directorio }
    }

    /// What a sentence calls the file or the sheet that holds it.
    pub fn called(&self) -> String {
        let first = self.personas.first();
        first.map_or("el directorio".to_owned(), |persona| persona.fila.source().called())
    }

    /// The row with this key.
    pub fn get(&self, clave: &str) -> Option<&Persona> {
        self.by_key.get(&looked_up(clave)).and_then(|&index| self.personas.get(index))
    }

    /// Whether a key is that of a row or of a group.
    pub fn knows(&self, clave: &str) -> bool {
        let clave = looked_up(clave);
        self.by_key.contains_key(&clave) || self.by_group.contains_key(&clave)
    }

    /// The members of a group, in the order of the file.
    pub fn group(&self, grupo: &str) -> impl Iterator<Item = &Persona> {
        self.rows(self.by_group.get(&looked_up(grupo)))
    }

    /// Whom a text names: by a key, else a group, else by the name or the post of a
    /// row.
    pub fn named(&self, text: &str) -> Nombrado<'_> {
        if let Some(persona) = self.get(text) {
            return Nombrado::Persona(persona);
        }
        if let Some(grupo) = self.group_name(text) {
            return Nombrado::Grupo(grupo);
        }
        let mut found: Vec<usize> = Vec::new();
        let by_name = self.by_name.get(&plain_name(text));
        let both = by_name.into_iter().chain(self.by_post.get(&plain(text))).flatten();
        found.extend(both);
        found.sort_unstable();
        found.dedup();
        let found: Vec<&Persona> =
            found.iter().filter_map(|&index| self.personas.get(index)).collect();
        match found[..] {
            [] => Nombrado::Nadie,
            [one] => Nombrado::Persona(one),
            _ => Nombrado::Varias(found),
        }
    }

    /// Whether a longer text that begins with this one may name somebody.
    pub fn may_begin(&self, text: &str) -> bool {
        let begins = |index: &BTreeMap<String, Vec<usize>>, start: String| {
            let next = index.range(start.clone()..).next();
            next.is_some_and(|(name, _)| name.starts_with(&start))
        };
        begins(&self.by_name, plain_name(text))
            || begins(&self.by_post, plain(text))
            || begins(&self.by_group, looked_up(text))
    }

    /// Whether a text is the name of somebody, and not only a post.
    pub fn is_name(&self, text: &str) -> bool {
        self.by_name.contains_key(&plain_name(text))
    }

    /// Whether rows of another post have the name of this one, so that it alone does
    /// not tell who it is.
    pub fn shares_name(&self, persona: &Persona) -> bool {
        persona.nombre.as_ref().is_some_and(|nombre| self.shared.contains(&plain_name(nombre)))
    }

    fn group_name(&self, grupo: &str) -> Option<&str> {
        let grupo = looked_up(grupo);
        let members = self.by_group.get(&grupo);
        let mut names = self.rows(members).flat_map(|persona| &persona.grupos);
        names.find(|name| looked_up(name) == grupo).map(|name| name.value.as_str())
    }

    fn rows<'d>(&'d self, indices: Option<&'d Vec<usize>>) -> impl Iterator<Item = &'d Persona> {
        indices.into_iter().flatten().filter_map(|&index| self.personas.get(index))
    }
}

fn shared_names(personas: &[Persona]) -> BTreeSet<String> {
    let post = |persona: &Persona| persona.cargo.as_ref().map(|cargo| plain(cargo));
    let mut first: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut shared = BTreeSet::new();
    for persona in personas {
        let Some(name) = persona.nombre.as_ref().map(|nombre| plain_name(nombre)) else { continue };
        let other = post(persona);
        if *first.entry(name.clone()).or_insert_with(|| other.clone()) != other {
            shared.insert(name);
        }
    }
    shared
}

/// A key or the name of a group, without case, accents and spaces of more.
fn looked_up(key: &str) -> String {
    fold(&key.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A row that says something twice is there once.
fn add(
    index: &mut BTreeMap<String, Vec<usize>>,
    texts: impl IntoIterator<Item = String>,
    row: usize,
) {
    for text in texts.into_iter().filter(|text| !text.is_empty()) {
        let rows = index.entry(text).or_default();
        if rows.last() != Some(&row) {
            rows.push(row);
        }
    }
}

/// A name alone, with its form of address, and with its post after it.
fn names(persona: &Persona) -> Vec<String> {
    let Some(nombre) = &persona.nombre else { return Vec::new() };
    let mut names = vec![plain_name(nombre)];
    names.extend(
        persona
            .tratamiento
            .as_ref()
            .map(|it| plain_name(&format!("{} {}", it.value, nombre.value))),
    );
    let posts = posts(persona);
    let with_post =
        names.iter().flat_map(|name| posts.iter().map(move |post| format!("{name} {post}")));
    let with_post: Vec<String> = with_post.collect();
    names.extend(with_post);
    names
}

/// A post alone, and with where it is held.
fn posts(persona: &Persona) -> Vec<String> {
    let Some(cargo) = &persona.cargo else { return Vec::new() };
    let mut posts = vec![plain(cargo)];
    posts.extend(
        persona.institucion.as_ref().map(|it| plain(&format!("{} {}", cargo.value, it.value))),
    );
    posts
}
