//! What a condition has asked for, when it holds and when it does not.

use handlebars::template::{Parameter, Subexpression};

use super::Checker;
use super::route;
use super::scope::Datum;

impl Checker<'_> {
    /// The data that are certainly there when `condition` is `truth`.
    pub(super) fn asked_by(&self, condition: &Parameter, truth: bool) -> Vec<Datum> {
        match condition {
            Parameter::Path(path) if truth => {
                let reached = self.scopes.resolve(&route::read(path), true);
                reached.map(|value| vec![value.place]).unwrap_or_default()
            }
            Parameter::Subexpression(call) => self.asked_by_call(call, truth),
            _ => Vec::new(),
        }
    }

    fn asked_by_call(&self, call: &Subexpression, truth: bool) -> Vec<Datum> {
        let parameters = call.params().map(Vec::as_slice).unwrap_or_default();
        let all = |truth| parameters.iter().flat_map(move |part| self.asked_by(part, truth));
        match (super::calls::name_of(call).unwrap_or_default(), truth) {
            ("and", true) => all(true).collect(),
            ("or", false) => all(false).collect(),
            ("not", _) => all(!truth).collect(),
            // What equals a text written in the template is not missing.
            ("eq", true) if parameters.iter().any(|part| matches!(part, Parameter::Literal(_))) => {
                all(true).collect()
            }
            _ => Vec::new(),
        }
    }
}
