//! The `groter` command: calls the command line interface and hands its exit code on.

mod cli;

/// A build makes and drops millions of small strings on all processors at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cli::run()
}
