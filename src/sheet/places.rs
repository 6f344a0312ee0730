//! Where `hoja.toml` says what it says: a path of keys in, its place out.

use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::diagnostic::{Source, Span};

/// The keys of a file, each with its place.
pub(super) struct Places<'a> {
    source: &'a Arc<Source>,
    root: DeTable<'a>,
}

impl<'a> Places<'a> {
    /// Reads the keys of a file that is known to be TOML.
    pub(super) fn of(source: &'a Arc<Source>) -> Self {
        let root = DeTable::parse(source.content()).map(Spanned::into_inner).unwrap_or_default();
        Places { source, root }
    }

    /// The last key of a path, or the head of its table when the key is not there.
    pub(super) fn key(&self, path: &[&str]) -> Span {
        match (entry(&self.root, path), path.split_last()) {
            (Some((key, _)), _) => self.source.span(key.span()),
            (None, Some((_, table))) => self.table(table),
            (None, None) => self.source.span(0..0),
        }
    }

    /// The head of a table, such as `[papel]`.
    pub(super) fn table(&self, path: &[&str]) -> Span {
        let head = entry(&self.root, path).map(|(_, table)| table.span());
        self.source.span(head.unwrap_or_default())
    }

    /// The first place that speaks of the styles, up to that word.
    pub(super) fn styles(&self) -> Span {
        let Some((key, styles)) = entry(&self.root, &["estilos"]) else { return self.key(&[]) };
        let heads = styles.get_ref().as_table().into_iter().flatten();
        let first = heads.map(|(_, style)| style.span().start).min();
        let start = first.unwrap_or(key.span().start).min(key.span().start);
        self.source.span(start..key.span().end)
    }
}

/// The last key of a path, with its value.
fn entry<'t, 'a>(
    table: &'t DeTable<'a>,
    path: &[&str],
) -> Option<(&'t Spanned<DeString<'a>>, &'t Spanned<DeValue<'a>>)> {
    let (name, rest) = path.split_first()?;
    let (key, value) = table.get_key_value(*name)?;
    match value.get_ref() {
        _ if rest.is_empty() => Some((key, value)),
        DeValue::Table(table) => entry(table, rest),
        _ => None,
    }
}
