//! How large a picture may be. A file of a few bytes can hold one that fills the
//! memory, so that its size is asked before it is opened.

/// Largest file, in bytes: a letterhead has no use for more.
pub(super) const LARGEST: usize = 8 * 1024 * 1024;

/// Largest file that is written anew, in bytes: a photograph takes more as PNG than
/// it did as JPEG.
pub(super) const LARGEST_WRITTEN: usize = 16 * 1024 * 1024;

/// Most pixels: a page at 600 pixels an inch has 34 million.
pub(super) const MOST_PIXELS: u64 = 40_000_000;

/// Longest side, in pixels: beyond it the decoder of JPEG refuses a picture.
pub(super) const LONGEST_SIDE: u32 = 16_384;
