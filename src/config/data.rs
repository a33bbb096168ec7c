//! Whether and how the programme's projects are offered as data.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::yaml::Doc;

use super::address::is_http;
use super::raw;

/// The projects as data for other programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenData {
    /// Whether they are published.
    pub publish: bool,
    /// The address of their licence.
    pub licence: Option<String>,
}

/// Reads the settings; a licence that is no address is reported and left out.
pub(super) fn data(diags: &mut Diagnostics, doc: &Doc, raw: raw::OpenData) -> OpenData {
    let licence = raw.licence.filter(|licence| {
        let fine = is_http(licence);
        if !fine {
            let found = Diagnostic::new(Code::InvalidUrl).arg("key", "licence").arg("value", licence.as_str());
            diags.push(found.at(doc.place(&["data", "licence"])));
        }
        fine
    });
    OpenData { publish: raw.publish.unwrap_or(true), licence }
}
