//! Files for the press: made right, and every rule of their check seen failing.

mod files;
mod making;
mod rules;
