//! What stands in columns: tables, and facts with their labels.

use serde::Serialize;

use super::{Block, Inline};

/// A table whose first row is its head.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// Shares of the width, one a column; equal when empty.
    pub widths: Vec<f64>,
    /// Columns.
    pub columns: Vec<Alignment>,
    /// The head.
    pub head: Vec<Vec<Inline>>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// Where the words of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    /// At the left.
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
}

/// Labels and values.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Facts {
    /// Where they stand.
    pub style: FactsStyle,
    /// One per line.
    pub rows: Vec<Fact>,
}

/// Where labels and values stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactsStyle {
    /// Across the page, between hairlines: the head of a minuta.
    Sheet,
    /// In the right half of the page: number, file, subject.
    Reference,
}

/// A label and its value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: Vec<Inline>,
    /// What it says.
    pub value: Vec<Block>,
}
