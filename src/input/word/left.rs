//! What a document of Word holds and a minuta does not take over: told once for each
//! kind, at the first paragraph where it stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Source};

/// A kind of what is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// What was put in or taken out while changes were tracked.
    Changes,
    /// Notes in the margin.
    Comments,
    /// Pictures, drawings and objects of other programs.
    Pictures,
    /// Notes at the foot or the end.
    Notes,
    /// Words in a box.
    Boxes,
    /// Words above and below the pages.
    Furniture,
    /// Merged cells, paragraphs within a cell, tables within tables.
    Cells,
    /// Links that lead to no address of the web.
    Links,
    /// Equations and signs of a picture font.
    Signs,
    /// Words struck out, raised or lowered.
    Looks,
    /// Words that Word does not show.
    Hidden,
}

impl Kind {
    /// Code, what is said, and what to do.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Kind::Changes => (
                "W014",
                "el documento tiene cambios sin aceptar: se lee como si todos se aceptaran",
                "en Word, use Revisar y acepte o rechace los cambios",
            ),
            Kind::Comments => {
                ("W015", "los comentarios no pasan a la minuta", "bórrelos si ya se atendieron")
            }
            Kind::Pictures => (
                "W016",
                "las imágenes y los dibujos no pasan a la minuta",
                "diga con palabras lo que muestran, o póngalos como anexo",
            ),
            Kind::Notes => {
                ("W017", "las notas al pie no pasan a la minuta", "ponga su texto en el párrafo")
            }
            Kind::Boxes => (
                "W018",
                "el texto de un cuadro o de una forma no pasa a la minuta",
                "ponga su texto en un párrafo",
            ),
            Kind::Furniture => (
                "W019",
                "el encabezado y el pie de página de este documento no pasan a la minuta",
                "quítelos, la minuta lleva los suyos",
            ),
            Kind::Cells => (
                "W020",
                "una tabla tiene celdas combinadas o con varios párrafos: cada celda sale en un \
                 solo párrafo",
                "revise la tabla en la minuta",
            ),
            Kind::Links => (
                "W021",
                "un vínculo no lleva a una dirección de la web: quedan sus palabras",
                "escriba la dirección completa, con `https://`",
            ),
            Kind::Signs => (
                "W022",
                "las ecuaciones y los símbolos insertados no pasan a la minuta",
                "escríbalos con letras y números",
            ),
            Kind::Looks => (
                "W023",
                "el texto tachado, elevado o bajado pasa como texto común",
                "bórrelo o escríbalo con palabras",
            ),
            Kind::Hidden => ("W024", "el texto oculto no pasa a la minuta", "bórrelo o muéstrelo"),
        }
    }
}

/// What was left out, and in which line it was first met.
#[derive(Debug, Default)]
pub(super) struct Left(BTreeMap<Kind, usize>);

impl Left {
    /// Notes something that is left out, in the line of this number, from 0.
    pub(super) fn note(&mut self, kind: Kind, line: usize) {
        self.0.entry(kind).or_insert(line);
    }

    /// Notes it when it is there.
    pub(super) fn note_if(&mut self, is_there: bool, kind: Kind, line: usize) {
        if is_there {
            self.note(kind, line);
        }
    }

    /// What is told, each at its line of the source.
    pub(super) fn told(&self, source: &Arc<Source>) -> Vec<Diagnostic> {
        let told = self.0.iter().map(|(kind, line)| {
            let (code, message, hint) = kind.words();
            let mut start = 0;
            let lines = source.content().split_inclusive('\n');
            let own = lines.clone().nth(*line).unwrap_or_default().trim_end();
            start += lines.take(*line).map(str::len).sum::<usize>();
            let place = source.span(start..start + own.len());
            Diagnostic::warning(code, message).at(&place).hint(hint)
        });
        told.collect()
    }
}
