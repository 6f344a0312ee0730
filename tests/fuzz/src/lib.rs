//! The rooms of the program that need no typst, as the fuzz targets see them,
//! and what every target asks of them.
//!
//! The crate `minutario` itself would bring typst with it, and its compilation.
#![allow(dead_code, reason = "rooms that only typst's rooms use")]

#[path = "../../../src/calendario/mod.rs"]
pub mod calendario;
#[path = "../../../src/campos/mod.rs"]
pub mod campos;
#[path = "../../../src/diagnostic/mod.rs"]
pub mod diagnostic;
#[path = "../../../src/document/mod.rs"]
pub mod document;
#[path = "../../../src/espanol/mod.rs"]
pub mod espanol;
#[path = "../../../src/input/mod.rs"]
pub mod input;
#[path = "../../../src/markup/mod.rs"]
pub mod markup;
#[path = "../../../src/model/mod.rs"]
pub mod model;
#[path = "../../../src/pictures/mod.rs"]
pub mod pictures;
#[path = "../../../src/plan/mod.rs"]
pub mod plan;
#[path = "../../../src/rules/mod.rs"]
pub mod rules;
#[path = "../../../src/sheet/mod.rs"]
pub mod sheet;
#[path = "../../../src/template/mod.rs"]
pub mod template;

pub mod ask;
pub mod samples;
