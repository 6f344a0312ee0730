//! Why the disk did not give or take a file: in, what the system said; out,
//! what is wrong and one thing to do, in Spanish.

use std::fmt;
use std::io::{self, ErrorKind};

/// What Windows says of a file that another program holds open: it shares it
/// with nobody, has locked it, or shows it on the screen.
const HELD: [i32; 3] = [32, 33, 1224];

/// What Windows says when a network folder does not answer.
const NETWORK: [i32; 5] = [51, 53, 59, 64, 67];

/// A refusal of our own, before the system is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// A folder stands where a file should.
    Folder,
    /// A link leads out of the folders that the user named.
    Outside,
    /// A link that leads nowhere, or round and round.
    Broken,
    /// A device, a pipe or a socket.
    Special,
    /// More bytes than this program reads, which are `most`.
    TooLarge { most: u64 },
}

/// A folder where a file should stand, whoever notices it first.
const FOLDER: (&str, &str) = (
    "es una carpeta, no un archivo",
    "cambie el nombre de la carpeta y ponga el archivo en su lugar",
);

/// Bytes of a megabyte, as Windows counts them.
const MEGABYTE: u64 = 1024 * 1024;

impl Refused {
    /// What is wrong, and what to do about it.
    fn explained(self) -> (String, &'static str) {
        let (why, hint) = match self {
            Refused::TooLarge { most } => {
                let why = format!("pesa más de {} MB", most / MEGABYTE);
                return (why, "revise que sea el archivo que debe ser");
            }
            Refused::Folder => FOLDER,
            Refused::Outside => (
                "es un enlace que sale de la carpeta",
                "ponga en su lugar el archivo o la carpeta, no un enlace",
            ),
            Refused::Broken => (
                "es un enlace que no lleva a ningún archivo",
                "ponga en su lugar el archivo, no un enlace",
            ),
            Refused::Special => {
                ("no es un archivo común", "ponga en su lugar un archivo común o quítelo")
            }
        };
        (why.to_owned(), hint)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explained().0)
    }
}

impl std::error::Error for Refused {}

impl From<Refused> for io::Error {
    fn from(refused: Refused) -> Self {
        io::Error::other(refused)
    }
}

/// What is wrong, and what to do about it.
pub(crate) fn explained(reason: &io::Error) -> (String, &'static str) {
    if let Some(refused) = reason.get_ref().and_then(|inner| inner.downcast_ref::<Refused>()) {
        return refused.explained();
    }
    let code = reason.raw_os_error();
    if let Some((why, hint)) = system(reason.kind(), code.filter(|_| cfg!(windows))) {
        return (why.to_owned(), hint);
    }
    let why = match code {
        Some(code) => format!("el sistema respondió con el código {code}"),
        None => "el sistema no lo permitió".to_owned(),
    };
    (why, "repita la orden y, si sigue igual, consulte a soporte técnico con ese dato")
}

/// The system's refusal; `windows` is its code there.
fn system(kind: ErrorKind, windows: Option<i32>) -> Option<(&'static str, &'static str)> {
    if windows.is_some_and(|code| HELD.contains(&code)) {
        return Some(("está abierto en otro programa (Word, Excel o Acrobat)", CLOSE));
    }
    if windows.is_some_and(|code| NETWORK.contains(&code)) {
        return Some(("la carpeta de red no responde", "conéctese a la red y repita la orden"));
    }
    Some(match kind {
        ErrorKind::NotFound => ("no existe", "corrija su nombre o póngalo en su lugar"),
        ErrorKind::PermissionDenied if windows.is_some() => (
            "no hay permiso, o está abierto en otro programa (Word, Excel o Acrobat)",
            "ciérrelo y repita la orden; si no está abierto, use una carpeta propia",
        ),
        ErrorKind::PermissionDenied => ("no hay permiso", "use una carpeta propia o pida permiso"),
        ErrorKind::IsADirectory => FOLDER,
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => (
            "hay un archivo donde debe haber una carpeta",
            "cambie de lugar ese archivo, o escriba otra carpeta en `--salida`",
        ),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => {
            ("la ruta es demasiado larga o tiene un signo que el sistema no admite", SHORTER)
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            ("no hay espacio en el disco", "libere espacio y repita la orden")
        }
        ErrorKind::ReadOnlyFilesystem => {
            ("el disco es de solo lectura", "escriba otra carpeta en `--salida`")
        }
        ErrorKind::ResourceBusy
        | ErrorKind::WouldBlock
        | ErrorKind::ExecutableFileBusy
        | ErrorKind::Deadlock => ("otro programa lo está usando", CLOSE),
        _ => return None,
    })
}

const CLOSE: &str = "ciérrelo y repita la orden";

const SHORTER: &str = "use una carpeta con un nombre más corto y sin signos";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_open_in_word_is_said_so_on_windows() {
        // What Windows answers to a rename or a write over a file that Word
        // (32), a lock (33) or a viewer (1224) holds.
        for code in [32, 33, 1224] {
            for kind in [ErrorKind::Other, ErrorKind::PermissionDenied, ErrorKind::ResourceBusy] {
                let (why, hint) = system(kind, Some(code)).unwrap_or_default();
                assert_eq!(why, "está abierto en otro programa (Word, Excel o Acrobat)");
                assert_eq!(hint, "ciérrelo y repita la orden");
            }
        }
    }

    #[test]
    fn access_denied_on_windows_may_be_an_open_file() {
        let (why, _) = system(ErrorKind::PermissionDenied, Some(5)).unwrap_or_default();
        assert!(why.contains("abierto en otro programa"), "{why}");
        let (why, _) = system(ErrorKind::PermissionDenied, None).unwrap_or_default();
        assert_eq!(why, "no hay permiso");
    }

    #[test]
    fn the_same_codes_mean_other_things_elsewhere() {
        assert_eq!(system(ErrorKind::BrokenPipe, None), None);
    }

    #[test]
    fn what_nobody_foresaw_is_said_with_its_code_and_in_spanish() {
        let (why, hint) = explained(&io::Error::from_raw_os_error(9999));
        assert_eq!(why, "el sistema respondió con el código 9999");
        assert!(hint.contains("soporte"), "{hint}");
    }

    #[test]
    fn our_own_refusals_survive_the_trip_through_the_system_s_type() {
        use Refused::{Broken, Folder, Outside, Special, TooLarge};
        for refused in [Folder, Outside, Broken, Special, TooLarge { most: 1 }] {
            assert_eq!(explained(&refused.into()), refused.explained());
        }
    }

    #[test]
    fn a_size_is_said_in_megabytes() {
        let (why, _) = Refused::TooLarge { most: 16 * MEGABYTE }.explained();
        assert_eq!(why, "pesa más de 16 MB");
    }
}
