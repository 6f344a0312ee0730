//! The block `with`, for data that may be missing.
//!
//! In strict mode Handlebars' own fails where its datum is missing and there is
//! no `{{else}}`; ours gives nothing, as `if` does.

use handlebars::{
    BlockContext, BlockParams, Context, Handlebars, Helper, HelperDef, HelperResult, JsonTruthy,
    Output, PathAndJson, RenderContext, RenderErrorReason, Renderable,
};

pub(super) struct With;

impl HelperDef for With {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        output: &mut dyn Output,
    ) -> HelperResult {
        let parameter =
            helper.param(0).ok_or(RenderErrorReason::ParamNotFoundForIndex("with", 0))?;
        if !parameter.value().is_truthy(false) {
            return match helper.inverse() {
                Some(inverse) => inverse.render(registry, context, render, output),
                None => Ok(()),
            };
        }
        let block = block(helper, parameter, render)?;
        render.push_block(block);
        let result = match helper.template() {
            Some(template) => template.render(registry, context, render, output),
            None => Ok(()),
        };
        render.pop_block();
        result
    }
}

/// The scope within: the datum, its name when it is given one, and the loop
/// variables of the scope around.
fn block<'rc>(
    helper: &Helper<'rc>,
    parameter: &PathAndJson<'rc>,
    render: &RenderContext<'_, 'rc>,
) -> Result<BlockContext<'rc>, handlebars::RenderError> {
    let mut block = BlockContext::new();
    let path = parameter.context_path();
    match path {
        Some(path) => block.base_path_mut().clone_from(path),
        None => block.set_base_value(parameter.value().clone()),
    }
    if let Some(around) = render.block() {
        block.local_variables_mut().clone_from(around.local_variables());
    }
    if let Some(name) = helper.block_param() {
        let mut names = BlockParams::new();
        match path {
            Some(_) => names.add_path(name, Vec::new())?,
            None => names.add_value(name, parameter.value().clone())?,
        }
        block.set_block_params(names);
    }
    Ok(block)
}
