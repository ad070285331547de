import { describe, expect, it } from "vitest";
import { completeZone, zoneKey, zoneLines } from "../src/pages/booth/scan";
import { people } from "./mock/people";
import { passport } from "./mock/zone";

const passportLines = passport(people.clear);
const [first, second] = passportLines as [string, string];
const card = ["I<QMOBERENDAL<<JOSKA<<<<<<<<<<", "M300455710QMO9207305M2601096<<", "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"].map((line) => line.slice(0, 30));

describe("a complete zone", () => {
  it("is two lines of a passport without an end after the last", () => expect(completeZone(`${first}\n${second}`)).toEqual(passportLines));
  it("is three lines of a card", () => expect(completeZone(card.join("\r\n"))).toEqual(card));
  it("comes in lower case and with blanks", () => expect(completeZone(`  ${first.toLowerCase()} \n${second.toLowerCase()}`)).toEqual(passportLines));
  it("comes as one run without line ends", () => expect(completeZone(first + second)).toEqual(passportLines));
  it("may have lost a filler when its line was ended", () => expect(completeZone(`${first}\n${second.replace("<<", "<")}\n`)).toHaveLength(2));
});

describe("not yet complete is", () => {
  it.each([
    ["nothing", ""],
    ["one line", `${first}\n`],
    ["a second line that still grows", `${first}\n${second.slice(0, 40)}`],
    ["two lines of a card that has three", card.slice(0, 2).join("\n") + "\n"],
    ["a few typed letters", "P<QTA\nT1\n"],
  ])("%s", (_, text) => expect(completeZone(text)).toBeNull());
});

it("any text gives lines without blanks, in upper case", () => {
  for (const text of ["", "\n\n", "ü\t€ ß", "<".repeat(500), "\r\r\n x \r"]) expect(zoneLines(text).every((line) => line === line.replace(/\s/g, "").toUpperCase())).toBe(true);
});

describe("a scanner's key on another layout", () => {
  const key = (name: string, code: string, shiftKey = false) => zoneKey({ key: name, code, shiftKey, altKey: false, ctrlKey: false, metaKey: false });
  it("is told by its place", () => expect([key("З", "KeyP", true), key("б", "Comma", true), key("٣", "Digit3")]).toEqual(["P", "<", "3"]));
  it("is itself on a Latin one", () => expect([key("p", "KeyP"), key("<", "Comma", true), key("a", "KeyQ")]).toEqual(["P", "<", "A"]));
  it("is none when it writes no zone character", () => expect([key("Enter", "Enter"), key("?", "Slash", true), key(" ", "Space"), key("!", "Digit1", true)]).toEqual([null, null, null, null]));
});
