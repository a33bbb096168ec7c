//! Exact decimal numbers. In go digits, out comes a [`Value`] that is equal however the number was written.

/// A number: `digits` × 10^`exponent`, without trailing zeros in `digits`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Value {
    digits: u64,
    exponent: i16,
}

impl Value {
    /// `digits` × 10^`exponent`.
    pub(super) fn new(digits: u64, exponent: i16) -> Self {
        if digits == 0 {
            return Self { digits: 0, exponent: 0 };
        }
        let (mut digits, mut exponent) = (digits, exponent);
        while digits.is_multiple_of(10) {
            digits /= 10;
            exponent = exponent.saturating_add(1);
        }
        Self { digits, exponent }
    }

    /// A whole number.
    pub(super) fn whole(number: u64) -> Self {
        Self::new(number, 0)
    }

    /// What ASCII digits before and behind the decimal sign say; none for more of them than anybody writes.
    pub(super) fn read(integer: &str, fraction: &str) -> Option<Self> {
        let digits = format!("{integer}{fraction}").parse().ok()?;
        let exponent = i16::try_from(fraction.len()).ok()?;
        Some(Self::new(digits, -exponent))
    }

    /// The number of a field.
    pub(super) fn of(number: f64) -> Option<Self> {
        let text = number.to_string();
        let (integer, fraction) = text.split_once('.').unwrap_or((&text, ""));
        Self::read(integer, fraction)
    }

    /// The same × 10^`power`.
    pub(super) fn times(self, power: i16) -> Self {
        Self::new(self.digits, self.exponent.saturating_add(power))
    }

    /// The number, when it is a whole one that is not too large.
    pub(super) fn as_whole(self) -> Option<u64> {
        let power = u32::try_from(self.exponent).ok()?;
        self.digits.checked_mul(10_u64.checked_pow(power)?)
    }

    /// How many digits it has, without zeros at its end.
    pub(super) fn precision(self) -> usize {
        self.digits.to_string().len()
    }

    /// The number as those who format it want it.
    pub(super) fn as_float(self) -> f64 {
        // By way of its text, so that it is the nearest number that there is.
        format!("{}e{}", self.digits, self.exponent).parse().unwrap_or(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn one_number_however_written() {
        assert_eq!(Value::read("1500000", ""), Some(Value::read("1", "5").expect("small").times(6)));
        assert_eq!(Value::read("1", "50"), Value::read("1", "5"));
        assert_eq!(Value::read("007", ""), Some(Value::whole(7)));
        assert_eq!(Value::read("0", "00"), Some(Value::whole(0)));
        assert_eq!(Value::read("99999999999999999999999", ""), None);
        assert_eq!(Value::whole(2050).as_whole(), Some(2050));
        assert_eq!(Value::new(15, -1).as_whole(), None);
        assert!((Value::new(15, -1).as_float() - 1.5).abs() < f64::EPSILON);
    }
}
