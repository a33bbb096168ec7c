//! The language of groter's own messages: in go `--lang` and the environment, out comes a language that there is.

use super::args::Lang;

/// Languages of the messages, for a wish that can be met only in part (`nl_BE.UTF-8`).
const ALL: [Lang; 4] = [Lang::Nl, Lang::En, Lang::De, Lang::Fr];

/// The language asked for, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, else the system's;
/// English where that is a language without messages.
pub(super) fn choose(
    asked: Option<&str>,
    variable: impl Fn(&str) -> Option<String>,
    system: impl FnOnce() -> Option<String>,
) -> Lang {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let from_environment = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).or_else(system);
    asked.and_then(known).or_else(|| from_environment().and_then(|locale| known(&locale))).unwrap_or(Lang::En)
}

/// The language of a locale as POSIX (`nl_NL.UTF-8`) or Unicode (`nl-NL`) writes it.
fn known(locale: &str) -> Option<Lang> {
    let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    ALL.into_iter().find(|lang| lang.tag() == language)
}

#[cfg(test)]
mod tests {
    use super::choose;
    use crate::cli::args::Lang;

    #[test]
    fn languages() {
        let check = |asked: Option<&str>, variables: &[(&str, &str)], system: Option<&str>, expect: Lang| {
            let variable = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned());
            assert_eq!(choose(asked, variable, || system.map(str::to_owned)), expect, "{variables:?} {system:?}");
        };
        check(None, &[], None, Lang::En);
        check(None, &[], Some("nl-NL"), Lang::Nl);
        check(None, &[("LANG", "de_DE.UTF-8")], Some("nl-NL"), Lang::De);
        check(None, &[("LC_ALL", ""), ("LC_MESSAGES", "fr_BE@euro"), ("LANG", "de_DE")], None, Lang::Fr);
        check(None, &[("LC_ALL", "C.UTF-8"), ("LANG", "nl_NL")], Some("nl-NL"), Lang::En);
        check(None, &[("LANG", "nds_DE")], None, Lang::En);
        check(Some("nl"), &[("LC_ALL", "fr_FR")], Some("de"), Lang::Nl);
    }
}
