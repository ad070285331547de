import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import ar from "../src/i18n/ar.json";
import en from "../src/i18n/en.json";
import fr from "../src/i18n/fr.json";
import ru from "../src/i18n/ru.json";
import { reasonCodes } from "./reasonCodes";

type Tree = { [key: string]: string | Tree };
const texts = { en, fr, ru, ar } as unknown as Record<string, Tree>;
const plural = /_(zero|one|two|few|many|other)$/;

function flat(tree: Tree, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === "string") found.set(here, value);
    else flat(value, here).forEach((text, below) => found.set(below, text));
  }
  return found;
}

const stems = (language: string) => new Set([...flat(texts[language]!).keys()].map((key) => key.replace(plural, "")));
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

describe.each(["fr", "ru", "ar"])("%s", (language) => {
  it("has the keys of English and no others", () => {
    expect([...stems(language)].sort()).toEqual([...stems("en")].sort());
  });

  it("has the placeholders of English in every text", () => {
    const english = new Map([...flat(texts["en"]!)].map(([key, text]) => [key.replace(plural, ""), text]));
    const wrong = [...flat(texts[language]!)].filter(([key, text]) => {
      const allowed = placeholders(english.get(key.replace(plural, ""))!);
      const here = placeholders(text);
      const mayLeaveOutCount = plural.test(key) ? allowed.filter((name) => name !== "count") : allowed;
      return !mayLeaveOutCount.every((name) => here.includes(name)) || !here.every((name) => allowed.includes(name));
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.keys(texts))("%s", (language) => {
  const all = flat(texts[language]!);

  it("has every plural form that the language has", () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = new Set([...all.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, "")));
    const missing = [...plurals].flatMap((stem) => needed.filter((form) => !all.has(`${stem}_${form}`)).map((form) => `${stem}_${form}`));
    expect(missing).toEqual([]);
  });

  it("has a text for every reason of the node", () => {
    expect(reasonCodes.filter((code) => !all.has(`reason.${code}`) && !all.has(`reason.${code}_other`))).toEqual([]);
  });

  it("has a text for every kind of entry that the ledger has", () => {
    const kinds = readFileSync(join(import.meta.dirname, "../../server/src/main/resources/ledger/kinds.txt"), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
    const named = [...all.keys()].filter((key) => key.startsWith("entryKind.")).map((key) => key.slice("entryKind.".length));
    const has = (kind: string) => (kind.endsWith("*") ? named.some((one) => one.startsWith(kind.slice(0, -1))) : named.includes(kind.replace(/@\d+$/, "")));
    expect(kinds.length).toBeGreaterThan(50);
    expect(kinds.filter((kind) => !has(kind))).toEqual([]);
  });

  it("leaves no text empty", () => {
    expect([...all].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

it("every key that the source names exists", () => {
  const source = join(import.meta.dirname, "../src");
  const named = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(join(source, file), "utf8").matchAll(/\bt\("([\w.-]+)"/g)].map((match) => match[1]!));
  const known = stems("en");
  expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([]);
});
