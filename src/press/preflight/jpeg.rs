//! The inks of a CMYK JPEG picture, averaged over eight by eight pixels.
//!
//! Only the first coefficient of each block is used, which is its average: enough to tell how much ink lies on an area,
//! and a fraction of a decoder. Sequential and progressive files with all four inks in one scan are read.

/// More blocks than any picture has that was made for a page (a quarter of a gigapixel).
const MOST_BLOCKS: usize = 1 << 22;

/// One of the four inks as the file stores it.
#[derive(Debug, Clone, Copy, Default)]
struct Component {
    id: u8,
    across: usize,
    down: usize,
    quantiser: usize,
    dc: usize,
    ac: usize,
}

/// A Huffman table: how many codes there are of each length, and what they stand for.
#[derive(Debug, Clone, Default)]
struct Codes {
    counts: [usize; 16],
    symbols: Vec<u8>,
}

/// What the headers say.
#[derive(Debug, Default)]
struct Header {
    size: (usize, usize),
    progressive: bool,
    components: Vec<Component>,
    quantisers: [i32; 4],
    dc: [Codes; 4],
    ac: [Codes; 4],
    restart: usize,
    /// The Adobe marker says the first three inks are stored as brightness and two colour differences.
    differences: bool,
}

/// The average inks of each block, four bytes each, as the file stores them (255 is full ink unless a decode array turns
/// them round); nothing when the file is of a kind that is not read, or damaged.
pub(crate) fn inks(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut header = Header::default();
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1).filter(|_| bytes.get(at) == Some(&0xff))?;
        if marker == 0xff {
            at += 1;
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at + 4..at + 2 + length)?;
        at += 2 + length;
        if marker == 0xda {
            let shift = header.scan(segment)?;
            return header.averages(bytes.get(at..)?, shift);
        }
        header.take(marker, segment)?;
    }
}

impl Header {
    fn take(&mut self, marker: u8, segment: &[u8]) -> Option<()> {
        match marker {
            0xc0..=0xc2 => {
                self.progressive = marker == 0xc2;
                let [8, h0, h1, w0, w1, 4, rest @ ..] = segment else { return None };
                self.size = (u16::from_be_bytes([*w0, *w1]).into(), u16::from_be_bytes([*h0, *h1]).into());
                let component = |part: &[u8]| Component {
                    id: part[0],
                    across: usize::from(part[1] >> 4),
                    down: usize::from(part[1] & 15),
                    quantiser: usize::from(part[2] & 3),
                    ..Component::default()
                };
                self.components = rest.chunks_exact(3).map(component).collect();
            }
            0xc4 => self.codes(segment)?,
            0xdb => self.quantisers(segment)?,
            0xdd => self.restart = u16::from_be_bytes([*segment.first()?, *segment.get(1)?]).into(),
            0xee => self.differences = segment.starts_with(b"Adobe") && segment.get(11) == Some(&2),
            // Arithmetic coding and the rest of the family are not read.
            0xc3 | 0xc5..=0xcf => return None,
            _ => {}
        }
        Some(())
    }

    fn codes(&mut self, mut segment: &[u8]) -> Option<()> {
        while let Some((kind, rest)) = segment.split_first() {
            let (counts, rest) = rest.split_at_checked(16)?;
            let mut codes = Codes::default();
            for (slot, count) in codes.counts.iter_mut().zip(counts) {
                *slot = usize::from(*count);
            }
            let (symbols, rest) = rest.split_at_checked(codes.counts.iter().sum())?;
            codes.symbols = symbols.to_vec();
            let tables = if kind >> 4 == 0 { &mut self.dc } else { &mut self.ac };
            *tables.get_mut(usize::from(kind & 15))? = codes;
            segment = rest;
        }
        Some(())
    }

    fn quantisers(&mut self, mut segment: &[u8]) -> Option<()> {
        while let Some((kind, rest)) = segment.split_first() {
            let wide = kind >> 4 != 0;
            let (table, rest) = rest.split_at_checked(if wide { 128 } else { 64 })?;
            let first = if wide { i32::from(table[0]) << 8 | i32::from(table[1]) } else { i32::from(table[0]) };
            *self.quantisers.get_mut(usize::from(kind & 15))? = first;
            segment = rest;
        }
        Some(())
    }

    /// Reads the start of the first scan; gives how far its values are shifted.
    fn scan(&mut self, segment: &[u8]) -> Option<u32> {
        let [4, rest @ ..] = segment else { return None };
        let (parts, [from, to, precision, ..]) = rest.split_at_checked(8)? else { return None };
        for (part, component) in parts.chunks_exact(2).zip(&mut self.components) {
            (component.dc, component.ac) = (usize::from(part[1] >> 4), usize::from(part[1] & 15));
            if part[0] != component.id || component.dc > 3 || component.ac > 3 {
                return None;
            }
        }
        let plausible = self.components.len() == 4
            && self.components.iter().all(|c| (1..=4).contains(&c.across) && (1..=4).contains(&c.down))
            && self.size.0 > 0
            && self.size.1 > 0
            && *from == 0
            && (*to == 0 || !self.progressive)
            && precision >> 4 == 0;
        plausible.then_some(u32::from(precision & 15))
    }

    fn averages(&self, data: &[u8], shift: u32) -> Option<Vec<u8>> {
        let most = |side: fn(&Component) -> usize| self.components.iter().map(side).max().unwrap_or(1);
        let (across, down) = (most(|c| c.across), most(|c| c.down));
        let (columns, rows) = (self.size.0.div_ceil(8 * across), self.size.1.div_ceil(8 * down));
        if columns * rows * across * down > MOST_BLOCKS {
            return None;
        }
        let mut planes: Vec<Vec<u8>> =
            self.components.iter().map(|c| vec![0; columns * c.across * rows * c.down]).collect();
        let (mut bits, mut before) = (Bits::new(data), [0i32; 4]);
        for unit in 0..columns * rows {
            if self.restart > 0 && unit > 0 && unit % self.restart == 0 {
                bits.restart();
                before = [0; 4];
            }
            for (index, component) in self.components.iter().enumerate() {
                for block in 0..component.across * component.down {
                    before[index] = before[index].saturating_add(self.block(&mut bits, component)?);
                    let value = before[index].saturating_mul(1 << shift.min(13));
                    let mean = value.saturating_mul(self.quantisers[component.quantiser]) / 8 + 128;
                    let x = unit % columns * component.across + block % component.across;
                    let y = unit / columns * component.down + block / component.across;
                    planes[index][y * columns * component.across + x] = u8::try_from(mean.clamp(0, 255)).unwrap_or(0);
                }
            }
        }
        Some(self.joined(&planes, (columns, rows), (across, down)))
    }

    /// The change of the first coefficient of a block; the others are passed over.
    fn block(&self, bits: &mut Bits, component: &Component) -> Option<i32> {
        let length = bits.symbol(&self.dc[component.dc])?;
        let change = bits.value(u32::from(length.min(16)))?;
        let mut index = 1;
        while !self.progressive && index < 64 {
            let symbol = bits.symbol(&self.ac[component.ac])?;
            let (run, length) = (usize::from(symbol >> 4), u32::from(symbol & 15));
            match (run, length) {
                (15, 0) => index += 16,
                (_, 0) => break,
                _ => {
                    bits.value(length)?;
                    index += run + 1;
                }
            }
        }
        Some(change)
    }

    /// The four inks side by side, at the resolution of the finest.
    fn joined(&self, planes: &[Vec<u8>], (columns, rows): (usize, usize), (across, down): (usize, usize)) -> Vec<u8> {
        let mut out = Vec::with_capacity(columns * rows * across * down * 4);
        for y in 0..rows * down {
            for x in 0..columns * across {
                let start = out.len();
                for (component, plane) in self.components.iter().zip(planes) {
                    let (x, y) = (x * component.across / across, y * component.down / down);
                    out.push(plane[y * columns * component.across + x]);
                }
                if self.differences {
                    let stored = [out[start], out[start + 1], out[start + 2]];
                    out[start..start + 3].copy_from_slice(&undone(stored));
                }
            }
        }
        out
    }
}

/// Three inks from brightness and two colour differences.
fn undone([luma, blue, red]: [u8; 3]) -> [u8; 3] {
    let (luma, blue, red) = (i32::from(luma), i32::from(blue) - 128, i32::from(red) - 128);
    let light = [luma + 1402 * red / 1000, luma - (344 * blue + 714 * red) / 1000, luma + 1772 * blue / 1000];
    light.map(|light| u8::try_from(255 - light.clamp(0, 255)).unwrap_or(0))
}

/// The bits of a scan.
struct Bits<'a> {
    data: &'a [u8],
    at: usize,
    byte: u8,
    left: u32,
}

impl<'a> Bits<'a> {
    fn new(data: &'a [u8]) -> Self {
        Self { data, at: 0, byte: 0, left: 0 }
    }

    fn bit(&mut self) -> Option<i32> {
        if self.left == 0 {
            self.byte = *self.data.get(self.at)?;
            self.at += 1;
            if self.byte == 0xff {
                // A nought is stuffed after each full byte of ones; anything else is a marker, the end of the data.
                if self.data.get(self.at) != Some(&0) {
                    return None;
                }
                self.at += 1;
            }
            self.left = 8;
        }
        self.left -= 1;
        Some(i32::from(self.byte >> self.left & 1))
    }

    fn symbol(&mut self, codes: &Codes) -> Option<u8> {
        let (mut code, mut first, mut index) = (0usize, 0usize, 0usize);
        for count in codes.counts {
            code = code << 1 | usize::from(self.bit()? == 1);
            first <<= 1;
            if code < first + count {
                return codes.symbols.get(index + code.checked_sub(first)?).copied();
            }
            index += count;
            first += count;
        }
        None
    }

    /// A number of so many bits, of which half the codes stand for negative ones.
    fn value(&mut self, length: u32) -> Option<i32> {
        let mut value = 0;
        for _ in 0..length {
            value = value << 1 | self.bit()?;
        }
        let negative = length > 0 && value < 1 << (length - 1);
        Some(if negative { value - (1 << length) + 1 } else { value })
    }

    /// Goes on behind the next restart marker.
    fn restart(&mut self) {
        self.left = 0;
        let rest = self.data.get(self.at..).unwrap_or_default();
        let marker = rest.windows(2).position(|pair| pair[0] == 0xff && (0xd0..=0xd7).contains(&pair[1]));
        self.at += marker.map_or(rest.len(), |found| found + 2);
    }
}
