//! What a run says at its end, as data: whoever shows it decides how wide a
//! screen is and how a file is written.

mod spelling;
mod verdict;

#[cfg(test)]
mod verdict_tests;

pub use spelling::spelling;
pub use verdict::{Next, Part, Remark, Verdict};

/// `ningún error`, `un error`, `2 errores`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("ningún {one}"),
        1 => format!("un {one}"),
        _ => format!("{count} {many}"),
    }
}
