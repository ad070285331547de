import type { Incident, IncidentReport, IncidentRow, IncidentState, RescueStep, Step } from "../../src/api/incidents.ts";
import { problem, type Said } from "./node.ts";

type Who = { id: string; name: string };
type Sent = IncidentReport & { id: string; queuedAt?: string };

const next: Record<IncidentState, Step[]> = { reported: ["assess", "dismiss"], assessed: ["verify", "not-confirm", "dismiss"], verified: ["close"], "not-confirmed": ["reopen", "close"], false: ["reopen"], closed: ["reopen"] };
const to: Record<Step, IncidentState> = { assess: "assessed", verify: "verified", "not-confirm": "not-confirmed", dismiss: "false", close: "closed", reopen: "assessed" };

/** Incidents in memory, with the shape of the node's. */
export class MockIncidents {
  private all = new Map<string, Incident>();
  private sent = new Map<string, string>();

  constructor() {
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const who = { id: "o1", name: "Sanna Kolvik" };
    const of = (id: string, minutes: number, report: Partial<IncidentReport>): Sent => ({ id, type: "other", details: {}, lifeAtRisk: false, text: null, happened: { from: at(minutes), to: at(minutes - 10) }, awareAt: at(minutes), place: { lat: -43.2, lon: 26.02, errorM: 250, by: "map" }, source: { kind: "patrol", reliability: "B", credibility: 2 }, means: [], counts: [], ...report });
    this.take(of("6f1c0b1e-0000-4000-8000-000000000001", 300, { type: "irregular-crossing", details: { outcome: "prevented" }, text: { language: "en", text: "Nine people turned back at the old mill." }, counts: [{ of: "persons", count: { kind: "at-least", low: 9 } }] }), who);
    this.take(of("6f1c0b1e-0000-4000-8000-000000000002", 45, { type: "person-in-distress", details: { where: "river" }, lifeAtRisk: true, placeName: "The old ferry", text: { language: "en", text: "A boat with three people drifts without oars." } }), who);
  }

  answer(method: string, path: string, body: unknown, who: Who): Said | undefined {
    const found = /^\/api\/incidents(?:\/([\w-]+))?(?:\/(revisions|steps|rescue|evidence))?$/.exec(path);
    if (!found) return undefined;
    const [, id, part] = found;
    if (!id) return method === "POST" ? this.take(body as Sent, who) : this.list();
    const one = this.all.get(id);
    if (!one) return problem(404, "not-found");
    if (method === "GET") return { status: 200, body: one };
    if (part === "steps") return this.step(one, body as { step: Step; note: string }, who);
    if (part === "rescue") return this.rescue(one, body as { step: RescueStep; note: string }, who);
    if (part === "revisions") return this.revise(one, body as { id: string; follows: number; why: string; report: IncidentReport }, who);
    return { status: 201, body: {} };
  }

  private list(): Said {
    const rows = [...this.all.values()].map((one): IncidentRow => ({ id: one.id, type: one.report.type, state: one.state, revision: one.revision, lifeAtRisk: one.report.lifeAtRisk, rescueRunning: one.rescue?.running ?? false, beyondFilter: false, happened: one.report.happened, awareAt: one.report.awareAt, recordedAt: one.recordedAt, late: one.firstReport.late, ...(one.report.place && { place: one.report.place }), ...(one.report.placeName && { placeName: one.report.placeName }), text: one.report.text?.text ?? "", evidence: one.evidence?.length ?? 0, officer: one.officer }));
    rows.sort((a, b) => Number(b.rescueRunning) - Number(a.rescueRunning) || b.happened.from.localeCompare(a.happened.from));
    return { status: 200, body: { items: rows, total: rows.length, lifeAtRisk: rows.filter((one) => one.lifeAtRisk).length } };
  }

  private take({ id, queuedAt, ...report }: Sent, who: Who): Said {
    const text = JSON.stringify(report);
    if (this.sent.has(id)) return this.sent.get(id) === text ? { status: 200, body: this.all.get(id) } : problem(409, "id-reused");
    this.sent.set(id, text);
    const recordedAt = new Date().toISOString();
    const made: Incident = { id, state: "reported", transitions: next.reported, revision: 1, revisions: [{ revision: 1, id, recordedAt, officer: who }], report, officer: who, recordedAt, ...(queuedAt && { queuedAt }), ...(report.lifeAtRisk && { rescue: { running: true, startedAt: report.awareAt, seconds: (Date.now() - Date.parse(report.awareAt)) / 1000, steps: [] } }), firstReport: { awareAt: report.awareAt, due: recordedAt, recordedAt, late: false, secondsLate: 0 }, sealedReporter: false, evidence: [], timeline: [{ at: report.happened.from, what: "happened" }, { at: recordedAt, recordedAt, what: "reported", officer: who }] };
    this.all.set(id, made);
    return { status: 201, body: made };
  }

  private step(one: Incident, { step, note }: { step: Step; note: string }, who: Who): Said {
    if (!one.transitions.includes(step)) return problem(409, "transition-not-allowed");
    one.state = to[step];
    one.transitions = next[one.state];
    one.timeline.push({ at: new Date().toISOString(), what: step, officer: who, note });
    return { status: 201, body: one };
  }

  private rescue(one: Incident, { step, note }: { step: RescueStep; note: string }, who: Who): Said {
    if (!one.rescue) return problem(409, "transition-not-allowed");
    one.rescue.running = step !== "over";
    one.timeline.push({ at: new Date().toISOString(), what: `rescue-${step}`, officer: who, note });
    return { status: 201, body: one };
  }

  private revise(one: Incident, { id, follows, why, report }: { id: string; follows: number; why: string; report: IncidentReport }, who: Who): Said {
    if (follows !== one.revision) return problem(409, "revision-outdated", { revision: one.revision });
    one.revision++;
    one.report = report;
    one.revisions.push({ revision: one.revision, id, recordedAt: new Date().toISOString(), officer: who, why });
    return { status: 201, body: one };
  }
}
