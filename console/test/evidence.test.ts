import { readFileSync } from "node:fs";
import { join } from "node:path";
import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import ar from "../src/i18n/ar.json";
import en from "../src/i18n/en.json";
import fr from "../src/i18n/fr.json";
import ru from "../src/i18n/ru.json";
import type { Evidence } from "../src/api/types";
import { against, compared, differs, lengthOf, overall, scaleOf, sentenceOf, valueText, weightOf } from "../src/parts/evidence";

const texts = { en, fr, ru, ar };
const languages = Object.keys(texts) as (keyof typeof texts)[];
const i18n = i18next.createInstance();

beforeAll(() => i18n.init({ lng: "en", resources: Object.fromEntries(languages.map((language) => [language, { translation: texts[language] }])) }));

/** The levels of agreement as the engine has them, so that none is without words here. */
const levels = [...readFileSync(join(import.meta.dirname, "../../engine/src/main/java/org/limen/engine/screening/Level.java"), "utf8").matchAll(/^ {4}([A-Z_]+)[,;]$/gm)].map((match) => match[1]!.toLowerCase().replaceAll("_", "-"));
const fields = ["name", "nameQuality", "nameCulture", "birthDate", "sex", "nationality", "documentNumber", "birthPlace"];

/** What the model says of each field; a sentence about the field itself stands for each of these. */
const said: Record<string, string[]> = {
  name: ["same", "same-spelling-key", "same-skeleton", "one-edit", "two-edits", "joined", "prefix", "initial", "missing", "extra", "contradicted"],
  nameQuality: ["near"],
  birthDate: ["same", "year-and-month", "year", "day-and-month-swapped", "one-part-differs", "near", "contradicted"],
  sex: ["same", "contradicted"],
  nationality: ["same", "contradicted"],
  documentNumber: ["same", "contradicted"],
  birthPlace: ["same", "near", "contradicted"],
};

const evidence = (field: string, bits: number, level = "same"): Evidence => ({ field, listed: "A", given: "B", level, bits });

describe.each(languages)("%s", (language) => {
  it("has words for every level of every field", () => {
    expect(levels.length).toBeGreaterThan(14);
    const t = i18n.getFixedT(language);
    const wordless = fields.flatMap((field) => levels.filter((level) => sentenceOf(t, { field, level }) === level).map((level) => `${field} ${level}`));
    expect(wordless).toEqual([]);
  });

  it("has a sentence of its own for what the model says of a field", () => {
    const missing = Object.entries(said).flatMap(([field, pairs]) => pairs.filter((level) => !i18n.exists(`evidence.${field}.${level}`, { lng: language })).map((level) => `${field} ${level}`));
    expect(missing).toEqual([]);
  });

  it("names every field", () => {
    expect(fields.filter((field) => !i18n.exists(`field.${field}`, { lng: language }))).toEqual([]);
  });
});

describe("how much a field counts", () => {
  it("is said in five words", () => {
    expect([14, 5, 1, 0.5, -0.9, -1, -3.9, -4].map(weightOf)).toEqual(["strongFor", "strongFor", "weakFor", "neutral", "neutral", "weakAgainst", "weakAgainst", "strongAgainst"]);
    expect([0.6, 0.1, 0.01].map(overall)).toEqual(["strong", "medium", "weak"]);
  });

  it("is a bar against the heaviest of its table, and little evidence stays little", () => {
    expect(scaleOf([evidence("name", 3), evidence("sex", -2)])).toBe(15);
    expect(scaleOf([evidence("name", 30), evidence("sex", -2)])).toBe(30);
    expect([lengthOf(30, 30), lengthOf(-15, 30), lengthOf(0, 30), lengthOf(99, 30)]).toEqual([100, 50, 0, 100]);
  });

  it("names each field that speaks strongly against it once", () => {
    expect(against([evidence("name", -5), evidence("name", -6), evidence("sex", -5.5), evidence("birthDate", -2)])).toEqual(["name", "sex"]);
  });

  it("stands out where both sides have something else, and not where one has nothing", () => {
    expect([evidence("sex", -5), { ...evidence("name", -1.5), given: "" }, { ...evidence("name", -1.5), listed: null }, evidence("name", 3)].map(differs)).toEqual([true, false, false, false]);
  });

  it("names a field once for all of its words", () => {
    expect(compared([evidence("name", 1), evidence("name", 2), evidence("sex", 1)]).map((one) => one.again)).toEqual([false, true, false]);
  });
});

it("values are read as the officer reads them", () => {
  const t = i18n.getFixedT("en");
  expect([valueText(t, "en", "birthDate", "1970-11-02"), valueText(t, "en", "birthDate", "1970"), valueText(t, "en", "name", ""), valueText(t, "en", "name", null), valueText(t, "en", "nameQuality", "weak"), valueText(t, "en", "documentNumber", "P1")]).toEqual(["2 Nov 1970", "1970", "–", "–", "called weak", "P1"]);
});
