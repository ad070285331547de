import type { CrossingRow, CrossingState, Day, OfficerRow, Overstay, Purpose, Reading, Role, Severity } from "../../src/api/types.ts";
import { posts } from "./people.ts";

type Said = { status: number; body?: unknown; headers?: Record<string, string>; text?: string };
type Who = { id: string; fullName: string; roles: string[] };

const opento: Record<Purpose, Role[]> = {
  "border-check": ["first-line", "second-line", "shift-leader"],
  "second-line": ["second-line", "shift-leader"],
  investigation: ["second-line", "shift-leader", "analyst"],
  oversight: ["inspector", "administrator"],
  redress: ["shift-leader", "inspector"],
  administration: ["administrator"],
  monitoring: ["observer", "first-line", "second-line", "shift-leader", "analyst"],
};
export const purposesOf = (roles: string[]): Purpose[] => (Object.keys(opento) as Purpose[]).filter((purpose) => opento[purpose].some((role) => roles.includes(role)));

const surnames = ["TALVEREN", "OSTRAKOV", "BERENDAL", "KHALVARI", "VESTERLIND", "MORVAY", "SELINA", "DRAVIN", "ILKOVA", "NAZARIN"];
const given = ["MIRASOL", "DIMAR", "JOSKA", "NADIMA", "PELLA", "ANKE", "ORLO", "TESSA"];
const states = ["QTA", "QMO", "TUR", "UKR", "GEO", "SYR"];
const why: [string, Severity, Record<string, unknown>][] = [
  ["alert-hit", "alert", { list: "morvania-wanted", category: "wanted", name: "OSTRAKOV DIMAR", entry: "44" }],
  ["document-expired", "document", { expiryDate: "2026-01-09" }],
  ["overstayed", "stay", { days: 12, mayStayUntil: "2026-11-02" }],
  ["asks-protection", "protection", {}],
  ["entry-without-exit", "record", { on: "2026-08-14", post: "SB" }],
  ["unaccompanied-child", "protection", { ageYears: 12 }],
];

const midnight = () => new Date(new Date().toISOString().slice(0, 10)).getTime();
const today = () => new Date().toISOString().slice(0, 10);

/** A morning of crossings, always the same but for the day. */
function morning(): (CrossingRow & { personKey: string })[] {
  return Array.from({ length: 412 }, (_, index) => {
    const referred = index % 9 === 4;
    const reason = why[Math.floor(index / 9) % why.length]!;
    const outcomes: CrossingState[] = referred ? ["referred", "at-second-line", "admitted", "refused", "in-protection", "detained"] : ["admitted", "admitted", "admitted", "cleared"];
    const minute = 5 * 60 + Math.floor(index * 1.02 + 20 * Math.sin(index / 40));
    const at = new Date(midnight() + minute * 60_000 + index * 100).toISOString();
    return {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      at,
      decidedAt: at,
      post: index % 5 === 0 ? "PS" : "SB",
      lane: String(1 + (index % 3)),
      direction: index % 3 === 0 ? "exit" : "entry",
      conveyance: index % 4 === 0 ? "foot" : "car",
      state: outcomes[Math.floor(index / 9) % outcomes.length]!,
      outcome: referred ? "referred" : "cleared",
      topReason: referred ? { code: reason[0], severity: reason[1], params: reason[2], text: reason[0] } : null,
      reasonCount: referred ? 1 + (index % 3) : 0,
      personKey: `p${index % 40}`,
      surname: surnames[index % surnames.length]!,
      givenNames: given[index % given.length]!,
      birthDate: `${1960 + (index % 45)}-0${1 + (index % 9)}-1${index % 9}`,
      nationality: states[index % states.length]!,
      documentNumber: `T${10_000_000 + index * 7}`,
    };
  });
}

/** What the pages beside booth and second line ask a node, over made-up people. */
export class Desk {
  private rows = morning();
  private officers: OfficerRow[];
  private devices: { id: string; name: string; post: string; createdAt: string }[] = [];
  private authorities = [{ code: "QMO-POLICE", name: "Morvania Border Police", publicKey: "MCowBQYDK2VwAyEA7Y1m0dXo2mFYw6c0u8p0R0sQ1b9o2y3x4z5A6B7C8D0=", lists: ["morvania-wanted"] }];
  private reads: Reading[] = [];

  constructor(officers: { id: string; name: string; fullName: string; roles: string[]; post: string }[]) {
    this.officers = officers.map((one) => ({ ...one, roles: one.roles as Role[], language: "en", locked: false, confirmed: true, oneTimeCode: "none", oneTimeCodeRequired: false, lastSignIn: new Date(midnight() + 18e6).toISOString(), sessions: 1 }));
    this.reads = Array.from({ length: 240 }, (_, index) => {
      const officer = officers[index % 3]!;
      return { sequence: 4000 - index, at: new Date(Date.now() - index * 97_000).toISOString(), officer: { id: officer.id, name: officer.fullName }, purpose: index % 2 ? "border-check" : "second-line", what: index % 2 ? "crossings" : "crossing", subject: index % 2 ? "SB" : `00000000-0000-4000-8000-${String(index % 20).padStart(12, "0")}`, count: index % 2 ? 100 : 1 };
    });
  }

  answer(method: string, path: string, query: URLSearchParams, who: Who, body: unknown, crossing: () => unknown): Said | undefined {
    const given = (body ?? {}) as Record<string, never>;
    const is = (verb: string, pattern: RegExp) => (method === verb ? pattern.exec(path) : null);
    let part: RegExpExecArray | null;
    if (is("GET", /^\/api\/today$/)) return { status: 200, body: this.day(query) };
    if (is("GET", /^\/api\/posts$/)) return { status: 200, body: posts };
    if (is("PUT", /^\/api\/posts\//)) return { status: 200, body: given };
    if (is("GET", /^\/api\/crossings$/)) return { status: 200, body: this.found(query) };
    if (is("GET", /^\/api\/crossings\.csv$/)) return { status: 200, text: `at,surname\r\n${this.fits(query).map((row) => `${row.at},${row.surname}`).join("\r\n")}\r\n` };
    if ((part = is("GET", /^\/api\/crossings\/(0{8}-[\w-]+)$/))) return this.one(part[1]!, crossing());
    if (is("GET", /^\/api\/(persons|documents)\/.+\/history$/)) return { status: 200, body: { items: this.rows.filter((_, index) => index % 97 === 5) } };
    if (is("GET", /^\/api\/overstays$/)) return { status: 200, body: this.overstays(query) };
    if (is("GET", /^\/api\/lists$/)) return { status: 200, body: lists() };
    if (is("POST", /^\/api\/lists$/)) return { status: 422, body: { code: "hash-wrong", detail: "The file ends after 812 of 1200 rows: it was cut off.", params: { rows: 812, rowsSigned: 1200 }, errors: [] } };
    if (is("POST", /^\/api\/lists\/[\w-]+\/take-back$/)) return { status: 200, body: {} };
    if (is("GET", /^\/api\/authorities$/)) return { status: 200, body: this.authorities };
    if (is("PUT", /^\/api\/authorities\//)) return { status: 200, body: given };
    if (is("GET", /^\/api\/officers$/)) return { status: 200, body: this.officers };
    if (is("POST", /^\/api\/officers$/)) return (this.officers.push({ ...(given as unknown as OfficerRow), locked: false, oneTimeCode: "none", lastSignIn: null, sessions: 0 }), { status: 201, body: this.officers.at(-1) });
    if ((part = is("PUT", /^\/api\/officers\/([\w-]+)$/))) return this.change(part[1]!, given);
    if ((part = is("POST", /^\/api\/officers\/([\w-]+)\/(lock|unlock)$/))) return this.change(part[1]!, { locked: part[2] === "lock" });
    if (is("POST", /^\/api\/officers\/[\w-]+\/(password|end-sessions)$/)) return { status: 200, body: {} };
    if (is("GET", /^\/api\/devices$/)) return { status: 200, body: this.devices };
    if (is("POST", /^\/api\/devices$/)) return this.makeDevice(given);
    if ((part = is("DELETE", /^\/api\/devices\/([\w-]+)$/))) return ((this.devices = this.devices.filter((one) => one.id !== part?.[1])), { status: 204 });
    if (is("GET", /^\/api\/reads$/)) return { status: 200, body: this.found2(query) };
    if (is("GET", /^\/api\/ledger$/)) return { status: 200, body: { node: "Eastern Border Section", publicKey: this.authorities[0]!.publicKey, entries: 18_412, head: { sequence: 18_412, hash: "5f2a9c".repeat(10) + "0b1d", signed: new Date().toISOString() } } };
    if (is("POST", /^\/api\/session\/one-time-code$/)) return { status: 200, body: { secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", uri: `otpauth://totp/Limen:${who.fullName.replaceAll(" ", "%20")}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Limen` } };
    return undefined;
  }

  private fits(query: URLSearchParams) {
    const is = (name: string, value: string | null) => !query.get(name) || query.get(name)!.split(",").includes(value ?? "");
    const text = query.get("text")?.toUpperCase() ?? "";
    return this.rows.filter((row) => is("post", row.post) && is("direction", row.direction) && is("state", row.state) && is("outcome", row.outcome) && is("reason", row.topReason?.code ?? null) && is("nationality", row.nationality) && (row.surname.startsWith(text) || row.documentNumber!.startsWith(text)) && row.at >= (query.get("from") ?? "") && row.at < (query.get("to") ?? "9"));
  }

  private found(query: URLSearchParams) {
    const rows = this.fits(query).toReversed();
    const from = Number(query.get("cursor") ?? 0);
    const limit = Number(query.get("limit") ?? 50);
    return { items: rows.slice(from, from + limit), next: from + limit < rows.length ? String(from + limit) : null, total: rows.length };
  }

  private found2(query: URLSearchParams) {
    const rows = this.reads.filter((read) => (!query.get("officer") || read.officer.id === query.get("officer")) && (!query.get("subject") || read.subject === query.get("subject")) && (!query.get("purpose") || read.purpose === query.get("purpose")) && read.sequence < Number(query.get("before") ?? Infinity));
    return { items: rows.slice(0, 100), next: rows.length > 100 ? rows[99]!.sequence : null };
  }

  private day(query: URLSearchParams): Day {
    const on = query.get("on") ?? today();
    const rows = on === today() ? this.fits(new URLSearchParams({ ...(query.get("post") && { post: query.get("post")! }) })) : [];
    const count = (is: (row: CrossingRow) => boolean) => rows.filter(is).length;
    const state = (...wanted: CrossingState[]) => count((row) => wanted.includes(row.state));
    const hours = [...new Set(rows.map((row) => new Date(row.at).getUTCHours()))].sort((a, b) => a - b);
    return {
      on,
      post: query.get("post"),
      counts: { arrivals: Math.round(rows.length / 1.4), travellers: rows.length, cleared: count((row) => row.outcome === "cleared"), referred: count((row) => row.outcome === "referred"), waiting: state("referred", "at-second-line"), admitted: state("admitted"), refused: state("refused"), detained: state("detained"), protection: state("in-protection") },
      byHour: hours.map((hour) => {
        const of = (is: (row: CrossingRow) => boolean) => count((row) => new Date(row.at).getUTCHours() === hour && is(row));
        return { hour: (hour + 2) % 24, entry: of((row) => row.direction === "entry"), exit: of((row) => row.direction === "exit"), referred: of((row) => row.outcome === "referred"), waitMedianSeconds: 240 + hour * 20, waitP90Seconds: 500 + hour * 60 };
      }),
      byReason: why.map(([code, severity]) => ({ code, severity, count: count((row) => row.topReason?.code === code) })).filter((one) => one.count > 0).sort((a, b) => b.count - a.count),
      waits: { medianSeconds: 341, p90Seconds: 812, measured: rows.length },
      lanes: ["1", "2", "3"].map((lane) => ({ post: query.get("post") ?? "SB", lane, travellers: count((row) => row.lane === lane), referred: count((row) => row.lane === lane && row.outcome === "referred"), checkMedianSeconds: 21 })),
    };
  }

  private one(id: string, like: unknown): Said {
    const row = this.rows.find((one) => one.id === id);
    if (!row || !like) return { status: 404, body: { code: "not-found" } };
    return { status: 200, body: { ...like, ...row, conveyance: { kind: row.conveyance, plate: null } } };
  }

  private overstays(query: URLSearchParams) {
    const on = query.get("on") ?? today();
    const items: Overstay[] = this.rows.slice(0, 60).map((row, index) => {
      const overstayDays = ((index * 37) % 120) + 1;
      const until = new Date(Date.parse(on) - overstayDays * 864e5).toISOString().slice(0, 10);
      return { crossingId: row.id, personKey: row.personKey, surname: row.surname, givenNames: row.givenNames, birthDate: row.birthDate, nationality: row.nationality, documentNumber: row.documentNumber, enteredOn: new Date(Date.parse(until) - 90 * 864e5).toISOString().slice(0, 10), post: row.post, mayStayUntil: until, overstayDays, pack: "morvania" };
    });
    const fitting = items.filter((item) => !query.get("nationality") || item.nationality === query.get("nationality"));
    return { on, total: fitting.length, items: fitting };
  }

  private change(id: string, changes: Partial<OfficerRow>): Said {
    const officer = this.officers.find((one) => one.id === id);
    return officer ? { status: 200, body: Object.assign(officer, changes) } : { status: 404, body: { code: "not-found" } };
  }

  private makeDevice({ id, name, post }: Record<string, string>): Said {
    const device = { id: id!, name: name!, post: post!, createdAt: new Date().toISOString() };
    this.devices.push(device);
    return { status: 201, body: { ...device, token: "lmn_" + "k7Qw2Zp9".repeat(5) } };
  }
}

function lists() {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3600_000).toISOString();
  const list = (name: string, kind: string, hours: number, number: number, rows: number, lastRefused: unknown = null) => ({
    list: name,
    kind,
    number,
    issued: hoursAgo(hours),
    importedAt: hoursAgo(hours - 0.1),
    ageSeconds: hours * 3600,
    staleAfterSeconds: 24 * 3600,
    stale: hours > 24,
    rows,
    entries: Math.round(rows * 0.8),
    authority: "QMO-POLICE",
    lastRefused,
    editions: [0, 1, 2, 3].map((back) => ({ number: number - back, issued: hoursAgo(hours + back * 24), importedAt: hoursAgo(hours + back * 24 - 0.1), rows: rows - back * 13, inForce: back === 0 })),
  });
  return [
    list("morvania-wanted", "persons", 3, 12, 12_480, { at: hoursAgo(2), code: "signature-wrong", detail: "The signature is not that of QMO-POLICE." }),
    list("talvera-missing", "persons", 31, 7, 1_204),
    list("lost-documents", "documents", 1, 40, 90_233),
  ];
}
