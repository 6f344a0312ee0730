//! A number as Excel keeps it for the eye: fifteen decimal digits, rounded
//! half up, so that 1.005 with two decimals is 1.01.

/// A number that is not negative: `0.digits × 10^point`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    /// The number without its sign.
    pub(super) fn of(value: f64) -> Self {
        let text = format!("{:.14e}", value.abs());
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0');
        let mut number =
            Decimal { digits: digits.collect(), point: exponent.parse::<i32>().unwrap_or(0) + 1 };
        number.trim();
        number
    }

    /// Whether nothing is left of it.
    pub(super) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// How many digits stand before the point; zero or less for `0.01`.
    pub(super) fn point(&self) -> i32 {
        self.point
    }

    /// The number times ten to `power`.
    pub(super) fn shifted(mut self, power: i32) -> Self {
        if !self.is_zero() {
            self.point += power;
        }
        self
    }

    /// The number with no more than `places` decimals.
    pub(super) fn rounded(mut self, places: i32) -> Self {
        let keep = self.point + places;
        let kept = usize::try_from(keep).unwrap_or(0);
        let up = keep >= 0 && self.digits.get(kept).is_some_and(|digit| *digit >= 5);
        self.digits.truncate(kept);
        if up {
            self.add_one();
        }
        self.trim();
        self
    }

    /// The digits before the point; none for `0.5`.
    pub(super) fn whole(&self) -> String {
        let count = usize::try_from(self.point).unwrap_or(0);
        let digits = self.digits.iter().copied().chain(std::iter::repeat(0)).take(count);
        digits.map(|digit| char::from(b'0' + digit)).collect()
    }

    /// The digits after the point, the zeros at the end left out.
    pub(super) fn fraction(&self) -> String {
        let zeros = usize::try_from(-self.point).unwrap_or(0).min(400);
        let skipped = usize::try_from(self.point).unwrap_or(0);
        let digits = self.digits.iter().skip(skipped).map(|digit| char::from(b'0' + digit));
        if self.is_zero() {
            String::new()
        } else {
            "0".repeat(zeros).chars().chain(digits).collect()
        }
    }

    fn add_one(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if *digit < 9 {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
        self.digits.insert(0, 1);
        self.point += 1;
    }

    fn trim(&mut self) {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        let zeros = self.digits.iter().take_while(|digit| **digit == 0).count();
        self.digits.drain(..zeros);
        self.point =
            if self.is_zero() { 0 } else { self.point - i32::try_from(zeros).unwrap_or(0) };
    }
}
