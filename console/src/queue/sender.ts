import { answer, api, Refusal } from "../api/client";
import type { Content, Item } from "./item";
import { after, afterFile, isWaiting, nextOf, type Outcome } from "./order";
import * as store from "./store";

const reportMillis = 60_000;
const fileMillis = 600_000;

/** What a failure means for the queue. A node in trouble and one that is busy are asked again; any other no is an answer. */
export function outcomeOf(failure: unknown): Outcome {
  if (!(failure instanceof Refusal)) return { kind: "unanswered", waitsFor: "link" };
  if (failure.status === 401) return { kind: "sign-in" };
  if (failure.status >= 500 || failure.status === 429 || failure.status === 408 || failure.code === "csrf-token-wrong") return { kind: "unanswered", waitsFor: "node" };
  return { kind: "refused", code: failure.code, detail: failure.detail, params: failure.params };
}

const gone: Outcome = { kind: "refused", code: "content-gone", detail: "It is no longer on this device.", params: {} };

type ItemAnswer = { answer: "accepted" | "already" | "refused"; code?: string; detail?: string; params?: Record<string, unknown>; again?: boolean };

/** The answer to one report where the node takes many and answers each by itself. */
export function ofItem(said: ItemAnswer | undefined): Outcome {
  if (!said || (said.answer === "refused" && said.again)) return { kind: "unanswered", waitsFor: "node" };
  return said.answer === "refused" ? { kind: "refused", code: said.code ?? "", detail: said.detail ?? "", params: said.params ?? {} } : { kind: "accepted" };
}

async function sendReport(content: Content): Promise<Outcome> {
  try {
    const said = await api.post<{ items?: ItemAnswer[] } | undefined>(content.path, content.body, { patienceMillis: reportMillis });
    return "items" in content.body ? ofItem(said?.items?.[0]) : { kind: "accepted" };
  } catch (failure) {
    return outcomeOf(failure);
  }
}

async function sendFile(item: Item, id: string, takenAt: string | null): Promise<Outcome> {
  const content = await store.contentOf(item.id);
  const named = content?.names[id];
  const file = named && (await store.fileOf(id, named.type));
  if (!file) return gone;
  const type = /^(multipart|application\/x-www-form)/.test(named.type) || named.type === "" ? "application/octet-stream" : named.type;
  const about = { "Limen-Evidence-Id": id, "Limen-File-Name": encodeURIComponent(named.name), ...(takenAt && { "Limen-Taken-At": takenAt }) };
  try {
    await answer("POST", `/api/incidents/${item.id}/evidence`, { raw: { content: file, type }, about, patienceMillis: fileMillis });
    return { kind: "accepted" };
  } catch (failure) {
    return outcomeOf(failure);
  }
}

/** What the queue waits for after a round. */
export type Rest = { for: "nothing" | "sign-in" } | { for: "time"; until: number };

/** Sends what is due, in order, until nothing is or the node does not answer. Each report says that it was sent before it is. */
export async function sendDue(officer: string, now: () => number): Promise<Rest> {
  for (;;) {
    const next = nextOf(await store.items(), officer, now());
    if (next.do === "nothing") return { for: "nothing" };
    if (next.do === "wait") return { for: "time", until: next.until };
    const outcome = next.do === "report" ? await report(next.item, now) : await file(next.item, next.file.id, next.file.takenAt, now);
    if (outcome.kind === "sign-in") return { for: "sign-in" };
    if (outcome.kind === "unanswered" && !navigator.onLine) return { for: "nothing" };
  }
}

async function report(item: Item, now: () => number): Promise<Outcome> {
  const content = await store.contentOf(item.id);
  await store.put({ ...item, state: "sent" });
  const outcome = content ? await sendReport(content) : gone;
  await settle(after({ ...item, state: "sent" }, outcome, now()));
  return outcome;
}

async function file(item: Item, id: string, takenAt: string | null, now: () => number): Promise<Outcome> {
  await store.put({ ...item, files: item.files.map((one) => (one.id === id ? { ...one, state: "sent" } : one)) });
  const outcome = await sendFile(item, id, takenAt);
  await settle(afterFile(item, id, outcome, now()));
  return outcome;
}

const hasRefusedFile = (item: Item) => item.files.some((one) => one.state === "refused");

/** What the node has whole leaves this device. */
const settle = (item: Item): Promise<void> => (item.state === "accepted" && !isWaiting(item) && !hasRefusedFile(item) ? store.forget(item) : store.put(item));
