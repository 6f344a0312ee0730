//! What a function does, by the way in which Handlebars calls it.

use super::arguments::Arguments;

/// What a function of ours does; its error is a sentence for the user.
pub(super) type Function = fn(&Arguments<'_, '_>) -> Result<String, String>;

/// How a function is made known to Handlebars.
#[derive(Debug, Clone, Copy)]
pub(super) enum Action {
    /// Handlebars has it.
    Builtin,
    /// The block `with`, which Handlebars has but refuses what is missing.
    With,
    /// Gives plain text.
    Text(Function),
    /// Gives markup, its data already escaped.
    Markup(Function),
}
