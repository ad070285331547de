import { afterEach, describe, expect, it, vi } from "vitest";
import { answer, Refusal, Unanswered } from "../src/api/client";
import { record, type Waiting } from "../src/api/record";

afterEach(() => vi.unstubAllGlobals());

const answers = (...all: (Response | Error)[]) => {
  const fetched = vi.fn(async (_path: string, _sent: RequestInit) => {
    const next = all.shift() ?? new Error("no more answers");
    if (next instanceof Error) throw next;
    return next;
  });
  vi.stubGlobal("fetch", fetched);
  return fetched;
};
const problem = (status: number, code: string, params = {}) => new Response(JSON.stringify({ code, status, detail: "why", params }), { status });

describe("a write", () => {
  it("goes out again with the same body until it is answered", async () => {
    const fetched = answers(new TypeError("network"), problem(503, "record-unavailable"), new Response("{}", { status: 201 }));
    const waits: Waiting[] = [];
    await record(() => answer("POST", "/api/arrivals", { body: { id: "one" } }), (waiting) => waits.push(waiting), undefined, [0]);
    expect(fetched.mock.calls.map(([, sent]) => sent.body)).toEqual(Array(3).fill('{"id":"one"}'));
    expect(waits.map((one) => [one.attempts, one.cause])).toEqual([[1, "no-answer"], [2, "record-unavailable"]]);
  });

  it("ends with a refusal, which is an answer", async () => {
    const fetched = answers(problem(409, "transition-not-allowed", { state: "admitted" }));
    const failure = await record(() => answer("POST", "/x", { body: {} }), () => undefined, undefined, [0]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Refusal);
    expect((failure as Refusal).params).toEqual({ state: "admitted" });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it("stops when the officer steps back", async () => {
    answers(...Array.from({ length: 9 }, () => new TypeError("network")));
    const control = new AbortController();
    const failing = record(() => answer("POST", "/x", { body: {}, signal: control.signal }), () => control.abort(), control.signal, [50]);
    await expect(failing).rejects.toBeDefined();
  });
});

it("an answer that is no problem document still gives a refusal with its status", async () => {
  answers(new Response("<html>", { status: 418 }));
  await expect(answer("GET", "/x")).rejects.toMatchObject({ code: "http-418", status: 418 });
});

it("a gateway's error counts as no answer", async () => {
  answers(new Response("", { status: 502 }));
  await expect(answer("GET", "/x")).rejects.toBeInstanceOf(Unanswered);
});
