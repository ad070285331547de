/** What the node's public API says, in its own words. Dates are YYYY-MM-DD (unknown parts XX), instants ISO-8601 in UTC. */

export type Role = "first-line" | "second-line" | "shift-leader" | "analyst" | "inspector" | "administrator" | "observer" | "device";
export type Purpose = "border-check" | "second-line" | "investigation" | "oversight" | "redress" | "administration" | "monitoring";
export type Language = "en" | "fr" | "ru" | "ar";

export type NodeIdentity = {
  name: string;
  authority: string;
  state: string;
  zone: string;
  version: string;
  demo: boolean;
  time: string;
  setupNeeded: boolean;
  singleSignOn: { enabled: boolean; url: string } | null;
};

export type Post = { code: string; name: string; kind: "road" | "rail" | "port" | "airport" | "ferry"; lanes: string[] };

export type Session = {
  officer: { id: string; name: string; fullName: string; roles: Role[]; post: string | null; language: Language };
  endsAt: string;
  idleEndsAt: string;
  purposes: Purpose[];
  posts: Post[];
  oneTimeCode: "none" | "required" | "enrolled";
  mustChangePassword: boolean;
};

export type Health = { status: "up" | "degraded"; database: "up" | "down"; lists: "up" | "stale" | "missing"; disk?: "up" | "full"; link?: "none" | "up" | "cut" };

export const categories = ["arrest", "refuse-entry", "discreet-check", "missing-person", "protection"] as const;

/** What a node decided for one list: what it is, what it asks for, how many alerts it may raise, how far back it looks. */
export type ListSetting = {
  list: string;
  title: string;
  source: string;
  category: string | null;
  /** Whether this node makes its editions, from files in a foreign form that nobody signed. */
  imported: boolean;
  perThousand: number;
  screenedBackDays: number;
  /** The age above which every answer says that the list is old. */
  staleAfterHours: number;
};

export type ListStatus = {
  list: string;
  title: string;
  kind: "persons" | "documents";
  /** The edition in force; 0 when none ever was. */
  number: number;
  issued: string | null;
  importedAt: string | null;
  ageSeconds: number;
  staleAfterSeconds: number;
  stale: boolean;
  rows: number;
  entries: number;
  authority: string;
  lastRefused: { at: string; code: string; detail: string } | null;
  editions: { number: number; issued: string; importedAt: string; rows: number; understood: number; authority: string; inForce: boolean; held: boolean }[];
  setting: ListSetting;
};

export type Decided = { setting: ListSetting; why: string; officer: string; officerName: string; at: string };
export type DifferenceCounts = { against: number; added: number; removed: number; changed: number };
export type DifferenceLine = { entry: string; change: "added" | "removed" | "changed"; name: string; fields: { field: string; before: string[]; after: string[] }[] };
export type Original = { part: number; fileName: string; format: string; sha256: string; bytes: number; officerName: string; at: string };

/** What became of a file: the edition, what was understood of it, how it differs from what was in force. */
export type Edition = {
  list: string;
  kind: "persons" | "documents";
  number: number;
  rows: number;
  understood: number;
  aside: number;
  leftOut: number;
  complete: boolean;
  format: string;
  encoding: string;
  counts: Record<string, number>;
  problemCounts: Record<string, number>;
  problems: { line: number; code: string; message: string }[];
  problemsAll: number;
  difference: DifferenceCounts | null;
  inForce: boolean;
  originals?: Original[];
};

export type ImportProgress = {
  id: string;
  list: string | null;
  phase: "receiving" | "reading" | "comparing" | "done" | "refused";
  bytesRead: number;
  bytesTotal: number;
  edition: number | null;
  refusal: { code: string; status: number; detail: string; params: Record<string, unknown> } | null;
};

export type PreviewSide = { number: number; perThousand: number; alerts: number; perThousandSeen: number };
export type Preview = {
  id: string;
  list: string;
  inForce: PreviewSide | null;
  candidate: PreviewSide;
  days: number;
  phase: "running" | "done" | "broken";
  travellers: number;
  done: number;
  newHits: number;
  goneHits: number;
  burden: { nationality: string; travellers: number; now: number; then: number }[];
};
export type PreviewHit = { crossing: string; at: string; post: string; surname: string; givenNames: string; birthDate: string | null; nationality: string; hit: Hit };

export type AlertRate = {
  list: string;
  days: number;
  perThousand: number;
  travellers: number;
  alerts: number;
  later: number;
  same: number;
  different: number;
  byDay: { day: string; travellers: number; alerts: number }[];
};
export type ScreeningBack = { sequence: number; number: number; against: number; state: "running" | "done" | "superseded"; startedAt: string; endedAt: string | null; travellers: number; alerts: number };

/** A hit that came after the crossing it is bound to. */
export type LaterAlert = {
  id: string;
  /** Empty when whom it was about was taken out of the record. */
  personKey: string;
  crossing: string;
  raisedAt: string;
  hit: Hit;
  at: string;
  post: string;
  direction: Direction;
  state: CrossingState;
  surname: string;
  givenNames: string;
  birthDate: string | null;
  nationality: string;
  documentNumber: string;
  /** The other node that recorded the crossing; empty for this one. */
  node?: string;
  /** The edition that the crossing was checked by and its age then; null where the list was not there. */
  checkedOn?: { edition: number; ageSeconds: number } | null;
  /** Officers of two nodes judged it differently: it waits for a word on that. */
  contradicted?: boolean;
  outcome: AlertWord | null;
  /** All that was said of it, here and at other nodes. */
  words?: AlertWord[];
};

/** What was said of an alert; an empty node is this one. */
export type AlertWord = { outcome: "same" | "different" | "withdrawn"; why: string; officer: string | null; at: string; node?: string };

export type Direction = "entry" | "exit";
export type Conveyance = { kind: ConveyanceKind; plate: string | null };
export const conveyanceKinds = ["foot", "bicycle", "car", "bus", "lorry", "train", "vessel", "aircraft"] as const;
export type ConveyanceKind = (typeof conveyanceKinds)[number];

export const indicators = ["asks-protection", "possible-trafficking-victim", "life-at-risk", "unaccompanied"] as const;
export type Indicator = (typeof indicators)[number];

export const documentKinds = ["passport", "id-card", "residence-permit", "visa", "other"] as const;
export type TypedDocument = {
  documentKind: (typeof documentKinds)[number];
  documentNumber: string;
  issuer: string;
  surname: string;
  givenNames: string;
  birthDate: string;
  sex: "M" | "F" | "X";
  nationality: string;
  expiryDate: string;
};

export type Arriving = {
  id: string;
  mrz?: string[];
  /** Zones of visas and permits shown beside the travel document. */
  furtherMrz: string[][];
  typed?: TypedDocument;
  indicators: Indicator[];
  accompaniedBy: string | null;
  plannedDays: number | null;
  language: string | null;
};

export type ArrivalRequest = {
  id: string;
  at: string | null;
  late: boolean;
  queuedAt: string | null;
  post: string;
  lane: string | null;
  direction: Direction;
  conveyance: Conveyance;
  travellers: Arriving[];
};

export const severities = ["protection", "danger", "alert", "document", "stay", "record", "notice"] as const;
export type Severity = (typeof severities)[number];

export type Reason = {
  rule: string;
  severity: Severity;
  effect: "refers" | "notes";
  code: string;
  params: Record<string, unknown>;
  text: string;
  source: { name: string; edition: number; ageSeconds: number } | null;
};

export type TopReason = Pick<Reason, "code" | "severity" | "params" | "text">;
export type Problem = { code: string; severity: string; field: string | null; message: string };
export type Repair = { field: string | null; position: string; from: string; to: string; why: string };

export type DocumentRead = {
  kind: string | null;
  number: string | null;
  issuer: string | null;
  expiryDate: string | null;
  format: string | null;
  valid: boolean;
  problems: Problem[];
  repairs: Repair[];
  differences?: string[];
  holder?: { surname: string; givenNames: string; birthDate: string | null; sex: string | null; nationality: string; nameTruncated: boolean };
};

export type Person = {
  key: string;
  surname: string;
  givenNames: string;
  birthDate: string | null;
  sex: string | null;
  nationality: string | null;
  nameTruncated: boolean;
  ageYears: number | null;
};

export type Judgement = { same: boolean; officer: { id: string; name: string }; at: string; why: string };
export type Evidence = { field: string; listed: string | null; given: string | null; level: string; bits: number };
export type Hit = {
  hit: string;
  list: string;
  edition: number;
  entry: string;
  name: string;
  category: string | null;
  bits: number;
  probability: number;
  evidence: Evidence[];
  judgement: Judgement | null;
};

export type Stay = {
  pack: string;
  edition: number | string;
  used: number | null;
  remaining: number | null;
  mayStayUntil: string | null;
  unlimited?: boolean;
  overstayDays: number;
  counted: { from: string; to: string | null; days: number }[];
  problems: Problem[];
};

export const crossingStates = ["cleared", "referred", "at-second-line", "admitted", "refused", "detained", "in-protection"] as const;
export type CrossingState = (typeof crossingStates)[number];
export type DecisionKind = "admit" | "send-to-second-line" | "refuse" | "detain" | "open-protection";

export type Decision = {
  id: string;
  at: string;
  recordedAt: string;
  officer: { id: string; name: string };
  decision: DecisionKind;
  ground: string | null;
  note: string | null;
  language: string | null;
};

export type PastCrossing = { crossingId: string; at: string; post: string; direction: Direction; state: CrossingState; documentNumber: string | null; fullName?: string; otherPerson?: boolean };

export type Crossing = {
  id: string;
  arrivalId: string;
  at: string;
  recordedAt: string;
  post: string;
  lane: string | null;
  direction: Direction;
  conveyance: Conveyance;
  officer: { id: string; name: string };
  state: CrossingState;
  outcome: "cleared" | "referred";
  reasons: Reason[];
  rules: { rule: string; outcome: string }[];
  person: Person;
  document: DocumentRead;
  /** Visas and permits shown beside the document. */
  supporting?: DocumentRead[];
  stay: Stay | null;
  hits: Hit[];
  history: PastCrossing[];
  transitions: DecisionKind[];
  decisions: Decision[];
  /** What a degraded mode left out of the check; missing where none was open. */
  thinned?: { thinning: string; drawn: boolean; leftOut: string[] } | null;
};

export type ListUsed = { list: string; kind: string; edition: number; issued: string; ageSeconds: number; staleAfterSeconds: number; stale: boolean };
export type Arrival = {
  id: string;
  at: string;
  recordedAt: string;
  post: string;
  lane: string | null;
  direction: Direction;
  conveyance: Conveyance;
  late: boolean;
  travellers: Crossing[];
  lists: ListUsed[];
};

export type CrossingRow = {
  id: string;
  personKey?: string;
  at: string;
  decidedAt: string | null;
  post: string;
  lane: string | null;
  direction: Direction;
  /** Empty where another node recorded it. */
  conveyance: ConveyanceKind | "";
  state: CrossingState;
  outcome: "cleared" | "referred";
  topReason: TopReason | null;
  reasonCount: number;
  surname: string;
  givenNames: string;
  birthDate: string | null;
  nationality: string | null;
  documentNumber: string | null;
  /** The other node that recorded it; empty for this one. */
  node?: string;
};
export type WaitingRow = CrossingRow & { waitingSeconds: number };

export type RefusalGround = { code: string; text: string };
export type RefusalForm = {
  form: number;
  node: { name: string; authority: string };
  at: string;
  person: Person;
  document: DocumentRead;
  ground: { code: string };
  note: string | null;
  officer: { name: string };
  languages: Language[];
};

/** The counts of a post's day; no personal data. */
export type Day = {
  on: string;
  post: string | null;
  counts: Record<DayCount, number>;
  byHour: HourCount[];
  byReason: { code: string; severity: Severity; count: number }[];
  waits: { medianSeconds: number | null; p90Seconds: number | null; measured: number };
  lanes: { post: string; lane: string; travellers: number; referred: number; checkMedianSeconds: number | null }[];
};
export const dayCounts = ["arrivals", "travellers", "cleared", "referred", "waiting", "admitted", "refused", "detained", "protection"] as const;
export type DayCount = (typeof dayCounts)[number];
export type HourCount = { hour: number; entry: number; exit: number; referred: number; waitMedianSeconds: number | null; waitP90Seconds: number | null };

export type Found<Row> = { items: Row[]; next?: string | null; total?: number };

export type Overstay = {
  crossingId: string;
  personKey: string;
  surname: string;
  givenNames: string;
  birthDate: string | null;
  nationality: string | null;
  documentNumber: string | null;
  enteredOn: string;
  post: string;
  mayStayUntil: string;
  overstayDays: number;
  pack: string;
  /** The other node that recorded the entry; empty for this one. */
  node?: string;
};

export type Authority = { code: string; name: string; publicKey: string; lists: string[] };

export type OfficerRow = {
  id: string;
  name: string;
  fullName: string;
  roles: Role[];
  post: string | null;
  language: Language;
  locked: boolean;
  confirmed?: boolean;
  oneTimeCode: "none" | "required" | "enrolled";
  oneTimeCodeRequired?: boolean;
  lastSignIn: string | null;
  sessions: number;
  /** The node above decides on this officer; here they can only be locked. */
  fromAbove?: boolean;
};

export type Device = { id: string; name: string; post: string; createdAt: string; token?: string };
export type Reading = { sequence: number; at: string; officer: { id: string; name: string }; purpose: Purpose; what: string; subject: string; count: number };
