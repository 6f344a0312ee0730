//! The sentences about paths and about what functions are given, which several walks
//! of the names check say; those that one walk says stand with it.

use super::route::Route;
use super::scope::Wrong;
use crate::diagnostic::{Diagnostic, listed, nearest};
use crate::template::helpers::{HelperDoc, OptionDoc, Takes};
use crate::template::schema::Type;

/// A path that leads nowhere.
pub(super) fn wrong(wrong: &Wrong, route: &Route) -> Diagnostic {
    match wrong {
        Wrong::NoName(name, known, outer) => no_name(name, known, outer.as_deref()),
        Wrong::NotAsked(path) => not_asked(path),
        Wrong::NoRecord(path, kind) => {
            let message = format!("`{path}` es {} y no tiene otros datos dentro", kind.phrase());
            Diagnostic::error("P010", message).hint(format!("escriba `{path}`"))
        }
        Wrong::TooFarUp => {
            let message = format!("`{}` sube más de lo que hay", route.raw);
            let hint = "quite un `../`, o empiece con `@root.`";
            Diagnostic::error("P011", message).hint(hint)
        }
        Wrong::NoLoop(name) => {
            let message = format!("`{name}` sólo existe dentro de `{{{{#each}}}}`");
            Diagnostic::error("P011", message).hint("póngalo dentro de `{{#each lista}}`")
        }
        Wrong::NoLocal(name) => {
            let message = format!("no existe `{name}`");
            let hint = match name.as_str() {
                "@root" => "añada un dato: `@root.asunto`",
                _ => "con `@` hay `@index`, `@first`, `@last` y `@root.`",
            };
            Diagnostic::error("P011", message).hint(hint)
        }
    }
}

fn no_name(name: &str, known: &[String], outer: Option<&str>) -> Diagnostic {
    let known = known.iter().map(String::as_str);
    let hint = match (outer, nearest(name, known.clone())) {
        (Some(outer), _) => format!("escriba `{outer}`"),
        (None, Some(near)) => format!("escriba `{near}`"),
        (None, None) if known.len() == 0 => "escriba `this`".to_owned(),
        (None, None) => format!("escriba uno de {}", listed(known)),
    };
    Diagnostic::error("P010", format!("aquí no hay ningún dato `{name}`")).hint(hint)
}

/// Something that may be missing and nobody asked for.
pub(super) fn not_asked(path: &str) -> Diagnostic {
    let message = format!("`{path}` puede faltar y nada pregunta antes por él");
    let hint = format!("póngalo dentro de `{{{{#if {path}}}}}…{{{{/if}}}}`");
    Diagnostic::error("P013", message).hint(hint)
}

/// Why a datum that is there cannot be printed as it is, when it cannot.
pub(super) fn unprintable(kind: &Type, path: &str) -> Option<Diagnostic> {
    let hint = match kind {
        Type::Text | Type::Number | Type::Optional(_) => return None,
        Type::Marked => format!("escriba `{{{{marcado {path}}}}}`"),
        Type::Bool => format!("pregunte por él: `{{{{#if {path}}}}}…{{{{/if}}}}`"),
        Type::List(item) if **item == Type::Text => format!("escriba `{{{{lista {path}}}}}`"),
        Type::List(_) => format!("recórrala: `{{{{#each {path}}}}}…{{{{/each}}}}`"),
        Type::Record(_) => format!("escriba uno de sus datos: {}", listed(kind.names())),
        Type::Other => "use otro dato".to_owned(),
    };
    let message = format!("`{path}` es {} y no se imprime tal cual", kind.phrase());
    Some(Diagnostic::error("P012", message).hint(hint))
}

/// Too many parameters, or too few.
pub(super) fn count(helper: &HelperDoc, found: usize) -> Diagnostic {
    let least = if helper.repeats { "al menos " } else { "" };
    let message = format!(
        "`{}` espera {least}{} y recibió {found}",
        helper.name,
        match helper.parameters.len() {
            1 => "1 parámetro".to_owned(),
            several => format!("{several} parámetros"),
        }
    );
    let names: Vec<&str> = helper.parameters.iter().map(|parameter| parameter.name).collect();
    let usage = [helper.name].into_iter().chain(names).collect::<Vec<_>>().join(" ");
    Diagnostic::error("P021", message).hint(format!("escriba `{usage}`"))
}

/// An option that a function does not have.
pub(super) fn option(helper: &HelperDoc, name: &str) -> Diagnostic {
    let hint = match helper.options {
        [] => "quítela".to_owned(),
        options => {
            let names = options.iter().map(|option| option.name);
            format!("sus opciones son {}", listed(names))
        }
    };
    Diagnostic::error("P022", format!("`{}` no tiene la opción `{name}`", helper.name)).hint(hint)
}

/// An option with a value that it cannot have.
pub(super) fn option_value(helper: &HelperDoc, option: &OptionDoc) -> Diagnostic {
    let example = option.values.first().unwrap_or(&"…");
    let expected = match option.values {
        [] => "un texto entre comillas".to_owned(),
        values => format!("uno de {}", listed(values.iter().copied())),
    };
    let message = format!("la opción `{}` de `{}` espera {expected}", option.name, helper.name);
    Diagnostic::error("P023", message).hint(format!("escriba `{}=\"{example}\"`", option.name))
}

/// A parameter of the wrong kind.
pub(super) fn kind(helper: &HelperDoc, kind: Takes, found: &Type, spelled: &str) -> Diagnostic {
    let message = format!(
        "`{}` espera {} y recibió {}: `{spelled}`",
        helper.name,
        kind.phrase(),
        found.phrase()
    );
    let hint = match (kind, found) {
        (Takes::Marked, _) => "sólo la narración, `desarrollo`, va con su marcado".to_owned(),
        (_, Type::Marked) => format!("escriba `{{{{marcado {spelled}}}}}`"),
        _ => format!("dé a `{}` {}", helper.name, kind.phrase()),
    };
    Diagnostic::error("P023", message).hint(hint)
}
