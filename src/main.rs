//! The `groter` command.

fn main() {}
