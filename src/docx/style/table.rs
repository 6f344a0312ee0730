//! The table styles of a DOCX: ids and names. Their lines and margins are in
//! `build::tables`.

/// A table style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::docx) enum TableStyle {
    /// Word's own, on which the others are based.
    Normal,
    /// A dark head, and hairlines.
    Ruled,
    /// Labels and values.
    Facts,
    /// No lines: a grid for what stands side by side.
    Grid,
}

impl TableStyle {
    /// Id in the file.
    pub(in crate::docx) fn id(self) -> &'static str {
        match self {
            TableStyle::Normal => "TablaNormal",
            TableStyle::Ruled => "Tabla",
            TableStyle::Facts => "TablaDatos",
            TableStyle::Grid => "TablaSinLineas",
        }
    }

    /// Name that Word knows it by.
    pub(in crate::docx) fn name(self) -> &'static str {
        match self {
            TableStyle::Normal => "Normal Table",
            TableStyle::Ruled => "Tabla",
            TableStyle::Facts => "Tabla de datos",
            TableStyle::Grid => "Tabla sin líneas",
        }
    }
}
