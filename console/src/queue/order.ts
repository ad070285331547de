import type { Attached, Item } from "./item";

/** What is to be done next: a report or a file of one is sent, or nothing before a time. */
export type Next = { do: "report"; item: Item } | { do: "file"; item: Item; file: Attached } | { do: "wait"; until: number } | { do: "nothing" };

const pausesMillis = [2_000, 5_000, 15_000, 30_000, 60_000, 300_000];
export const pauseAfter = (attempts: number): number => pausesMillis[Math.min(Math.max(attempts, 1), pausesMillis.length) - 1]!;

const isOpen = (item: Item) => item.state === "saved" || item.state === "sent";
const openFile = (item: Item) => (item.state === "accepted" ? item.files.find((file) => file.state === "saved" || file.state === "sent") : undefined);

/** Whether there is still something of a report that the node does not have. */
export const isWaiting = (item: Item): boolean => isOpen(item) || openFile(item) !== undefined;

/** Reports go out in the order in which they were written, each with its files behind it; only one that the node itself is in trouble over lets the others pass. */
export function nextOf(items: readonly Item[], officer: string, now: number): Next {
  const mine = items.filter((item) => item.officer === officer && isWaiting(item)).toSorted((a, b) => a.order - b.order);
  const stopped = mine.find((item) => item.waitsFor === "link" && item.nextAt > now);
  if (stopped) return { do: "wait", until: stopped.nextAt };
  const due = mine.find((item) => item.nextAt <= now);
  if (due) {
    const file = openFile(due);
    return file ? { do: "file", item: due, file } : { do: "report", item: due };
  }
  return mine.length ? { do: "wait", until: Math.min(...mine.map((item) => item.nextAt)) } : { do: "nothing" };
}

/** What came of sending: the node took it, said no, is in trouble over this one, or nothing is known. */
export type Outcome = { kind: "accepted" } | { kind: "refused"; code: string; detail: string; params: Record<string, unknown> } | { kind: "unanswered"; waitsFor: "link" | "node" } | { kind: "sign-in" };

const conflicts = ["revision-outdated"];

/** A report after an outcome. Unanswered and sign-in leave it where it was: the same id goes out again. */
export function after(item: Item, outcome: Outcome, now: number): Item {
  if (outcome.kind === "accepted") return { ...item, state: "accepted", answeredAt: now, attempts: 0, nextAt: 0 };
  if (outcome.kind === "refused") return { ...item, state: conflicts.includes(outcome.code) ? "conflict" : "refused", answeredAt: now, code: outcome.code, detail: outcome.detail, params: outcome.params };
  if (outcome.kind === "sign-in") return item;
  return { ...item, attempts: item.attempts + 1, nextAt: now + pauseAfter(item.attempts + 1), waitsFor: outcome.waitsFor };
}

/** A report after an outcome of one of its files. */
export function afterFile(item: Item, id: string, outcome: Outcome, now: number): Item {
  const put = (change: Partial<Attached>) => item.files.map((file) => (file.id === id ? { ...file, ...change } : file));
  if (outcome.kind === "accepted") return { ...item, files: put({ state: "accepted" }), attempts: 0, nextAt: 0 };
  if (outcome.kind === "refused") return { ...item, files: put({ state: "refused", code: outcome.code, detail: outcome.detail }), attempts: 0, nextAt: 0 };
  return after(item, outcome, now);
}
