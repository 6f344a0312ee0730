//! The engines that a build of the program has, and what each can do.

use crate::diagnostic::Diagnostic;
use crate::fonts::Fonts;

/// What lays out and writes PDFs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Tagged, PDF/A-3a and PDF/UA-1.
    #[cfg(feature = "typst")]
    Typst,
    /// Untagged and not for the archive; soon built.
    #[cfg(feature = "genpdf")]
    Genpdf,
}

impl Engine {
    /// The engines of this build, the preferred one first.
    pub const ALL: &[Engine] = &[
        #[cfg(feature = "typst")]
        Engine::Typst,
        #[cfg(feature = "genpdf")]
        Engine::Genpdf,
    ];

    /// The word for it: `typst` or `genpdf`.
    pub fn word(self) -> &'static str {
        match self {
            #[cfg(feature = "typst")]
            Engine::Typst => "typst",
            #[cfg(feature = "genpdf")]
            Engine::Genpdf => "genpdf",
        }
    }

    /// Whether its files are tagged and PDF/A-3a, as an archive and a signature
    /// field ask.
    pub fn is_archival(self) -> bool {
        match self {
            #[cfg(feature = "typst")]
            Engine::Typst => true,
            #[cfg(feature = "genpdf")]
            Engine::Genpdf => false,
        }
    }

    /// What whoever gets its files has to know: a warning, when an archive or a reader
    /// aloud cannot use them.
    pub fn caveat(self) -> Option<Diagnostic> {
        let message = "los PDF salen sin etiquetas y no son PDF/A: sirven para imprimir, no para \
                       el archivo ni para quien lee con la voz";
        let hint = match Engine::default().is_archival() {
            true => "para eso, genere sin `--motor`",
            false => "para eso hace falta un programa construido con typst",
        };
        (!self.is_archival()).then(|| Diagnostic::warning("T006", message).hint(hint))
    }

    /// The faces with the characters that it can print of theirs.
    pub fn printed(self, fonts: Fonts) -> Fonts {
        match self {
            #[cfg(feature = "typst")]
            Engine::Typst => fonts,
            #[cfg(feature = "genpdf")]
            Engine::Genpdf => fonts.only(super::genpdf::has_letter),
        }
    }
}

impl Default for Engine {
    /// The preferred one.
    fn default() -> Self {
        Engine::ALL[0]
    }
}
