import type { ReactNode } from "react";

export type Value = string | number | boolean | null | undefined;

/** One column of a table: how its cell looks, and its plain value for sorting and export. */
export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  value?: (row: Row) => Value;
  /** Whether a click on the heading sorts by `value`. */
  sorts?: boolean;
  numeric?: boolean;
  /** `always` cannot be hidden, `asked` is hidden until chosen; else shown until hidden. */
  shown?: "always" | "asked";
  /** Long text, which goes over several lines. */
  wraps?: boolean;
  /** Left out on a narrow screen. */
  wide?: boolean;
};

/** A sort as it stands in the address: `surname`, or `-surname` for the other way round. */
export type Sort = { key: string; descending: boolean } | null;

export const sortOf = (text: string | null | undefined): Sort => (text ? { key: text.replace(/^-/, ""), descending: text.startsWith("-") } : null);
export const sortText = (sort: Sort): string | null => sort && `${sort.descending ? "-" : ""}${sort.key}`;

/** A heading clicked once sorts upwards, twice downwards, a third time not at all. */
export function nextSort(sort: Sort, key: string): Sort {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}

function compare(a: Value, b: Value, language: string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), language, { numeric: true });
}

const isMissing = (value: Value) => value === null || value === undefined || value === "";

/** Rows in the order asked for; what has no value stands last either way, and equals keep their order. */
export function sorted<Row>(rows: Row[], columns: Column<Row>[], sort: Sort, language: string): Row[] {
  const value = columns.find((column) => column.key === sort?.key)?.value;
  if (!sort || !value) return rows;
  const sign = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (isMissing(left) || isMissing(right)) return Number(isMissing(left)) - Number(isMissing(right));
    return sign * compare(left, right, language);
  });
}

/** Which columns are shown: what was chosen for this table on this screen, else the usual ones. */
export function shownColumns<Row>(columns: Column<Row>[], chosen: string[] | null): Column<Row>[] {
  return columns.filter((column) => column.shown === "always" || (chosen ? chosen.includes(column.key) : column.shown !== "asked"));
}

/** Where the focus goes from one of so many rows; undefined when the key is not one that moves. */
export function moved(key: string, from: number, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowDown: from + 1, ArrowUp: from - 1, PageDown: from + 10, PageUp: from - 10, Home: 0, End: count - 1 };
  const to = steps[key];
  return to === undefined || count === 0 ? undefined : Math.min(Math.max(to, 0), count - 1);
}
