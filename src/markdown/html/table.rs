//! Tables. In go the parser's rows and cells, out comes a table in a region that can be scrolled with the keyboard.

use std::fmt::Write as _;

use pulldown_cmark::Alignment;

use super::Writer;

/// Where the writer is in a table.
pub(super) struct Table {
    /// How many tables the text has.
    count: usize,
    number: usize,
    columns: Vec<Alignment>,
    column: usize,
    head: bool,
    body: bool,
    cell: &'static str,
}

impl Table {
    /// For a text with this many tables.
    pub(super) fn of(count: usize) -> Self {
        Self { count, number: 0, columns: Vec::new(), column: 0, head: false, body: false, cell: "td" }
    }
}

/// Begins a table.
pub(super) fn start(writer: &mut Writer<'_>, columns: &[Alignment]) {
    writer.table.number += 1;
    writer.table.columns = columns.to_vec();
    writer.table.body = false;
    writer.push("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
    writer.text(writer.context.words.table);
    // Regions of one page must have different names.
    if writer.table.count > 1 {
        let _ = write!(writer.out, " {}", writer.table.number);
    }
    writer.push("\"><table>\n");
}

/// Begins the row of headings or another one.
pub(super) fn row(writer: &mut Writer<'_>, head: bool) {
    writer.table.head = head;
    writer.table.column = 0;
    writer.push(if head { "<thead>\n<tr>" } else { "<tr>" });
}

/// Ends the row of headings.
pub(super) fn head_end(writer: &mut Writer<'_>, rows_follow: bool) {
    writer.table.head = false;
    writer.table.body = rows_follow;
    writer.push(if rows_follow { "</tr>\n</thead>\n<tbody>\n" } else { "</tr>\n</thead>\n" });
}

/// Begins a cell; an empty one heads nothing.
pub(super) fn cell(writer: &mut Writer<'_>, empty: bool) {
    let heading = writer.table.head && !empty;
    writer.table.cell = if heading { "th" } else { "td" };
    writer.push(if heading { "<th scope=\"col\"" } else { "<td" });
    writer.push(match writer.table.columns.get(writer.table.column) {
        Some(Alignment::Left) => " class=\"left\">",
        Some(Alignment::Center) => " class=\"center\">",
        Some(Alignment::Right) => " class=\"right\">",
        Some(Alignment::None) | None => ">",
    });
    writer.table.column += 1;
}

/// Ends a cell.
pub(super) fn cell_end(writer: &mut Writer<'_>) {
    let _ = write!(writer.out, "</{}>", writer.table.cell);
}

/// Ends a table.
pub(super) fn end(writer: &mut Writer<'_>) {
    writer.push(if writer.table.body { "</tbody>\n</table></div>\n" } else { "</table></div>\n" });
}
