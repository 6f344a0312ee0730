//! From a plain Rust function to one that Handlebars calls.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError,
    RenderErrorReason, ScopedJson,
};

use super::action::{Action, Function};
use super::arguments::Arguments;
use super::with::With;
use super::{HelperDoc, helpers};

/// Makes Handlebars know every function of the table, and no other.
pub(in crate::template) fn register(registry: &mut Handlebars<'static>) {
    for name in ["lookup", "raw", "log"] {
        registry.unregister_helper(name);
    }
    for HelperDoc { name, action, .. } in helpers() {
        match *action {
            Action::Builtin => {}
            Action::With => registry.register_helper(name, Box::new(With)),
            Action::Text(function) => registry.register_helper(name, Box::new(Text(function))),
            Action::Markup(function) => registry.register_helper(name, Box::new(Markup(function))),
        }
    }
}

struct Text(Function);

impl HelperDef for Text {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        run(self.0, helper).map(|text| ScopedJson::Derived(text.into()))
    }
}

struct Markup(Function);

impl HelperDef for Markup {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        output: &mut dyn Output,
    ) -> HelperResult {
        output.write(&run(self.0, helper)?)?;
        Ok(())
    }
}

/// Runs a function; its complaint begins with its name.
fn run(function: Function, helper: &Helper<'_>) -> Result<String, RenderError> {
    function(&Arguments::new(helper)).map_err(|complaint| {
        RenderErrorReason::Other(format!("`{}` {complaint}", helper.name())).into()
    })
}
