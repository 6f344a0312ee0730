//! Warnings that somebody decided to live with: each by its code, with the
//! reason, in institucion.json (`permitir` of a vigencia) or in reunion.json.

use crate::diagnostic::Diagnostic;
use crate::model::{Meeting, Permiso};

/// Letter and digits of a code, such as `A018`.
const CODE: usize = 4;

/// A code that was silenced, how often, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silenced {
    /// The code.
    pub codigo: String,
    /// The reason that the file gives.
    pub motivo: String,
    /// How many warnings are not shown.
    pub avisos: usize,
}

/// Takes the warnings that the meeting permits out of `problems`; errors stay.
pub fn silence(problems: &mut Vec<Diagnostic>, meeting: &Meeting) -> Vec<Silenced> {
    let mut silenced = Vec::new();
    for permiso in permits(meeting) {
        let before = problems.len();
        let alike = |problem: &Diagnostic| problem.code == permiso.codigo.value;
        let is_error = problems.iter().any(|problem| alike(problem) && problem.is_error());
        problems.retain(|problem| problem.is_error() || !alike(problem));
        let avisos = before - problems.len();
        problems.extend(is_error.then(|| not_for_errors(permiso)));
        silenced.push(Silenced {
            codigo: permiso.codigo.value.clone(),
            motivo: permiso.motivo.value.clone(),
            avisos,
        });
    }
    silenced
}

fn not_for_errors(permiso: &Permiso) -> Diagnostic {
    let message = format!("`{}` es un error, y los errores no se silencian", permiso.codigo.value);
    let hint = "corrija el error y quite el permiso";
    Diagnostic::warning("R023", message).at(&permiso.codigo.span).hint(hint)
}

/// The permits in force: the meeting's own, and those of the institution on the
/// day of the meeting or of its oficios.
fn permits(meeting: &Meeting) -> Vec<&Permiso> {
    let reunion = &meeting.reunion;
    let dates = [Some(&reunion.fecha), reunion.fecha_oficios.as_ref()];
    let versions =
        dates.into_iter().flatten().filter_map(|date| meeting.institucion.on(date.value));
    let theirs = versions.flat_map(|vigencia| &vigencia.permitir);
    let mut problems: Vec<&Permiso> = Vec::new();
    for permiso in reunion.permitir.iter().chain(theirs) {
        if problems.iter().all(|other| other.codigo.value != permiso.codigo.value) {
            problems.push(permiso);
        }
    }
    problems
}

/// A permit must name a code by its form; which codes there are is known to
/// the whole corridor, and asked by `pipeline`.
pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let wrong = permits(meeting).into_iter().filter(|permiso| !is_code(&permiso.codigo));
    wrong
        .map(|permiso| {
            let message = format!("`{}` no es el código de un aviso", permiso.codigo.value);
            let hint = "escriba el código como sale en el aviso, por ejemplo `A018`";
            Diagnostic::error("R022", message).at(&permiso.codigo.span).hint(hint)
        })
        .collect()
}

/// Permits for codes that no room gives.
pub fn unknown_permits(meeting: &Meeting, codes: &[&str]) -> Vec<Diagnostic> {
    let unknown = |permiso: &&Permiso| {
        is_code(&permiso.codigo) && !codes.contains(&permiso.codigo.value.as_str())
    };
    let told = |permiso: &Permiso| {
        let message = format!("no hay ningún aviso con el código `{}`", permiso.codigo.value);
        let hint = "escriba el código como sale en el aviso";
        Diagnostic::error("R022", message).at(&permiso.codigo.span).hint(hint)
    };
    permits(meeting).into_iter().filter(unknown).map(told).collect()
}

fn is_code(code: &str) -> bool {
    let Some((letter, digits)) = code.as_bytes().split_first() else { return false };
    code.len() == CODE && letter.is_ascii_uppercase() && digits.iter().all(u8::is_ascii_digit)
}
