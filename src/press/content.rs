//! Content streams: bytes → operations, with their places.
//!
//! Only what the callers look at is kept: numbers and names as operands; strings, arrays and dictionaries are skipped.
//! Works through the bytes once, without recursion, whatever they are.

/// The most operands an operation can have; more are dropped.
const MOST_OPERANDS: usize = 64;

/// An operand of an operation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Operand {
    /// A number.
    Number(f64),
    /// A name, its `#xx` decoded.
    Name(Vec<u8>),
    /// A string, array, dictionary, or boolean.
    Other,
}

/// One operation: the operator, what stood before it, and where.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Operation<'a> {
    /// The operator; `BI` stands for a whole inline image.
    pub(crate) operator: &'a [u8],
    /// The operands; for an inline image its keys and values.
    pub(crate) operands: Vec<Operand>,
    /// Where the first operand starts.
    pub(crate) start: usize,
}

impl Operation<'_> {
    /// The operands when all are numbers.
    pub(crate) fn numbers(&self) -> Vec<f64> {
        let number = |operand: &Operand| if let Operand::Number(value) = operand { Some(*value) } else { None };
        self.operands.iter().filter_map(number).collect()
    }

    /// The last operand when it is a name.
    pub(crate) fn name(&self) -> Option<&[u8]> {
        if let Some(Operand::Name(name)) = self.operands.last() { Some(name) } else { None }
    }
}

/// Walks through the operations of a content stream.
#[derive(Debug)]
pub(crate) struct Operations<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// The operations of a content stream.
pub(crate) fn operations(bytes: &[u8]) -> Operations<'_> {
    Operations { bytes, at: 0 }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

impl<'a> Iterator for Operations<'a> {
    type Item = Operation<'a>;

    fn next(&mut self) -> Option<Operation<'a>> {
        let (mut operands, mut depth, mut start) = (Vec::new(), 0usize, None);
        loop {
            self.skip_space();
            let byte = *self.bytes.get(self.at)?;
            let from = self.at;
            start = start.or(Some(from));
            let operand = match byte {
                b'(' => self.skip_string(),
                b'<' if self.bytes.get(from + 1) != Some(&b'<') => self.skip_hex(),
                b'[' | b'<' | b'{' => {
                    self.at += if byte == b'<' { 2 } else { 1 };
                    depth += 1;
                    continue;
                }
                b']' | b'>' | b'}' | b')' => {
                    self.at += 1;
                    // The second half of `>>` closes nothing more.
                    if byte == b'>' && self.bytes.get(self.at) == Some(&b'>') {
                        self.at += 1;
                    }
                    depth = depth.saturating_sub(1);
                    Operand::Other
                }
                b'/' => self.name(),
                _ => {
                    let word = self.word();
                    match operand_of(word) {
                        Some(operand) => operand,
                        // A keyword inside an array is nonsense: take it as the end of the array.
                        None if word == b"BI" => {
                            let operands = self.inline_image();
                            return Some(Operation { operator: word, operands, start: start.unwrap_or(from) });
                        }
                        None => return Some(Operation { operator: word, operands, start: start.unwrap_or(from) }),
                    }
                }
            };
            if depth == 0 && operands.len() < MOST_OPERANDS {
                operands.push(operand);
            }
        }
    }
}

/// The operand a bare word is, unless it is an operator.
fn operand_of(word: &[u8]) -> Option<Operand> {
    match word {
        b"true" | b"false" | b"null" => return Some(Operand::Other),
        _ => {}
    }
    if !word.first().is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.')) {
        return None;
    }
    let text = std::str::from_utf8(word).unwrap_or("0");
    // Readers take broken numbers such as `--5` or `1.2.3` for what they can; nought is enough here.
    Some(Operand::Number(text.parse::<f64>().ok().filter(|value| value.is_finite()).unwrap_or(0.0)))
}

impl<'a> Operations<'a> {
    fn skip_space(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            if *byte == b'%' {
                let rest = &self.bytes[self.at..];
                self.at += rest.iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(rest.len());
            } else if is_space(*byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    fn skip_string(&mut self) -> Operand {
        let mut depth = 0usize;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'(' => depth += 1,
                b')' if depth <= 1 => break,
                b')' => depth -= 1,
                _ => {}
            }
        }
        Operand::Other
    }

    fn skip_hex(&mut self) -> Operand {
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|byte| *byte == b'>').map_or(rest.len(), |end| end + 1);
        Operand::Other
    }

    fn word(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let end = rest.iter().position(|byte| is_space(*byte) || is_delimiter(*byte)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn name(&mut self) -> Operand {
        self.at += 1;
        let raw = self.word();
        let (mut name, mut at) = (Vec::with_capacity(raw.len()), 0);
        while let Some(byte) = raw.get(at) {
            let code = raw.get(at + 1..at + 3).filter(|_| *byte == b'#');
            let code = code.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
            name.push(code.unwrap_or(*byte));
            at += if code.is_some() { 3 } else { 1 };
        }
        Operand::Name(name)
    }

    /// Reads an inline image up to and with `EI`; gives its keys and values.
    fn inline_image(&mut self) -> Vec<Operand> {
        let (mut operands, mut depth) = (Vec::new(), 0usize);
        loop {
            self.skip_space();
            let Some(byte) = self.bytes.get(self.at).copied() else { return operands };
            let operand = match byte {
                b'/' => self.name(),
                b'(' => self.skip_string(),
                b'[' | b'<' => {
                    self.at += 1;
                    depth += 1;
                    continue;
                }
                byte if is_delimiter(byte) => {
                    self.at += 1;
                    depth = depth.saturating_sub(1);
                    Operand::Other
                }
                _ => match self.word() {
                    b"ID" => break,
                    word => operand_of(word).unwrap_or(Operand::Other),
                },
            };
            if depth == 0 && operands.len() < MOST_OPERANDS {
                operands.push(operand);
            }
        }
        self.skip_image_data();
        operands
    }

    /// Image data end at `EI` between white space, followed by what reads like content rather than pixels.
    fn skip_image_data(&mut self) {
        let mut from = self.at;
        while let Some(found) = self.bytes[from..].windows(2).position(|pair| pair == b"EI") {
            let (start, end) = (from + found, from + found + 2);
            let after = &self.bytes[end..self.bytes.len().min(end + 12)];
            let apart =
                start > self.at && is_space(self.bytes[start - 1]) && after.first().is_none_or(|b| is_space(*b));
            if apart && after.iter().all(|byte| matches!(byte, 9 | 10 | 13 | 32..=126)) {
                self.at = end;
                return;
            }
            from = end;
        }
        self.at = self.bytes.len();
    }
}

#[cfg(test)]
mod tests {
    use super::{Operand, operations};

    fn check(input: &[u8], expect: &[(&str, usize)]) {
        let found: Vec<(String, usize)> = operations(input)
            .map(|op| (String::from_utf8_lossy(op.operator).into_owned(), op.operands.len()))
            .collect();
        let found: Vec<(&str, usize)> = found.iter().map(|(name, count)| (name.as_str(), *count)).collect();
        assert_eq!(found, expect, "{}", String::from_utf8_lossy(input));
    }

    #[test]
    fn operations_are_told_apart() {
        check(b"0 0 0 1 k % note\n(a (b) \\) c) Tj [(x) -3 <00>] TJ", &[("k", 4), ("Tj", 1), ("TJ", 1)]);
        check(b"/P <</MCID 0 /A [1 2]>> BDC q Q EMC", &[("BDC", 2), ("q", 0), ("Q", 0), ("EMC", 0)]);
        check(b"BI /W 2 /H 2 /CS /RGB ID \x00EI\x01 EI\xff zz\nEI Q", &[("BI", 6), ("Q", 0)]);
        check(b"[ ( < 12", &[]);
        check(b"", &[]);
    }

    #[test]
    fn names_are_decoded_and_broken_numbers_are_nought() {
        let ops: Vec<_> = operations(b"/A#20B --5 x").collect();
        assert_eq!(ops[0].operands, [Operand::Name(b"A B".to_vec()), Operand::Number(0.0)]);
        assert_eq!(ops[0].start, 0);
    }
}
