//! Minutario turns the record of a meeting into its minuta and its official
//! letters (oficios).
pub mod diagnostic;
pub mod document;
pub mod espanol;
pub mod input;
pub mod markup;
pub mod model;
pub mod pdf;
pub mod pipeline;
pub mod plan;
pub mod rules;
pub mod sheet;
pub mod template;
