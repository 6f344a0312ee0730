//! What the argument parser complains of, in our words.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Clap's complaint in our words.
pub(super) fn sentence(error: &clap::Error) -> String {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => format!("sobra `{argument}`"),
        ErrorKind::UnknownArgument => format!("no existe la opción `{argument}`"),
        ErrorKind::TooManyValues => format!("la opción `{argument}` no lleva valor"),
        ErrorKind::InvalidSubcommand => {
            format!("no existe la orden `{}`", said(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("a `{argument}` le falta su valor")
        }
        ErrorKind::InvalidValue => format!(
            "`{value}` no vale para `{argument}`; puede ser {}",
            said(ContextKind::ValidValue)
        ),
        ErrorKind::ValueValidation => {
            format!("`{value}` no vale para `{argument}`{}", reason(error))
        }
        ErrorKind::MissingRequiredArgument => format!("falta {argument}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "falta la orden".to_owned()
        }
        ErrorKind::ArgumentConflict => format!("`{argument}` sobra o está repetida"),
        ErrorKind::InvalidUtf8 => "la orden tiene caracteres que no se pueden leer".to_owned(),
        _ => "la orden no se entiende".to_owned(),
    };
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg]
        .map(said)
        .into_iter()
        .find(|near| !near.is_empty());
    match near {
        Some(near) => format!("{what}\n   = ayuda: ¿quiso escribir `{near}`?"),
        None => format!("{what}\n   = ayuda: escriba `minutario --ayuda`"),
    }
}

fn reason(error: &clap::Error) -> String {
    use std::error::Error as _;
    error.source().map(|source| format!(": {source}")).unwrap_or_default()
}
