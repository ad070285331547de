import { describe, expect, it } from "vitest";
import { Refusal, Unanswered } from "../src/api/client";
import type { Attached, Item } from "../src/queue/item";
import { after, afterFile, isWaiting, nextOf, pauseAfter } from "../src/queue/order";
import { ofItem, outcomeOf } from "../src/queue/sender";
import { lockValue, newKey, unlockValue } from "../src/queue/vault";
import { differing } from "../src/report/differences";

const item = (order: number, part: Partial<Item> = {}): Item => ({ id: `r${order}`, kind: "incident", order, officer: "me", savedAt: order, state: "saved", attempts: 0, nextAt: 0, files: [], ...part });
const file = (id: string): Attached => ({ id, bytes: 3, takenAt: null, state: "saved" });
const noLink = { kind: "unanswered", waitsFor: "link" } as const;
const trouble = { kind: "unanswered", waitsFor: "node" } as const;
const no = { kind: "refused", code: "time-in-future", detail: "", params: {} } as const;

describe("what goes out next", () => {
  it("is the oldest report, then its files, then the next", () => {
    let first = item(1, { files: [file("a"), file("b")] });
    const second = item(2);
    const steps: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const next = nextOf([second, first].filter(isWaiting), "me", 10);
      if (next.do === "file") first = afterFile(first, next.file.id, { kind: "accepted" }, 10);
      else if (next.do === "report" && next.item.id === "r1") first = after(first, { kind: "accepted" }, 10);
      steps.push(next.do === "file" ? next.file.id : next.do === "report" ? next.item.id : next.do);
    }
    expect(steps).toEqual(["r1", "a", "b", "r2"]);
  });

  it("never overtakes a report while there is no link", () => {
    const first = after(item(1), noLink, 1_000);
    expect(nextOf([first, item(2)], "me", 1_001)).toEqual({ do: "wait", until: 1_000 + pauseAfter(1) });
    expect(nextOf([first, item(2)], "me", 1_000 + pauseAfter(1))).toMatchObject({ do: "report", item: { id: "r1" } });
  });

  it("passes a report that the node itself is in trouble over, and one that it refused", () => {
    expect(nextOf([after(item(1), trouble, 1_000), item(2)], "me", 1_001)).toMatchObject({ item: { id: "r2" } });
    expect(nextOf([after(item(1), no, 1_000), item(2)], "me", 1_001)).toMatchObject({ item: { id: "r2" } });
  });

  it("is never another officer's report", () => expect(nextOf([item(1, { officer: "you" })], "me", 5)).toEqual({ do: "nothing" }));
});

describe("a report after an answer", () => {
  it("waits longer each time, and keeps its id", () => {
    let one = item(1);
    const pauses = Array.from({ length: 8 }, () => {
      one = after(one, noLink, 0);
      return one.nextAt;
    });
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(300_000);
    expect(one.id).toBe("r1");
  });

  it("is lost by nothing: no link, no session, trouble", () => {
    for (const outcome of [noLink, trouble, { kind: "sign-in" } as const]) expect(isWaiting(after(item(1, { state: "sent" }), outcome, 0))).toBe(true);
  });

  it("is a conflict when somebody wrote in between, and else a refusal with its reason", () => {
    expect(after(item(1), { ...no, code: "revision-outdated" }, 5).state).toBe("conflict");
    expect(after(item(1), no, 5)).toMatchObject({ state: "refused", code: "time-in-future" });
  });

  it("waits as long as one of its files does", () => {
    const taken = after(item(1, { files: [file("a")] }), { kind: "accepted" }, 5);
    expect(isWaiting(taken)).toBe(true);
    expect(isWaiting(afterFile(taken, "a", { kind: "accepted" }, 6))).toBe(false);
  });
});

it("tells a no from a silence", () => {
  expect(outcomeOf(new Unanswered("no-answer", ""))).toEqual(noLink);
  expect(outcomeOf(new Refusal("sign-in-needed", 401, ""))).toEqual({ kind: "sign-in" });
  expect(outcomeOf(new Refusal("fault", 500, ""))).toEqual(trouble);
  expect(outcomeOf(new Refusal("too-many-attempts", 429, ""))).toEqual(trouble);
  expect(outcomeOf(new Refusal("time-in-future", 422, ""))).toMatchObject({ kind: "refused", code: "time-in-future" });
});

it("reads the answer to one of many", () => {
  expect(ofItem({ answer: "already" })).toEqual({ kind: "accepted" });
  expect(ofItem({ answer: "refused", code: "post-not-manned" })).toMatchObject({ kind: "refused", code: "post-not-manned" });
  expect(ofItem({ answer: "refused", again: true })).toEqual(trouble);
  expect(ofItem(undefined)).toEqual(trouble);
});

it("keeps what a report says unreadable without this browser's key", async () => {
  const [mine, other] = await Promise.all([newKey(), newKey()]);
  const locked = await lockValue(mine, { text: "three people by the river" });
  expect(Buffer.from(locked.bytes).toString("latin1")).not.toContain("river");
  expect(await unlockValue(mine, locked)).toEqual({ text: "three people by the river" });
  await expect(unlockValue(other, locked)).rejects.toThrow();
  await expect(crypto.subtle.exportKey("raw", mine)).rejects.toThrow();
});

it("shows side by side only what differs", () => {
  const mine = { type: "other", lifeAtRisk: true, place: { lat: 1, lon: 2, confirmed: true }, text: null, means: [] };
  const theirs = { lifeAtRisk: false, type: "other", place: { lon: 2, lat: 1 } };
  expect(differing(mine, theirs)).toEqual(["lifeAtRisk"]);
});
