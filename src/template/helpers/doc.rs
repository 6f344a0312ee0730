//! What there is to know of a function.

use super::action::Action;

/// A function or block that templates may use.
#[derive(Debug, Clone, Copy)]
pub struct HelperDoc {
    /// Its name.
    pub name: &'static str,
    /// What it takes, in order.
    pub parameters: &'static [ParameterDoc],
    /// Whether the last parameter may be repeated.
    pub repeats: bool,
    /// What it takes by name, `campo="nombre"`; always text between quotes.
    pub options: &'static [OptionDoc],
    /// What it gives.
    pub gives: Gives,
    /// What it is for, in one line.
    pub description: &'static str,
    /// A template that uses it.
    pub example: &'static str,
    /// What the example renders to, with the data of the reference meeting.
    pub result: &'static str,
    pub(super) action: Action,
}

impl HelperDoc {
    /// What most functions have in common: they take and give text.
    pub(super) const TEXT: Self = Self {
        name: "",
        parameters: &[ParameterDoc { name: "texto", kind: Takes::Text }],
        repeats: false,
        options: &[],
        gives: Gives::Text,
        description: "",
        example: "",
        result: "",
        action: Action::Builtin,
    };

    /// The option with this name.
    pub(in crate::template) fn option(&self, name: &str) -> Option<&'static OptionDoc> {
        self.options.iter().find(|option| option.name == name)
    }
}

/// One option.
#[derive(Debug, Clone, Copy)]
pub struct OptionDoc {
    /// Its name.
    pub name: &'static str,
    /// What it may be; any text when there is none.
    pub values: &'static [&'static str],
}

impl OptionDoc {
    pub(super) const fn new(name: &'static str, values: &'static [&'static str]) -> Self {
        Self { name, values }
    }
}

/// One parameter.
#[derive(Debug, Clone, Copy)]
pub struct ParameterDoc {
    /// Its name in the manual.
    pub name: &'static str,
    /// What it must be.
    pub kind: Takes,
}

/// What a parameter must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Text.
    Text,
    /// Text that is a date.
    Date,
    /// Text that is an hour.
    Hour,
    /// A number.
    Number,
    /// A whole number, or text that is one.
    Whole,
    /// Text that is an amount of money, or a whole number.
    Amount,
    /// The words about some people, `suscribe` or `trato`.
    People,
    /// A list of anything.
    AnyList,
    /// A list of texts, or of records with the text that `campo` names.
    List,
    /// A list of texts.
    TextList,
    /// The narrative.
    Marked,
    /// Anything, asked whether it is there.
    Condition,
    /// A text, a number or a yes or no.
    Comparable,
    /// Anything but a list and a yes or no.
    Scope,
}

impl Takes {
    /// The kind in the user's words, with its article.
    pub fn phrase(self) -> &'static str {
        match self {
            Takes::Text => "un texto",
            Takes::Date => "una fecha `aaaa-mm-dd`",
            Takes::Hour => "una hora `hh:mm`",
            Takes::Number => "un número",
            Takes::Whole => "un número entero",
            Takes::Amount => "un importe",
            Takes::People => "`suscribe` o `trato`",
            Takes::AnyList | Takes::List => "una lista",
            Takes::TextList => "una lista de textos",
            Takes::Marked => "un texto con marcado",
            Takes::Condition => "un dato",
            Takes::Comparable => "un texto, un número o un sí o no",
            Takes::Scope => "un texto, un número o un grupo de datos",
        }
    }
}

/// What a function gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gives {
    /// Text; it may be printed or passed on to another function.
    Text,
    /// A number; likewise.
    Number,
    /// A yes or no, for `{{#if (…)}}`.
    Condition,
    /// Markup within a line; it may only be printed.
    Markup,
    /// Whole paragraphs; it must stand alone on its line.
    Paragraphs,
    /// A block, `{{#if x}}…{{/if}}`.
    Block,
}
