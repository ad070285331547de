import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import ar from "../src/i18n/ar.json";
import en from "../src/i18n/en.json";
import { reasonText } from "../src/i18n/reason";

const i18n = i18next.createInstance();

beforeAll(() => i18n.init({ lng: "en", resources: { en: { translation: en }, ar: { translation: ar } } }));

const said = (code: string, params: Record<string, unknown>) => reasonText(i18n.t, "en", { code, params, severity: "warning", text: "" } as never);

describe("a reason", () => {
  it("names fields that come as a list or as one text alike", () => {
    const list = said("mrz-typed-differs", { fields: ["birthDate", "surname"] });
    expect(list).toBe(`Typed and machine-read data differ: ${i18n.t("field.birthDate")}${i18n.t("list.separator")}${i18n.t("field.surname")}.`);
    expect(said("mrz-typed-differs", { fields: "birthDate, surname" })).toBe(list);
    expect(said("mrz-typed-differs", { fields: "birthDate" })).toBe(`Typed and machine-read data differ: ${i18n.t("field.birthDate")}.`);
  });

  it("keeps a field's own name where the console has none for it", () => {
    expect(said("mrz-repaired", { fields: "line2, birthDate" })).toBe(`Misread characters were corrected: line2${i18n.t("list.separator")}${i18n.t("field.birthDate")}.`);
  });
});
