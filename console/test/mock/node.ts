import type { IncomingHttpHeaders } from "node:http";
import { lists, officers, posts } from "./people.ts";

export type Said = { status: number; body?: unknown; headers?: Record<string, string> };
export type Asked = { path: string; query: URLSearchParams; body: Record<string, never>; officer: (typeof officers)[number] | undefined; match: RegExpExecArray };
type Route = [method: string, path: RegExp, answer: (asked: Asked) => Said];

export const problem = (status: number, code: string, params: Record<string, unknown> = {}): Said => ({ status, body: { type: `urn:limen:problem:${code}`, title: code, status, detail: code, code, params, errors: [] } });

/** The node's public API over made-up people, for work on the console without a node. State lives in memory. */
export class MockNode {
  private sessions = new Map<string, string>();
  private routes: Route[] = [
    ["GET", /^\/api\/node$/, () => ({ status: 200, body: { name: "Stara Brama", authority: "Morvania Border Police", state: "QMO", zone: "Europe/Vilnius", version: "mock", demo: true, time: new Date().toISOString(), setupNeeded: false, singleSignOn: null } })],
    ["GET", /^\/api\/health$/, () => ({ status: 200, body: { status: "up", database: "up", lists: "up" } })],
    ["POST", /^\/api\/session$/, (asked) => this.signIn(asked)],
    ["DELETE", /^\/api\/session$/, () => ({ status: 204, headers: { "Set-Cookie": "LIMEN=; Path=/; Max-Age=0" } })],
    ["GET", /^\/api\/session$/, ({ officer }) => (officer ? { status: 200, body: this.sessionOf(officer) } : problem(401, "signed-out"))],
    ["PUT", /^\/api\/session\/settings$/, () => ({ status: 204 })],
    ["GET", /^\/api\/lists$/, () => ({ status: 200, body: lists() })],
    ["GET", /^\/api\/worklist$/, () => ({ status: 200, body: { items: [] } })],
  ];

  answer(method: string, url: string, headers: IncomingHttpHeaders, body: unknown): Said {
    const { pathname, searchParams } = new URL(url, "http://mock");
    const token = /LIMEN=([\w-]+)/.exec(headers.cookie ?? "")?.[1];
    const officer = officers.find((one) => one.name === this.sessions.get(token ?? ""));
    for (const [verb, path, answer] of this.routes) {
      const match = verb === method ? path.exec(pathname) : null;
      if (match) return answer({ path: pathname, query: searchParams, body: (body ?? {}) as Record<string, never>, officer, match });
    }
    return problem(404, "not-found");
  }

  private signIn({ body }: Asked): Said {
    const { name, password } = body as { name?: string; password?: string };
    const officer = officers.find((one) => one.name === name);
    if (!officer || password !== "made-up-password") return problem(401, "sign-in-refused");
    const token = crypto.randomUUID();
    this.sessions.set(token, officer.name);
    return { status: 200, body: this.sessionOf(officer), headers: { "Set-Cookie": `LIMEN=${token}; Path=/; HttpOnly` } };
  }

  private sessionOf(officer: (typeof officers)[number]) {
    const soon = new Date(Date.now() + 8 * 3600_000).toISOString();
    return { officer, endsAt: soon, idleEndsAt: soon, purposes: ["border-check", "second-line"], posts, oneTimeCode: "none", mustChangePassword: false };
  }
}
