//! What is said when groter itself is broken: a panic is a bug, never the fault of who wrote the texts.

use std::io::Write;
use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicBool, Ordering};

/// Makes a panic in any thread say, once, in plain words what happened. Rust ends the program with exit code 101.
pub(super) fn install() {
    static SAID: AtomicBool = AtomicBool::new(false);
    panic::set_hook(Box::new(|info| {
        if !SAID.swap(true, Ordering::SeqCst) {
            // Writing may fail, and a panic in here would end everything without a word.
            let _ = std::io::stderr().write_all(message(info).as_bytes());
        }
    }));
}

fn message(info: &PanicHookInfo<'_>) -> String {
    let what = info.payload_as_str().unwrap_or("no message");
    let place = info.location().map_or_else(String::new, |place| format!(" ({place})"));
    format!(
        "\ngroter has stopped: this is a bug in groter, not a mistake in your files.\n\
         Please report it, with the text below and, if you can, the file you changed last.\n\n  \
         groter {} on {} {}\n  {what}{place}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
    )
}
