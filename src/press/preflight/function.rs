//! PDF functions: numbers in, numbers out; how spot inks say what they look like in process inks.
//!
//! Sampled functions of one input are interpolated, of more inputs read at the nearest sample. PostScript calculators
//! are not run: they give nothing.

use crate::press::file::{MOST_BYTES, dictionary, floats, get, number, resolve};
use lopdf::{Dictionary, Document, Object};

/// The most samples, functions or outputs that are read.
const MOST: usize = 1 << 20;

/// A function that can be evaluated.
#[derive(Debug, Clone)]
pub(crate) enum Function {
    /// Type 0.
    Sampled { domain: Vec<f64>, encode: Vec<f64>, decode: Vec<f64>, size: Vec<usize>, samples: Vec<f64> },
    /// Type 2.
    Exponential { c0: Vec<f64>, c1: Vec<f64>, exponent: f64 },
    /// Type 3.
    Stitching { domain: Vec<f64>, functions: Vec<Function>, bounds: Vec<f64>, encode: Vec<f64> },
    /// One function for each output.
    Several(Vec<Function>),
}

impl Function {
    /// Reads a function, or an array of them; nothing when it is of a kind that is not evaluated.
    pub(crate) fn read(doc: &Document, object: &Object) -> Option<Self> {
        // Functions that hold each other over and over would never end.
        Self::part(doc, object, (8, &mut 600))
    }

    fn part(doc: &Document, object: &Object, (depth, left): (usize, &mut usize)) -> Option<Self> {
        let depth = depth.checked_sub(1)?;
        *left = left.checked_sub(1)?;
        let object = resolve(doc, object);
        if let Object::Array(items) = object {
            let each = items.iter().take(64).map(|item| Self::part(doc, item, (depth, left)));
            return Some(Self::Several(each.collect::<Option<_>>()?));
        }
        let dict = dictionary(object)?;
        let list = |key: &[u8]| get(doc, dict, key).map(|found| floats(doc, found));
        match get(doc, dict, b"FunctionType")?.as_i64().ok()? {
            0 => Self::sampled(doc, object),
            2 => Some(Self::Exponential {
                c0: list(b"C0").unwrap_or_else(|| vec![0.0]),
                c1: list(b"C1").unwrap_or_else(|| vec![1.0]),
                exponent: number(get(doc, dict, b"N")?)?,
            }),
            3 => Self::stitching(doc, dict, (depth, left)),
            _ => None,
        }
    }

    fn stitching(doc: &Document, dict: &Dictionary, (depth, left): (usize, &mut usize)) -> Option<Self> {
        let list = |key: &[u8]| get(doc, dict, key).map(|found| floats(doc, found));
        let parts = get(doc, dict, b"Functions")?.as_array().ok()?;
        let parts = parts.iter().take(256).map(|part| Self::part(doc, part, (depth, left)));
        let functions = parts.collect::<Option<Vec<_>>>()?;
        let (domain, bounds, encode) = (list(b"Domain")?, list(b"Bounds")?, list(b"Encode")?);
        let fits = bounds.len() + 1 == functions.len() && encode.len() >= 2 * functions.len() && domain.len() >= 2;
        fits.then_some(Self::Stitching { domain, functions, bounds, encode })
    }

    fn sampled(doc: &Document, object: &Object) -> Option<Self> {
        let Object::Stream(stream) = object else { return None };
        let list = |key: &[u8]| get(doc, &stream.dict, key).map(|found| floats(doc, found));
        let (domain, range) = (list(b"Domain")?, list(b"Range")?);
        let size: Vec<usize> = list(b"Size")?.iter().map(|size| index_of(size.min(65_536.0))).collect();
        let bits = get(doc, &stream.dict, b"BitsPerSample")?.as_i64().ok()?;
        let whole = |size: &usize| [0.0, (size.saturating_sub(1)) as f64];
        let encode = list(b"Encode").unwrap_or_else(|| size.iter().flat_map(whole).collect());
        let decode = list(b"Decode").unwrap_or_else(|| range.clone());
        let outputs = range.len() / 2;
        let count = size.iter().try_fold(outputs, |all, size| all.checked_mul(*size)).filter(|count| *count <= MOST)?;
        let bytes = stream.get_plain_content_with_limit(MOST_BYTES).ok()?;
        let samples: Vec<f64> = match bits {
            8 => bytes.iter().take(count).map(|byte| f64::from(*byte) / 255.0).collect(),
            16 => {
                let pairs = bytes.chunks_exact(2).take(count);
                pairs.map(|pair| f64::from(u16::from_be_bytes([pair[0], pair[1]])) / 65_535.0).collect()
            }
            _ => return None,
        };
        let fits = samples.len() == count
            && count > 0
            && domain.len() == 2 * size.len()
            && encode.len() >= domain.len()
            && decode.len() >= range.len();
        let decode = decode[..range.len().min(decode.len())].to_vec();
        fits.then_some(Self::Sampled { domain, encode, decode, size, samples })
    }

    /// The outputs for these inputs.
    pub(crate) fn run(&self, inputs: &[f64]) -> Vec<f64> {
        let first = inputs.first().copied().unwrap_or(0.0);
        match self {
            Self::Sampled { domain, encode, decode, size, samples } => {
                look_up(inputs, (domain, encode, decode), size, samples)
            }
            Self::Exponential { c0, c1, exponent } => {
                let power = first.clamp(0.0, 1.0).powf(*exponent);
                c0.iter().zip(c1).map(|(from, to)| from + power * (to - from)).collect()
            }
            Self::Stitching { domain, functions, bounds, encode } => {
                let input = first.max(domain[0]).min(domain[1]);
                let index = bounds.iter().filter(|bound| input >= **bound).count().min(functions.len() - 1);
                let low = if index == 0 { domain[0] } else { bounds[index - 1] };
                let high = bounds.get(index).copied().unwrap_or(domain[1]);
                functions[index].run(&[spread(input, (low, high), (encode[2 * index], encode[2 * index + 1]))])
            }
            Self::Several(functions) => {
                functions.iter().map(|each| each.run(inputs).first().copied().unwrap_or(0.0)).collect()
            }
        }
    }
}

/// The whole part of a number as a place in a list; below nought it is the first place.
#[expect(clippy::cast_sign_loss, reason = "a cast brings what is out of range to the end of the range")]
pub(crate) fn index_of(number: f64) -> usize {
    number as usize
}

/// Brings a value from one interval to another.
fn spread(value: f64, (low, high): (f64, f64), (from, to): (f64, f64)) -> f64 {
    if high > low { from + (value - low) / (high - low) * (to - from) } else { from }
}

fn look_up(
    inputs: &[f64],
    (domain, encode, decode): (&[f64], &[f64], &[f64]),
    size: &[usize],
    samples: &[f64],
) -> Vec<f64> {
    let outputs = decode.len() / 2;
    let place = |axis: usize| {
        let input = inputs.get(axis).copied().unwrap_or(0.0).max(domain[2 * axis]).min(domain[2 * axis + 1]);
        let at = spread(input, (domain[2 * axis], domain[2 * axis + 1]), (encode[2 * axis], encode[2 * axis + 1]));
        at.clamp(0.0, size[axis].saturating_sub(1) as f64)
    };
    let sample = |index: usize, output: usize| samples.get(index * outputs + output).copied().unwrap_or(0.0);
    let read = |output: usize| {
        if size.len() == 1 {
            let at = place(0);
            let (low, part) = (index_of(at), at.fract());
            return sample(low, output) * (1.0 - part) + sample((low + 1).min(size[0] - 1), output) * part;
        }
        let (mut index, mut step) = (0, 1);
        for (axis, length) in size.iter().enumerate() {
            index += step * index_of(place(axis).round());
            step *= length;
        }
        sample(index, output)
    };
    let decoded = |output: usize| decode[2 * output] + read(output) * (decode[2 * output + 1] - decode[2 * output]);
    (0..outputs).map(decoded).collect()
}
