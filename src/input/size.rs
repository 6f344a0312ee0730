//! How large a file of a meeting may be, in whichever form. A short row is
//! filled up to the titles, so that a few wide rows or many short ones could
//! take all the memory there is.

/// Most that one file, or one sheet of a workbook, says, in bytes: a directory
/// of twenty thousand people, or the narrative of a year of meetings.
pub(super) const LARGEST: usize = 4 * 1024 * 1024;

/// Most cells of a table, those that short rows leave out included: two columns
/// more than ours for each of twenty thousand rows.
pub(super) const MOST_CELLS: usize = 400_000;

/// Most columns of a table, the user's own included.
pub(super) const MOST_COLUMNS: usize = 500;
