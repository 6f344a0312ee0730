//! People and offices.

use std::collections::BTreeMap;

use crate::diagnostic::{Located, Span};
use crate::espanol::agreement::Genero;

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

/// People and offices, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Directorio {
    /// One per row.
    pub personas: Vec<Persona>,
    by_key: BTreeMap<String, usize>,
    by_group: BTreeMap<String, Vec<usize>>,
}

impl Directorio {
    /// Indexes the rows by key; where a key is repeated, the first row stands
    /// (the reader reports the others).
    pub fn new(personas: Vec<Persona>) -> Self {
        let mut by_key = BTreeMap::new();
        let mut by_group: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, persona) in personas.iter().enumerate() {
            by_key.entry(persona.clave.value.clone()).or_insert(index);
            for grupo in &persona.grupos {
                let members = by_group.entry(grupo.value.clone()).or_default();
                // A row that says a group twice is one member.
                if members.last() != Some(&index) {
                    members.push(index);
                }
            }
        }
        Directorio { personas, by_key, by_group }
    }

    /// The row with this key.
    pub fn get(&self, clave: &str) -> Option<&Persona> {
        self.by_key.get(clave).and_then(|&index| self.personas.get(index))
    }

    /// Whether a key is that of a row or of a group.
    pub fn knows(&self, clave: &str) -> bool {
        self.by_key.contains_key(clave) || self.by_group.contains_key(clave)
    }

    /// The members of a group, in the order of the file.
    pub fn group(&self, grupo: &str) -> impl Iterator<Item = &Persona> {
        let members = self.by_group.get(grupo).into_iter().flatten();
        members.filter_map(|&index| self.personas.get(index))
    }
}
