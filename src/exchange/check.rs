//! Whether a text that came back may be taken.

use super::{Unit, file::Given};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::markdown::inline::{Piece, Sign, SignKind, signs, words};

/// From how many words on a translation hardly says the same as its source.
const LONG: usize = 8;

/// What a translation may hold besides the signs of its source: those it had before.
pub(super) struct Allowed<'a> {
    /// The signs of the translation as it is.
    pub(super) own: &'a [Piece],
}

/// Checks one text; what is wrong with it is reported at its line.
pub(super) fn check(diags: &mut Diagnostics, given: &Given, unit: &Unit, target: &[Piece], allowed: &Allowed<'_>) {
    let place = given.place(unit.line);
    let mut report = |found: Diagnostic| diags.push(found.arg("id", unit.id.as_str()).at(place.clone()));
    let text = words(target);
    if let Some(c) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')) {
        report(Diagnostic::new(Code::ExchangeControl).arg("code", format!("U+{:04X}", u32::from(c))));
    }
    let mut missing: Vec<&Sign> = signs(&unit.source);
    let mut extra: Vec<&Sign> = signs(target);
    extra.retain(|sign| !take(&mut missing, sign));
    let own = signs(allowed.own);
    let mut had = own.clone();
    for sign in signs(&unit.source) {
        take(&mut had, sign);
    }
    // A sign that the translation had in the place of another one may stay.
    extra.retain(|sign| {
        let stays = take(&mut had, sign);
        if let Some(at) = missing.iter().position(|lost| stays && lost.kind == sign.kind) {
            missing.remove(at);
        }
        !stays && !is_look(sign)
    });
    let links = [SignKind::Link, SignKind::Picture, SignKind::Address];
    for sign in extra {
        let is_twin = |lost: &&Sign| lost.kind == sign.kind && links.contains(&sign.kind);
        let twin = match missing.iter().position(is_twin) {
            Some(at) => Some(missing.remove(at)),
            None => had.iter().copied().find(|known| is_twin(known)),
        };
        let found = match twin {
            Some(lost) => Diagnostic::new(Code::ExchangeLink).arg("found", shown(sign)).arg("expected", shown(lost)),
            None => Diagnostic::new(Code::ExchangeExtra).arg("sign", shown(sign)),
        };
        report(found);
    }
    // What the translation never had, nobody has to add.
    missing.retain(|sign| allowed.own.is_empty() || own.contains(sign));
    for sign in missing {
        let code = if is_look(sign) { Code::ExchangeEmphasis } else { Code::ExchangeMissing };
        report(Diagnostic::new(code).arg("sign", shown(sign)));
    }
    if let Some(limit) = unit.limit.filter(|limit| text.chars().count() > *limit) {
        let long = Diagnostic::new(Code::ExchangeLong).arg("length", text.chars().count());
        report(long.arg("limit", limit));
    }
    let said = words(&unit.source);
    let count = said.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
    if count >= LONG && said.trim() == text.trim() {
        report(Diagnostic::new(Code::ExchangeSame));
    }
}

/// Takes one sign away that is the same; whether there was one.
fn take(signs: &mut Vec<&Sign>, sign: &Sign) -> bool {
    let found = signs.iter().position(|known| *known == sign);
    found.map(|at| signs.remove(at)).is_some()
}

fn is_look(sign: &Sign) -> bool {
    matches!(sign.kind, SignKind::Emphasis | SignKind::Strong | SignKind::Struck)
}

/// A sign as it is written.
fn shown(sign: &Sign) -> String {
    let between = if sign.kind.is_pair() || !sign.close.is_empty() { "…" } else { "" };
    format!("{}{between}{}", sign.open, sign.close).replace('\n', "↵")
}
