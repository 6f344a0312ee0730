//! A picture as pixels, of eight bits a sample.

use super::turn::UPRIGHT;

/// Pixels, row after row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Samples of a pixel: 1 or 3 of colour, and one more when some of them are
    /// seen through.
    pub(super) each: usize,
    pub(super) samples: Vec<u8>,
}

impl Pixels {
    /// None when there are not as many samples as the size asks for.
    pub(super) fn new((width, height): (u32, u32), each: usize, samples: Vec<u8>) -> Option<Self> {
        let count = (width as usize).checked_mul(height as usize)?.checked_mul(each)?;
        (count == samples.len()).then_some(Pixels { width, height, each, samples })
    }

    /// How many samples of a pixel are colour.
    pub(super) fn colours(&self) -> usize {
        if self.each < 3 { 1 } else { 3 }
    }

    /// Without their opacity, when all are opaque.
    pub(super) fn without_idle_opacity(self) -> Self {
        let colours = self.colours();
        let pixels = self.samples.chunks_exact(self.each);
        if colours == self.each || pixels.clone().any(|pixel| pixel[colours] != u8::MAX) {
            return self;
        }
        let mut samples = Vec::with_capacity(self.samples.len() / self.each * colours);
        pixels.for_each(|pixel| samples.extend_from_slice(&pixel[..colours]));
        Pixels { each: colours, samples, ..self }
    }

    /// Set upright, from where a camera's mark says that they are turned to.
    pub(super) fn upright(self, turn: u32) -> Self {
        if turn == UPRIGHT {
            return self;
        }
        let is_on_its_side = turn >= 5;
        let (width, height) = match is_on_its_side {
            true => (self.height, self.width),
            false => (self.width, self.height),
        };
        let mut samples = Vec::with_capacity(self.samples.len());
        for y in 0..height as usize {
            for x in 0..width as usize {
                let from = self.each * self.place(x, y, turn);
                samples.extend_from_slice(&self.samples[from..from + self.each]);
            }
        }
        Pixels { width, height, each: self.each, samples }
    }

    /// The number of the pixel that is seen at a place when these are upright.
    fn place(&self, x: usize, y: usize, turn: u32) -> usize {
        let (width, height) = (self.width as usize, self.height as usize);
        let (x, y) = match turn {
            2 => (width - 1 - x, y),
            3 => (width - 1 - x, height - 1 - y),
            4 => (x, height - 1 - y),
            5 => (y, x),
            6 => (y, height - 1 - x),
            7 => (width - 1 - y, height - 1 - x),
            8 => (width - 1 - y, x),
            _ => (x, y),
        };
        y * width + x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture two wide and one high, as each camera would hold it.
    #[test]
    fn a_turned_picture_is_turned_back() {
        let (red, blue) = ([255, 0, 0], [0, 0, 255]);
        let upright = [red, blue].concat();
        let back = [blue, red].concat();
        for (turn, size, held) in [
            (1, (2, 1), &upright),
            (2, (2, 1), &back),
            (3, (2, 1), &back),
            (4, (2, 1), &upright),
            (5, (1, 2), &upright),
            (6, (1, 2), &back),
            (7, (1, 2), &back),
            (8, (1, 2), &upright),
        ] {
            let held = Pixels::new(size, 3, held.clone()).expect("a picture");
            assert_eq!(held.upright(turn), pixels(3, &upright), "{turn}");
        }
    }

    #[test]
    fn opacity_stays_where_something_is_seen_through() {
        let seen_through = pixels(2, &[10, 255, 20, 0]);
        assert_eq!(seen_through.clone().without_idle_opacity(), seen_through);
        assert_eq!(pixels(2, &[10, 255, 20, 255]).without_idle_opacity(), pixels(1, &[10, 20]));
    }

    fn pixels(each: usize, samples: &[u8]) -> Pixels {
        Pixels::new((2, 1), each, samples.to_vec()).expect("a picture")
    }
}
