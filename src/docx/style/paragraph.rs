//! Every paragraph style of a DOCX: its id, its name, its look in the sheet, the
//! style it is based on and the one that follows it.
//!
//! To change a style, or to add one, begin at [`WordStyle::row`]; `adjust` has
//! what it needs besides the numbers of the sheet. Ids never change, so that a
//! letter restyled by hand can be compared with a new one.

use crate::document::Style;
use crate::sheet::{Look, Sheet};

/// A paragraph style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::docx) enum WordStyle {
    /// What every other style is based on.
    Normal,
    Body,
    Title,
    Section,
    Subsection,
    Label,
    Value,
    ReferenceLabel,
    Reference,
    PlaceDate,
    Addressee,
    Presente,
    Petition,
    Item,
    Quote,
    TableHead,
    TableCell,
    /// Between two tables, which Word would otherwise join.
    Separator,
    Closing,
    Farewell,
    Motto,
    SignatureSheet,
    /// Room for the pen, over its line.
    SignatureRoom,
    SignatoryName,
    SignatoryPost,
    Annexes,
    Copies,
    Initials,
    LetterheadMark,
    LetterheadName,
    LetterheadLine,
    LetterheadRule,
    Legend,
    PageHead,
    PageFoot,
}

/// What is fixed of a style.
struct Row {
    id: &'static str,
    name: &'static str,
    /// Spanish name of a style that is Word's own.
    alias: Option<&'static str>,
    /// Name of its look in the sheet.
    look: &'static str,
    base: WordStyle,
    /// Style of the next paragraph; none when it is the same.
    next: Option<WordStyle>,
}

impl Row {
    const fn on(self, base: WordStyle) -> Self {
        Row { base, ..self }
    }

    const fn then(self, next: WordStyle) -> Self {
        Row { next: Some(next), ..self }
    }

    const fn shown_as(self, alias: &'static str) -> Self {
        Row { alias: Some(alias), ..self }
    }
}

const fn row(id: &'static str, name: &'static str, look: &'static str) -> Row {
    Row { id, name, alias: None, look, base: WordStyle::Normal, next: None }
}

impl WordStyle {
    /// Every style, in the order of the file and of the enum: each after the one it
    /// is based on. (A table of names, so rustfmt is kept from parting it.)
    #[rustfmt::skip]
    pub(in crate::docx) const ALL: [WordStyle; 35] = [
        Self::Normal, Self::Body, Self::Title, Self::Section, Self::Subsection, Self::Label,
        Self::Value, Self::ReferenceLabel, Self::Reference, Self::PlaceDate, Self::Addressee,
        Self::Presente, Self::Petition, Self::Item, Self::Quote, Self::TableHead, Self::TableCell,
        Self::Separator, Self::Closing, Self::Farewell, Self::Motto, Self::SignatureSheet,
        Self::SignatureRoom, Self::SignatoryName, Self::SignatoryPost, Self::Annexes, Self::Copies,
        Self::Initials, Self::LetterheadMark, Self::LetterheadName, Self::LetterheadLine,
        Self::LetterheadRule, Self::Legend, Self::PageHead, Self::PageFoot,
    ];

    /// Id, name, look in the sheet. Headings, page heads and page feet are Word's
    /// own styles, which a Spanish Word shows under their Spanish names.
    const fn row(self) -> Row {
        match self {
            Self::Normal => row("Normal", "Normal", "cuerpo"),
            Self::Body => row("Cuerpo", "Cuerpo", "cuerpo"),
            Self::Title => {
                row("Titulo1", "heading 1", "titulo").shown_as("Título").then(Self::Body)
            }
            Self::Section => row("Titulo2", "heading 2", "encabezado-2")
                .shown_as("Encabezado de sección")
                .then(Self::Body),
            Self::Subsection => row("Titulo3", "heading 3", "encabezado-3")
                .shown_as("Encabezado de apartado")
                .then(Self::Body),
            Self::Label => row("Rotulo", "Rótulo", "rotulo"),
            Self::Value => row("Dato", "Dato", "dato"),
            Self::ReferenceLabel => {
                row("RotuloReferencia", "Rótulo de referencia", "rotulo").on(Self::Label)
            }
            Self::Reference => row("Referencia", "Referencia", "referencia"),
            Self::PlaceDate => row("Fecha", "Lugar y fecha", "fecha").then(Self::Addressee),
            Self::Addressee => row("Destinatario", "Destinatario", "destinatario"),
            Self::Presente => row("Presente", "Presente", "presente").then(Self::Body),
            Self::Petition => {
                row("Peticion", "Petición", "peticion").on(Self::Body).then(Self::Body)
            }
            Self::Item => row("Lista", "Lista", "cuerpo").on(Self::Body),
            Self::Quote => row("Cita", "Cita", "cita").on(Self::Body).then(Self::Body),
            Self::TableHead => row("TablaEncabezado", "Tabla: encabezado", "tabla-encabezado")
                .then(Self::TableCell),
            Self::TableCell => row("TablaCelda", "Tabla: celda", "tabla-celda"),
            Self::Separator => row("Separador", "Separador", "cuerpo").then(Self::Body),
            Self::Closing => {
                row("Despedida", "Despedida", "despedida").on(Self::Body).then(Self::Farewell)
            }
            Self::Farewell => row("Atentamente", "Atentamente", "atentamente").then(Self::Motto),
            Self::Motto => row("Lema", "Lema", "lema").then(Self::SignatoryName),
            Self::SignatureSheet => {
                row("Foja", "Foja de firmas", "foja").on(Self::Body).then(Self::SignatoryName)
            }
            Self::SignatureRoom => {
                row("FirmaLugar", "Firma: lugar", "firma-nombre").then(Self::SignatoryName)
            }
            Self::SignatoryName => {
                row("FirmaNombre", "Firma: nombre", "firma-nombre").then(Self::SignatoryPost)
            }
            Self::SignatoryPost => row("FirmaCargo", "Firma: cargo", "firma-cargo"),
            Self::Annexes => row("Anexos", "Anexos", "anexos"),
            Self::Copies => row("Copias", "Copias", "copias"),
            Self::Initials => row("Iniciales", "Iniciales", "iniciales"),
            Self::LetterheadMark => row("MembreteMarca", "Membrete: logotipo", "membrete-linea"),
            Self::LetterheadName => row("MembreteNombre", "Membrete: nombre", "membrete-nombre")
                .then(Self::LetterheadLine),
            Self::LetterheadLine => row("MembreteLinea", "Membrete: línea", "membrete-linea"),
            Self::LetterheadRule => {
                row("MembreteRaya", "Membrete: raya", "membrete-linea").then(Self::Legend)
            }
            Self::Legend => row("Leyenda", "Leyenda", "leyenda"),
            Self::PageHead => row("Encabezado", "header", "pie").shown_as("Encabezado de página"),
            Self::PageFoot => row("PieDePagina", "footer", "pie").shown_as("Pie de página"),
        }
    }

    /// Id in the file.
    pub(in crate::docx) fn id(self) -> &'static str {
        self.row().id
    }

    /// Name that Word knows it by.
    pub(in crate::docx) fn name(self) -> &'static str {
        self.row().name
    }

    /// Spanish name, of a style that is Word's own.
    pub(in crate::docx) fn alias(self) -> Option<&'static str> {
        self.row().alias
    }

    /// The style it is based on; none for [`WordStyle::Normal`].
    pub(in crate::docx) fn base(self) -> Option<WordStyle> {
        (self != Self::Normal).then_some(self.row().base)
    }

    /// The style of the paragraph that follows.
    pub(in crate::docx) fn next(self) -> WordStyle {
        self.row().next.unwrap_or(self)
    }

    /// How the sheet says that it looks.
    pub(in crate::docx) fn look(self, sheet: &Sheet) -> &Look {
        sheet.look(self.row().look)
    }

    /// The style with this id.
    pub(in crate::docx) fn with_id(id: &str) -> Option<WordStyle> {
        Self::ALL.into_iter().find(|style| style.id() == id)
    }

    /// The style of a part of the letter.
    pub(in crate::docx) fn of(style: Style) -> WordStyle {
        match style {
            Style::Body => Self::Body,
            Style::PlaceDate => Self::PlaceDate,
            Style::Addressee => Self::Addressee,
            Style::Presente => Self::Presente,
            Style::Petition => Self::Petition,
            Style::Closing => Self::Closing,
            Style::Farewell => Self::Farewell,
            Style::Motto => Self::Motto,
            Style::SignatureSheet => Self::SignatureSheet,
            Style::Annexes => Self::Annexes,
            Style::Copies => Self::Copies,
            Style::Initials => Self::Initials,
        }
    }

    /// The style of a heading, whose levels count from 1.
    pub(in crate::docx) fn heading(level: u8) -> WordStyle {
        match level {
            0 | 1 => Self::Title,
            2 => Self::Section,
            _ => Self::Subsection,
        }
    }

    /// Whether it is part of a signature, whose rows have their own spacing.
    pub(in crate::docx) fn is_signature(self) -> bool {
        matches!(self, Self::SignatureRoom | Self::SignatoryName | Self::SignatoryPost)
    }

    /// Whether it stands in the head or the foot of a page, where spacing never
    /// gives way.
    pub(in crate::docx) fn is_furniture(self) -> bool {
        matches!(
            self,
            Self::LetterheadMark
                | Self::LetterheadName
                | Self::LetterheadLine
                | Self::LetterheadRule
                | Self::Legend
                | Self::PageHead
                | Self::PageFoot
        )
    }
}
