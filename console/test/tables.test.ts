import { describe, expect, it } from "vitest";
import { csvCell, csvOf } from "../src/tables/csv";
import { moved, nextSort, shownColumns, sorted, sortOf, sortText, type Column } from "../src/tables/rows";

type Person = { name: string; days: number | null };
const columns: Column<Person>[] = [
  { key: "name", label: "Name", value: (one) => one.name, cell: (one) => one.name, shown: "always" },
  { key: "days", label: "Days, over", value: (one) => one.days, cell: (one) => one.days },
  { key: "acts", label: "Acts", cell: () => null },
  { key: "rare", label: "Rare", value: () => "x", cell: () => null, shown: "asked" },
];
const people: Person[] = [
  { name: "Örn", days: 9 },
  { name: "Abel", days: null },
  { name: "Zed", days: 120 },
  { name: "Oda", days: 30 },
];
const names = (rows: Person[]) => rows.map((one) => one.name);

describe("a table", () => {
  it("sorts numbers as numbers, and what is missing stands last either way", () => {
    expect(names(sorted(people, columns, sortOf("days"), "en"))).toEqual(["Örn", "Oda", "Zed", "Abel"]);
    expect(names(sorted(people, columns, sortOf("-days"), "en"))).toEqual(["Zed", "Oda", "Örn", "Abel"]);
  });

  it("sorts words as the officer's language does", () => {
    expect(names(sorted(people, columns, sortOf("name"), "en"))).toEqual(["Abel", "Oda", "Örn", "Zed"]);
  });

  it("keeps the given order without a sort, or with one that no column has", () => {
    expect(sorted(people, columns, null, "en")).toBe(people);
    expect(sorted(people, columns, sortOf("no-such"), "en")).toBe(people);
  });

  it("goes up, down and back to unsorted as a heading is clicked", () => {
    const up = nextSort(null, "days");
    const down = nextSort(up, "days");
    expect([up, down, nextSort(down, "days")].map(sortText)).toEqual(["days", "-days", null]);
    expect(sortText(nextSort(down, "name"))).toBe("name");
  });

  it("shows the usual columns until others are chosen, and never hides one that must stand", () => {
    expect(shownColumns(columns, null).map((one) => one.key)).toEqual(["name", "days", "acts"]);
    expect(shownColumns(columns, ["rare"]).map((one) => one.key)).toEqual(["name", "rare"]);
  });

  it("moves between rows by keys and stops at both ends", () => {
    expect([moved("ArrowDown", 0, 3), moved("ArrowDown", 2, 3), moved("ArrowUp", 0, 3), moved("End", 0, 3), moved("PageDown", 0, 30)]).toEqual([1, 2, 0, 2, 10]);
    expect([moved("Enter", 0, 3), moved("ArrowDown", 0, 0)]).toEqual([undefined, undefined]);
  });
});

describe("a CSV file", () => {
  it("quotes what would break a cell", () => {
    expect(csvCell('He said "no", twice')).toBe('"He said ""no"", twice"');
    expect(csvCell("two\nlines")).toBe('"two\nlines"');
    expect([csvCell(null), csvCell(undefined), csvCell(0), csvCell(false)]).toEqual(["", "", "0", "false"]);
  });

  it("never hands a spreadsheet a formula, and leaves numbers alone", () => {
    expect([csvCell("=1+1"), csvCell("@name"), csvCell("+7"), csvCell(-5)]).toEqual(["'=1+1", "'@name", "'+7", "-5"]);
  });

  it("holds the shown columns that have a plain value, headings first", () => {
    expect(csvOf(columns.slice(0, 3), people.slice(0, 2))).toBe('Name,"Days, over"\r\nÖrn,9\r\nAbel,\r\n');
  });
});
