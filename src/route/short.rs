//! Short addresses of cards: `/s/k2mn4p/`, and `/en/s/k2mn4p/` for readers of English.
//!
//! They are printed as QR codes and typed from paper, so they must never change: the code comes from the card's id alone
//! or is what its author chose.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::{Entry, Kind, Site};
use crate::path::OutputPath;

use super::claim::{Claimant, Claims};
use super::slug::{self, slugify};
use super::{Alias, AliasKind, Routes};

/// Digits and letters that nobody mixes up (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many characters a code has: 30 bits.
const LENGTH: usize = 6;

/// Gives every card a short address in every language whose readers get it.
pub(super) fn shorts(diags: &mut Diagnostics, site: &Site, routes: &mut Routes, claims: &mut Claims) {
    for (id, entry) in site.iter().filter(|(_, entry)| entry.kind == Kind::Card) {
        // Two cards of one id are reported already; their codes are the same for that reason only.
        if site.by_id.get(&entry.id) != Some(&id) {
            continue;
        }
        let code = chosen(diags, entry).unwrap_or_else(|| code(&entry.id));
        for lang in site.langs().filter(|lang| routes.page(id, *lang).is_some()).collect::<Vec<_>>() {
            let from = OutputPath::new(format!("{}s/{code}/index.html", routes.prefixes[lang]));
            if claims.claim_alias(diags, site, &from, (&code, Claimant::Short(id))) {
                routes.shorts.insert((id, lang), from.clone());
                routes.aliases.push(Alias { kind: AliasKind::Short, from, entry: id, lang });
            }
        }
    }
}

/// The code that the author chose; one that cannot stand in an address is reported.
fn chosen(diags: &mut Diagnostics, entry: &Entry) -> Option<String> {
    let short = entry.facts.card.short.as_ref()?;
    let place = entry.source().doc.place(&["short"]);
    if !is_usable(short) {
        let meant = slugify(short).replace('.', "-");
        diags.push(Diagnostic::new(Code::ShortInvalid).arg("value", short.as_str()).arg("meant", meant).at(place));
        return None;
    }
    if slug::is_reserved(short) {
        slug::reserved(diags, short, place);
        return None;
    }
    Some(short.clone())
}

fn is_usable(short: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !short.is_empty() && !short.starts_with('-') && !short.ends_with('-') && short.bytes().all(fits)
}

/// The code of a card with this id.
fn code(id: &str) -> String {
    let digest = blake3::hash(id.as_bytes());
    let bits = digest.as_bytes().iter().take(8).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let digits = (1..=LENGTH).map(|at| (bits >> (64 - 5 * at)) & 31);
    digits.filter_map(|digit| ALPHABET.get(usize::try_from(digit).ok()?)).map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{ALPHABET, LENGTH, code, is_usable};

    #[test]
    fn codes_stay_what_they_are() {
        let check = |id: &str, expect: &str| assert_eq!(code(id), expect, "{id}");
        check("haven-stein", "67bqm8");
        check("circular-chemelot", "174nm0");
    }

    #[test]
    fn codes_are_short_and_spread() {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for number in 0..2000 {
            let code = code(&format!("card-{number}"));
            assert!(code.len() == LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte)), "{code}");
            *seen.entry(code).or_default() += 1;
        }
        assert!(seen.len() >= 1999, "{}", seen.len());
        let starts: std::collections::BTreeSet<_> = seen.keys().map(|code| code.as_bytes()[0]).collect();
        assert_eq!(starts.len(), ALPHABET.len());
    }

    #[test]
    fn codes_of_authors() {
        for fine in ["a", "haven", "haven-stein-2", "2050"] {
            assert!(is_usable(fine), "{fine}");
        }
        for wrong in ["", "-", "Haven", "haven.", "haven stein", "één", "a/b", "a-"] {
            assert!(!is_usable(wrong), "{wrong}");
        }
    }
}
