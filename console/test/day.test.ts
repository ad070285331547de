import { describe, expect, it } from "vitest";
import { changed } from "../src/app/address";
import { allowed, usual } from "../src/app/purpose";
import { hoursBetween, ticks } from "../src/charts/scale";
import { dayAfter, dayIn, instantAt } from "../src/i18n/zone";
import { suggestedPassword } from "../src/pages/administration/password";
import { dayFilters } from "../src/pages/today/filters";

describe("a local day", () => {
  it("begins at the zone's midnight, in summer and in winter", () => {
    expect(instantAt("2026-07-01", 0, "Europe/Bucharest")).toBe("2026-06-30T21:00:00.000Z");
    expect(instantAt("2026-12-01", 6, "Europe/Bucharest")).toBe("2026-12-01T04:00:00.000Z");
    expect(instantAt("2026-12-01", 0, "America/Bogota")).toBe("2026-12-01T05:00:00.000Z");
  });

  it("is 23 hours long when clocks go forward, and 25 when they go back", () => {
    const hours = (day: string) => (Date.parse(instantAt(dayAfter(day), 0, "Europe/Bucharest")) - Date.parse(instantAt(day, 0, "Europe/Bucharest"))) / 3600_000;
    expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-05-05")]).toEqual([23, 25, 24]);
  });

  it("is the zone's, not this machine's", () => {
    expect(dayIn("Asia/Tokyo", "2026-01-01T20:00:00Z")).toBe("2026-01-02");
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
  });
});

describe("the filters of the day", () => {
  const place = { on: "2026-11-21", post: "SB", zone: "UTC" };

  it("are the whole day without an hour", () => {
    expect(dayFilters(new URLSearchParams(), place)).toMatchObject({ from: "2026-11-21T00:00:00.000Z", to: "2026-11-22T00:00:00.000Z", state: null });
  });

  it("are one hour with it, also the last one of the day", () => {
    expect(dayFilters(new URLSearchParams("hour=9&state=refused"), place)).toMatchObject({ from: "2026-11-21T09:00:00.000Z", to: "2026-11-21T10:00:00.000Z", state: "refused" });
    expect(dayFilters(new URLSearchParams("hour=23"), place)).toMatchObject({ from: "2026-11-21T23:00:00.000Z", to: "2026-11-22T00:00:00.000Z" });
  });
});

it("an address leaves out what is empty and keeps the rest", () => {
  expect(changed(new URLSearchParams("post=SB&state=refused"), { state: "", reason: "overstayed" }).toString()).toBe("post=SB&reason=overstayed");
});

describe("the purpose of a read", () => {
  it("is the likeliest that the officer may name", () => {
    expect(allowed(usual.crossings, ["border-check"])).toEqual(["border-check"]);
    expect(allowed(usual.crossings, ["oversight", "redress"])[0]).toBe("oversight");
    expect(allowed(usual.overstays, ["second-line", "investigation", "border-check"])).toEqual(["investigation", "second-line"]);
  });

  it("is none where the officer may name none of the page's", () => {
    expect(allowed(usual.reads, ["border-check"])).toEqual([]);
  });
});

describe("a chart's axis", () => {
  it("has whole steps that reach over the highest value", () => {
    expect([ticks(7, 3), ticks(97, 4), ticks(230, 3)]).toEqual([[0, 5, 10], [0, 50, 100], [0, 100, 200, 300]]);
    expect([ticks(0), ticks(1)]).toEqual([[0, 1], [0, 1]]);
  });

  it("goes from the first busy hour to the last, with the quiet ones between, and not past midnight", () => {
    const hours = [0, 7, 9, 22].map((hour) => ({ hour, busy: hour === 7 || hour === 9 }));
    expect(hoursBetween(hours, (hour) => !hour.busy, 2)).toEqual([7, 8, 9]);
    expect(hoursBetween([{ hour: 22 }], () => false, 4)).toEqual([20, 21, 22, 23]);
    expect(hoursBetween(hours, () => true)).toEqual([]);
  });
});

describe("a suggested password", () => {
  it("has four groups of letters that are not taken for one another", () => {
    expect(suggestedPassword()).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(suggestedPassword()).not.toBe(suggestedPassword());
  });

  it("draws again rather than favour the first letters", () => {
    const all = suggestedPassword((length) => Uint8Array.from({ length }, (_, index) => (index < 16 ? 255 : index - 16)));
    expect(all).toBe("abcd-efgh-jkmn-pqrs");
  });
});
