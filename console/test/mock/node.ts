import type { IncomingHttpHeaders } from "node:http";
import type { ArrivalRequest, Crossing, CrossingRow, CrossingState, Decision, DecisionKind } from "../../src/api/types.ts";
import { check, listsUsed, read } from "./check.ts";
import { lists, officers, people, posts, zones } from "./people.ts";

export type Said = { status: number; body?: unknown; headers?: Record<string, string> };
type Officer = (typeof officers)[number];
type Asked = { query: URLSearchParams; body: unknown; officer: Officer; part: string };
type Route = [method: string, path: RegExp, answer: (asked: Asked) => Said];

const said = (body: unknown, status = 200): Said => ({ status, body });
export const problem = (status: number, code: string, params: Record<string, unknown> = {}): Said => said({ type: `urn:limen:problem:${code}`, title: code, status, detail: code, code, params, errors: [] }, status);

const after: Record<DecisionKind, CrossingState> = { admit: "admitted", "send-to-second-line": "at-second-line", refuse: "refused", detain: "detained", "open-protection": "in-protection" };
const order = ["protection", "danger", "alert", "document", "stay", "record", "notice"];

/** The node's public API over made-up people, for work on the console without a node. State lives in memory. */
export class MockNode {
  private sessions = new Map<string, string>();
  private crossings = new Map<string, Crossing>();
  private arrivals = new Map<string, unknown>();
  private open: Route[] = [
    ["GET", /^\/api\/node$/, () => said({ name: "Eastern Border Section", authority: "Border Police of Morvania", state: "QMO", zone: "Europe/Bucharest", version: "mock", demo: true, time: new Date().toISOString(), setupNeeded: false, singleSignOn: null })],
    ["GET", /^\/api\/health$/, () => said({ status: "up", database: "up", lists: "up" })],
    ["POST", /^\/api\/session$/, (asked) => this.signIn(asked.body as { name?: string; password?: string })],
  ];
  private routes: Route[] = [
    ["DELETE", /^\/api\/session$/, () => ({ status: 204, headers: { "Set-Cookie": "LIMEN=; Path=/; Max-Age=0" } })],
    ["GET", /^\/api\/session$/, ({ officer }) => said(this.sessionOf(officer))],
    ["PUT", /^\/api\/session\/settings$/, ({ officer, body }) => ((officer.language = (body as { language: string }).language), { status: 204 })],
    ["GET", /^\/api\/lists$/, () => said(lists())],
    ["POST", /^\/api\/documents\/read$/, ({ body }) => said(read((body as { mrz: string[] }).mrz))],
    ["POST", /^\/api\/arrivals$/, ({ body, officer }) => this.arrive(body as ArrivalRequest, officer)],
    ["GET", /^\/api\/crossings\/([\w-]+)$/, ({ part, officer }) => this.shown(part, officer)],
    ["POST", /^\/api\/crossings\/([\w-]+)\/decisions$/, ({ part, body, officer }) => this.decide(part, body as Decision, officer)],
    ["POST", /^\/api\/crossings\/([\w-]+)\/judgements$/, ({ part, body, officer }) => this.judge(part, body as { hit: string; same: boolean; why: string }, officer)],
    ["GET", /^\/api\/crossings\/([\w-]+)\/refusal-form$/, ({ part }) => this.form(part)],
    ["GET", /^\/api\/refusal-grounds$/, () => said([..."ABCDEFGHI"].map((code) => ({ code, text: code })))],
    ["GET", /^\/api\/worklist$/, () => this.worklist()],
  ];

  constructor() {
    (["alert", "child", "overstayed", "expired"] as const).forEach((name, at) => {
      const ids = { id: crypto.randomUUID(), post: "SB", lane: String(1 + (at % 3)), direction: "entry", conveyance: { kind: "foot", plate: null }, late: false, at: null, queuedAt: null } as const;
      this.arrive({ ...ids, travellers: [{ id: people[name].number, mrz: zones[name], furtherMrz: [], indicators: [], accompaniedBy: null, plannedDays: null, language: null }] }, officers[0]!);
      const crossing = this.crossings.get(people[name].number)!;
      crossing.at = new Date(Date.now() - (at + 1) * 7 * 60_000).toISOString();
      if (at % 2 === 0) crossing.state = "at-second-line";
    });
  }

  answer(method: string, url: string, headers: IncomingHttpHeaders, body: unknown): Said {
    const { pathname, searchParams } = new URL(url, "http://mock");
    const token = /LIMEN=([\w-]+)/.exec(headers.cookie ?? "")?.[1];
    const officer = officers.find((one) => one.name === this.sessions.get(token ?? ""));
    const routes = officer ? [...this.open, ...this.routes] : this.open;
    for (const [verb, path, answer] of routes) {
      const match = verb === method ? path.exec(pathname) : null;
      if (match) return answer({ query: searchParams, body, officer: officer!, part: match[1] ?? "" });
    }
    return officer ? problem(404, "not-found") : problem(401, "sign-in-needed");
  }

  private signIn({ name, password }: { name?: string; password?: string }): Said {
    const officer = officers.find((one) => one.name === name);
    if (!officer || password !== "made-up-password") return problem(401, "sign-in-refused");
    const token = crypto.randomUUID();
    this.sessions.set(token, officer.name);
    return { ...said(this.sessionOf(officer)), headers: { "Set-Cookie": `LIMEN=${token}; Path=/; HttpOnly` } };
  }

  private sessionOf(officer: Officer) {
    const soon = new Date(Date.now() + 8 * 3600_000).toISOString();
    return { officer, endsAt: soon, idleEndsAt: soon, purposes: ["border-check", "second-line"], posts, oneTimeCode: "none", mustChangePassword: false };
  }

  private arrive(request: ArrivalRequest, officer: Officer): Said {
    const before = this.arrivals.get(request.id);
    if (before) return said(before);
    const travellers = request.travellers.map((one) => check(request, one, { id: officer.id, name: officer.fullName }));
    for (const crossing of travellers) this.crossings.set(crossing.id, crossing);
    const arrival = { ...request, recordedAt: new Date().toISOString(), at: new Date().toISOString(), travellers, lists: listsUsed() };
    this.arrivals.set(request.id, arrival);
    return said(arrival, 201);
  }

  private shown(id: string, officer: Officer, status = 200): Said {
    const crossing = this.crossings.get(id);
    if (!crossing) return problem(404, "not-found");
    return said({ ...crossing, transitions: transitions(crossing, officer) }, status);
  }

  private decide(id: string, { id: decisionId, decision, ground, note, language }: Decision, officer: Officer): Said {
    const crossing = this.crossings.get(id);
    if (!crossing) return problem(404, "not-found");
    if (crossing.decisions.some((one) => one.id === decisionId)) return this.shown(id, officer);
    if (!transitions(crossing, officer).includes(decision)) return problem(409, "transition-not-allowed", { state: crossing.state, decision });
    if (decision === "admit" && crossing.state === "at-second-line" && crossing.hits.some((hit) => !hit.judgement)) return problem(409, "hit-not-judged");
    if (decision === "send-to-second-line" && crossing.state === "cleared" && !note) return problem(422, "note-missing");
    const at = new Date().toISOString();
    crossing.state = after[decision];
    crossing.decisions.push({ id: decisionId, at, recordedAt: at, officer: { id: officer.id, name: officer.fullName }, decision, ground, note, language });
    return this.shown(id, officer, 201);
  }

  private judge(id: string, { hit, same, why }: { hit: string; same: boolean; why: string }, officer: Officer): Said {
    const found = this.crossings.get(id)?.hits.find((one) => one.hit === hit);
    if (!found) return problem(404, "not-found");
    found.judgement = { same, why, at: new Date().toISOString(), officer: { id: officer.id, name: officer.fullName } };
    return this.shown(id, officer, 201);
  }

  private form(id: string): Said {
    const crossing = this.crossings.get(id);
    const refusal = crossing?.decisions.find((one) => one.decision === "refuse");
    if (!crossing || !refusal) return problem(404, "not-found");
    return said({ form: 17, node: { name: "Eastern Border Section", authority: "Border Police of Morvania" }, at: refusal.at, person: crossing.person, document: crossing.document, ground: { code: refusal.ground }, note: refusal.note, officer: { name: refusal.officer.name }, languages: ["en", "fr", "ru", "ar"] });
  }

  private worklist(): Said {
    const waiting = [...this.crossings.values()].filter((one) => one.state === "referred" || one.state === "at-second-line");
    const rank = (one: Crossing) => order.indexOf(one.reasons[0]?.severity ?? "notice");
    waiting.sort((a, b) => rank(a) - rank(b) || a.at.localeCompare(b.at));
    return said({ items: waiting.map((one) => ({ ...rowOf(one), waitingSeconds: (Date.now() - Date.parse(one.at)) / 1000 })) });
  }
}

function transitions(crossing: Crossing, officer: Officer): DecisionKind[] {
  const may = (role: string, all: DecisionKind[]) => (officer.roles.includes(role) ? all : []);
  if (crossing.state === "cleared") return may("first-line", ["admit", "send-to-second-line"]);
  if (crossing.state === "referred") return may("first-line", ["send-to-second-line"]);
  return crossing.state === "at-second-line" ? may("second-line", ["admit", "refuse", "detain", "open-protection"]) : [];
}

function rowOf(one: Crossing): CrossingRow {
  const { id, at, post, lane, direction, conveyance, state, outcome, reasons, person, document } = one;
  return { id, at, decidedAt: null, post, lane, direction, conveyance: conveyance.kind, state, outcome, topReason: reasons[0] ?? null, reasonCount: reasons.length, surname: person.surname, givenNames: person.givenNames, birthDate: person.birthDate, nationality: person.nationality, documentNumber: document.number };
}
