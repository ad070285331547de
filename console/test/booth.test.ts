import { describe, expect, it } from "vitest";
import type { Crossing } from "../src/api/types";
import { firstToSee, nextOpen, remember, requestOf, sameOrNew, withDecided, type Occupant, type Where } from "../src/pages/booth/booth";
import { check } from "./mock/check";
import { zones } from "./mock/people";

const where: Where = { post: "SB", lane: "1", direction: "entry", conveyance: { kind: "foot", plate: null } };
const occupant = (mrz: string[]): Occupant => ({ id: crypto.randomUUID(), mrz, typed: null, read: null, further: [], indicators: [] });
const newId = () => crypto.randomUUID();
const crossing = (name: keyof typeof zones): Crossing => {
  const request = requestOf(where, [occupant(zones[name])], newId);
  return check(request, request.travellers[0]!, { id: "o", name: "officer" });
};

describe("a check that was not answered", () => {
  it("goes out with its old ids when its content is the same", () => {
    const sent = requestOf(where, [occupant(zones.clear)], newId);
    expect(sameOrNew(sent, requestOf(where, [occupant(zones.clear)], newId))).toBe(sent);
  });

  it("gets new ids when anything was changed", () => {
    const sent = requestOf(where, [occupant(zones.clear)], newId);
    const changed = requestOf({ ...where, direction: "exit" }, [occupant(zones.clear)], newId);
    expect(sameOrNew(sent, changed)).toBe(changed);
    expect(changed.id).not.toBe(sent.id);
  });
});

describe("travellers of one vehicle", () => {
  it("show protection before an alert, and both before who is clear", () => {
    expect(firstToSee([crossing("clear"), crossing("alert"), crossing("child")])).toBe(2);
    expect(firstToSee([crossing("clear"), crossing("alert")])).toBe(1);
  });

  it("go on to the next one without a decision, round the end", () => {
    const all = [crossing("clear"), { ...crossing("alert"), state: "at-second-line" as const }, crossing("child")];
    expect(nextOpen(all, 1)).toBe(2);
    expect(nextOpen([all[0]!, all[1]!, { ...all[2]!, state: "admitted" }], 2)).toBe(0);
  });

  it("select the next open one when one is decided", () => {
    const travellers = [crossing("clear"), crossing("alert")];
    const arrival = { id: "a", at: "", recordedAt: "", post: "SB", lane: "1", direction: "entry" as const, conveyance: where.conveyance, late: false, travellers, lists: [] };
    const stage = withDecided({ name: "answered", arrival, shown: [], selected: 1, waiting: null, error: null }, { ...travellers[1]!, state: "at-second-line" });
    expect(stage.selected).toBe(0);
    expect(stage.arrival.travellers[1]!.state).toBe("at-second-line");
  });
});

it("the strip holds the last five, each traveller once", () => {
  const six = (["clear", "alert", "child", "expired", "overstayed", "clear"] as const).map(crossing);
  const strip = six.reduce(remember, [] as Crossing[]);
  expect(strip).toHaveLength(5);
  expect(remember(strip, strip[2]!)[0]).toBe(strip[2]);
  expect(remember(strip, strip[2]!)).toHaveLength(5);
});
