//! The list `permitir`, of the meeting and of a version of the institution.

use super::json::Fields;
use super::named::Named;
use super::problems::Problems;
use crate::campos::PERMISO;
use crate::diagnostic::{Diagnostic, Located};
use crate::model::Permiso;

/// Reads a list of objects; one without code or reason is reported and left out.
pub(super) fn of_objects(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Vec<Permiso> {
    let objects = fields.objects("permitir", problems);
    let permisos = objects.iter().map(|object| {
        object.check_names(PERMISO, problems);
        let codigo = object.required("codigo", problems);
        Permiso { codigo, motivo: object.required("motivo", problems) }
    });
    permisos.filter(|permiso| !permiso.codigo.is_empty() && !permiso.motivo.is_empty()).collect()
}

/// Reads a list of lines: in each the code and, after a space, the reason.
pub(super) fn of_lines(lines: Vec<Located<String>>, problems: &mut Problems<'_>) -> Vec<Permiso> {
    let mut permisos = Vec::new();
    for line in lines {
        let Some((codigo, motivo)) = line.split_once(' ') else {
            problems.push(without_reason(&line));
            continue;
        };
        let codigo = Located::new(codigo.trim_end_matches(':').to_owned(), line.span.clone());
        let motivo = Located::new(motivo.trim().to_owned(), line.span.clone());
        permisos.push(Permiso { codigo, motivo });
    }
    permisos
}

fn without_reason(line: &Located<String>) -> Diagnostic {
    let message = format!("el permiso `{}` no dice su motivo", line.value);
    let problem = Diagnostic::error("L016", message).at(&line.span);
    problem.hint("escriba el código, un espacio y el motivo")
}
