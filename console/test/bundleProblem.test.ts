import i18next from "i18next";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import ar from "../src/i18n/ar.json";
import en from "../src/i18n/en.json";
import fr from "../src/i18n/fr.json";
import ru from "../src/i18n/ru.json";
import { bundleProblemText } from "../src/pages/oversight/bundleProblem";

const texts = { en, fr, ru, ar };
const i18n = i18next.createInstance();
beforeAll(() => i18n.init({ lng: "en", interpolation: { escapeValue: false }, resources: Object.fromEntries(Object.entries(texts).map(([language, translation]) => [language, { translation }])) }));

const told = (language: string, code: string, params: Record<string, string | number>, message = "") => bundleProblemText(i18n.getFixedT(language), language, { code, params, message });
const java = (file: string) => readFileSync(join(import.meta.dirname, "../../server/src/main/java/org/limen/sync/bundle", file), "utf8");

describe("a problem inside a bundle", () => {
  it("is said in the officer's language with its names and numbers", () => {
    expect(told("en", "bundle-before-missing", { node: "Post", held: 1200 })).toBe("Of \u2068Post\u2069 only 1,200 entries are held: a bundle before this one is missing.");
    expect(told("ar", "log-broken", { node: "Post", entry: 7, why: "root-wrong" })).toBe("سجلات \u2068Post\u2069 مختلّة عند القيد 7: تغيرت سجلات في الطريق.");
  });

  it("keeps a reason that is not known as it is, and a code that is not known as the node said it", () => {
    expect(told("ru", "nothing-taken", { node: "Post", why: "some-why" })).toContain("some-why");
    expect(told("fr", "new-code", {}, "Something new is wrong.")).toBe("Something new is wrong.");
  });

  it("has a text for every code that the node gives, of a part and of the whole", () => {
    const parts = [...java("BundleProblem.java").matchAll(/(?:new BundleProblem\(|(?<!Map\.)\bof\()\s*"([a-z-]+)"/g)].map((match) => match[1]!);
    const wholes = ["Bundle", "Carrying", "EditionMessages", "GivenBack", "Pieces", "SealedIn"].flatMap((file) => [...java(`${file}.java`).matchAll(/new BundleFault\(\s*"([a-z-]+)"/g)].map((match) => match[1]!));
    expect(parts).toHaveLength(8);
    expect(wholes.length).toBeGreaterThan(10);
    for (const { carrying, refusal } of Object.values(texts)) {
      expect(parts.filter((code) => !(code in carrying.problem))).toEqual([]);
      // What was given back is put in by the command alone, on a node that does not run.
      expect(wholes.filter((code) => code !== "nothing-held" && !(`bundle-${code}` in refusal))).toEqual([]);
    }
  });
});
