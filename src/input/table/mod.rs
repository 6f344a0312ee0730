//! A table in either form: in, its cells, row by row, and the fields it may
//! have; out, rows that are read column by column into typed values.

mod changed;
mod dates;
mod grid;
mod header;
mod named_rows;
mod row;

pub(super) use grid::Grid;
pub(super) use named_rows::NamedRows;
pub(super) use row::Row;
