import type { Purpose } from "./types";

/** A no of the node that the officer can act on; `code` has a text in every language. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly params: Record<string, unknown> = {},
    readonly errors: { field: string; message: string }[] = [],
  ) {
    super(detail);
    this.name = "Refusal";
  }
}

/** No answer came, or one that says the node cannot record now: nothing is known about what was sent. */
export class Unanswered extends Error {
  constructor(
    readonly why: "no-answer" | "record-unavailable",
    detail: string,
  ) {
    super(detail);
    this.name = "Unanswered";
  }
}

export type Call = {
  body?: unknown;
  purpose?: Purpose;
  signal?: AbortSignal;
  raw?: { content: Blob; type: string };
  /** Headers that say what the content is. */
  about?: Record<string, string>;
  /** What the answer may be, when it is a file. */
  accept?: string;
  patienceMillis?: number;
};

const usualPatienceMillis = 10_000;

function cookie(name: string): string | undefined {
  if (typeof document === "undefined") return undefined;
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

export function headers(method: string, call: Call): Headers {
  const sent = new Headers({ Accept: `${call.accept ?? "application/json"}, application/problem+json` });
  if (call.body !== undefined) sent.set("Content-Type", "application/json");
  if (call.raw) sent.set("Content-Type", call.raw.type);
  if (call.purpose) sent.set("Limen-Purpose", call.purpose);
  for (const [name, value] of Object.entries(call.about ?? {})) sent.set(name, value);
  const token = method === "GET" ? undefined : cookie("XSRF-TOKEN");
  if (token) sent.set("X-XSRF-TOKEN", token);
  return sent;
}

type Said = Partial<Refusal> & { title?: string };

/** The problem that an answer with an error status says. */
export function refusalOf(status: number, problem: Said, statusText = ""): Error {
  const code = problem.code ?? `http-${status}`;
  const detail = problem.detail ?? problem.title ?? statusText;
  if (code === "record-unavailable" || [502, 503, 504].includes(status)) return new Unanswered("record-unavailable", detail);
  return new Refusal(code, status, detail, problem.params ?? {}, problem.errors ?? []);
}

/** One request to the node. Answers with the body, or throws `Refusal` or `Unanswered`; nothing else. */
export async function answer(method: string, path: string, call: Call = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(call.patienceMillis ?? usualPatienceMillis);
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: headers(method, call),
      body: call.raw?.content ?? (call.body === undefined ? null : JSON.stringify(call.body)),
      credentials: "same-origin",
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
    });
  } catch (failure) {
    if (call.signal?.aborted) throw failure;
    throw new Unanswered("no-answer", String(failure));
  }
  if (!response.ok) throw refusalOf(response.status, (await response.json().catch(() => ({}))) as Said, response.statusText);
  return response;
}

async function json<T>(method: string, path: string, call?: Call): Promise<T> {
  const response = await answer(method, path, call);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export const api = {
  get: <T>(path: string, call?: Call) => json<T>("GET", path, call),
  post: <T>(path: string, body?: unknown, call?: Call) => json<T>("POST", path, { ...call, body }),
  put: <T>(path: string, body: unknown, call?: Call) => json<T>("PUT", path, { ...call, body }),
  delete: <T>(path: string, call?: Call) => json<T>("DELETE", path, call),
};

/** A query string of what is set; empty and missing values are left out. */
export function query(values: Record<string, string | number | null | undefined>): string {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : "";
}
