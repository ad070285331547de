import type { ArrivalRequest, Arriving, Crossing, DocumentRead, Hit, PastCrossing, Reason, Severity } from "../../src/api/types.ts";
import { lists, people } from "./people.ts";
import { readPassport, type Holder } from "./zone.ts";

export function read(mrz: string[] | undefined): DocumentRead {
  const zone = mrz ? readPassport(mrz) : null;
  if (!zone) return { kind: null, number: null, issuer: null, expiryDate: null, format: null, valid: false, problems: [{ code: "line-length", severity: "ERROR", field: "mrz", message: "line 2 has the wrong length" }], repairs: [] };
  return {
    kind: "passport",
    number: zone.number,
    issuer: zone.nationality,
    expiryDate: zone.expiryDate,
    format: "TD3",
    valid: zone.valid,
    problems: zone.valid ? [] : [{ code: "check-digit-wrong", severity: "ERROR", field: "documentNumber", message: "the check digit of the field is wrong" }],
    repairs: zone.repaired ? [{ field: "documentNumber", position: "line 2, position 3", from: "O", to: "0", why: "the check digit proves it" }] : [],
    holder: { surname: zone.surname, givenNames: zone.givenNames, birthDate: zone.birthDate, sex: zone.sex, nationality: zone.nationality, nameTruncated: false },
  };
}

const source = (name: string) => ({ name, edition: 12, ageSeconds: 3 * 3600 });
const reason = (severity: Severity, code: string, params: Record<string, unknown>, from?: string, effect: Reason["effect"] = "refers"): Reason => ({ rule: code, severity, effect, code, params, text: code, source: from ? source(from) : null });

const is = (holder: Holder, one: Holder) => holder.number === one.number;

function reasonsFor(holder: Holder, arriving: Arriving): Reason[] {
  const found: Reason[] = [];
  if (arriving.indicators.includes("asks-protection")) found.push(reason("protection", "asks-protection", {}));
  if (arriving.indicators.includes("life-at-risk")) found.push(reason("danger", "life-at-risk", {}));
  if (is(holder, people.child)) found.push(reason("protection", "unaccompanied-child", { ageYears: 12 }));
  if (is(holder, people.alert)) found.push(reason("alert", "alert-hit", { list: "morvania-wanted", category: "wanted", name: "Dymar Ilian OSTRAKOFF", entry: "W-0117" }, "morvania-wanted"));
  if (holder.expiryDate < new Date().toISOString().slice(0, 10)) found.push(reason("document", "document-expired", { expiryDate: holder.expiryDate }));
  if (is(holder, people.overstayed)) found.push(reason("stay", "overstayed", { days: 11, mayStayUntil: "2026-11-10" }));
  if (is(holder, people.clear)) found.push(reason("notice", "stay-short", { mayStayUntil: "2026-12-20", plannedDays: 40 }, undefined, "notes"));
  return found;
}

function hitsFor(holder: Holder): Hit[] {
  if (!is(holder, people.alert)) return [];
  const evidence = (field: string, listed: string, given: string, level: string, bits: number) => ({ field, listed, given, level, bits });
  return [
    {
      hit: "morvania-wanted:W-0117",
      list: "morvania-wanted",
      edition: 12,
      entry: "W-0117",
      name: "Dymar Ilian OSTRAKOFF",
      category: "wanted",
      bits: 31.4,
      probability: 0.91,
      judgement: null,
      evidence: [
        evidence("name", "OSTRAKOFF", "OSTRAKOV", "same-spelling-key", 14.2),
        evidence("name", "DYMAR", "DIMAR", "same-skeleton", 7.9),
        evidence("birthDate", "1979-02-11", "1979-11-02", "day-and-month-swapped", 6.1),
        evidence("sex", "M", "M", "same", 1),
        evidence("nationality", "QMO", "QTA", "contradicted", -1.8),
      ],
    },
  ];
}

const known = (holder: Holder) => Object.values(people).some((one) => is(holder, one) && one !== people.child);

const history = (holder: Holder): PastCrossing[] =>
  !known(holder) ? [] : [
    { crossingId: crypto.randomUUID(), at: "2026-09-02T08:14:00Z", post: "SB", direction: "exit", state: "admitted", documentNumber: holder.number },
    { crossingId: crypto.randomUUID(), at: "2026-08-11T16:40:00Z", post: "PS", direction: "entry", state: "admitted", documentNumber: holder.number },
  ];

export function check(request: ArrivalRequest, arriving: Arriving, officer: { id: string; name: string }): Crossing {
  const document = read(arriving.mrz);
  const typed = arriving.typed;
  const holder: Holder = (arriving.mrz && readPassport(arriving.mrz)) ?? { surname: typed?.surname ?? "", givenNames: typed?.givenNames ?? "", nationality: typed?.nationality ?? "", birthDate: typed?.birthDate ?? "", sex: "F", number: typed?.documentNumber ?? "", expiryDate: typed?.expiryDate ?? "" };
  const reasons = reasonsFor(holder, arriving);
  const referred = reasons.some((one) => one.effect === "refers");
  const at = new Date().toISOString();
  return {
    id: arriving.id,
    arrivalId: request.id,
    at,
    recordedAt: at,
    post: request.post,
    lane: request.lane,
    direction: request.direction,
    conveyance: request.conveyance,
    officer,
    state: referred ? "referred" : "cleared",
    outcome: referred ? "referred" : "cleared",
    reasons,
    rules: [
      { rule: "asks-protection", outcome: arriving.indicators.includes("asks-protection") ? "refers" : "passed" },
      { rule: "alert-hit", outcome: is(holder, people.alert) ? "refers" : "passed" },
      { rule: "document-not-expired", outcome: is(holder, people.expired) ? "refers" : "passed" },
      { rule: "stay-fits", outcome: is(holder, people.overstayed) ? "refers" : "passed" },
    ],
    person: { key: holder.number, surname: holder.surname, givenNames: holder.givenNames, birthDate: holder.birthDate, sex: holder.sex, nationality: holder.nationality, nameTruncated: false, ageYears: 2026 - Number(holder.birthDate.slice(0, 4)) },
    document: typed ? { ...document, kind: typed.documentKind, number: typed.documentNumber, issuer: typed.issuer, expiryDate: typed.expiryDate, valid: true, problems: [] } : document,
    stay: is(holder, people.child) ? null : { pack: "morvania", edition: 3, used: 22, remaining: 68, mayStayUntil: "2027-01-28", overstayDays: is(holder, people.overstayed) ? 11 : 0, counted: [{ from: "2026-08-11", to: "2026-09-02", days: 22 }], problems: [] },
    hits: hitsFor(holder),
    history: history(holder),
    transitions: referred ? ["send-to-second-line"] : ["admit", "send-to-second-line"],
    decisions: [],
  };
}

export const listsUsed = () => lists().map((one) => ({ list: one.list, kind: one.kind, edition: one.number, issued: one.issued, ageSeconds: one.ageSeconds, staleAfterSeconds: one.staleAfterSeconds, stale: one.stale }));
