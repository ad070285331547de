import type { Column, Value } from "./rows";

/** A cell after RFC 4180. What a spreadsheet would take for a formula is marked as text. */
export function csvCell(value: Value): string {
  const text = value === null || value === undefined ? "" : String(value);
  const plain = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The rows as a table in text, headings first; columns without a plain value are left out. */
export function csvOf<Row>(columns: Column<Row>[], rows: Row[]): string {
  const written = columns.filter((column) => column.value);
  const lines = [written.map((column) => csvCell(column.label)), ...rows.map((row) => written.map((column) => csvCell(column.value?.(row))))];
  return lines.map((line) => line.join(",")).join("\r\n") + "\r\n";
}

/** Hands a file to the browser to keep. The mark at the start tells spreadsheets that the text is UTF-8. */
export function keep(name: string, content: Blob | string): void {
  const blob = typeof content === "string" ? new Blob(["\uFEFF", content], { type: "text/csv;charset=utf-8" }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
