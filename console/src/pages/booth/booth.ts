import type { Waiting } from "../../api/record";
import type { Arrival, ArrivalRequest, Arriving, Conveyance, Crossing, Direction, DocumentRead, Indicator, TypedDocument } from "../../api/types";

/** A traveller as shown in the booth, before the check: zone or typed data, papers beside them, what the officer saw. */
export type Occupant = {
  id: string;
  mrz: string[] | null;
  typed: TypedDocument | null;
  read: DocumentRead | null;
  further: string[][];
  indicators: Indicator[];
};

export type Stage =
  | { name: "ready" }
  | { name: "busy"; what: "reading" | "checking"; waiting: Waiting | null }
  | { name: "not-read"; mrz: string[]; read: DocumentRead }
  | { name: "refused"; error: unknown }
  | { name: "answered"; arrival: Arrival; shown: Occupant[]; selected: number; waiting: Waiting | null; error: unknown };

export type Booth = {
  text: string;
  /** Visas and permits read before their holder's travel document. */
  further: { mrz: string[]; read: DocumentRead }[];
  occupants: Occupant[];
  indicators: Indicator[];
  stage: Stage;
  /** What was sent and not answered: the same content goes out with the same ids again. */
  unsure: ArrivalRequest | null;
  last: Crossing[];
};

export const start: Booth = { text: "", further: [], occupants: [], indicators: [], stage: { name: "ready" }, unsure: null, last: [] };

export type Where = { post: string; lane: string; direction: Direction; conveyance: Conveyance };

/** Whether a traveller of an answered arrival still waits for this booth's decision. */
export const isOpen = (crossing: Crossing) => crossing.state === "cleared" || crossing.state === "referred";

export function requestOf(where: Where, occupants: Occupant[], newId: () => string): ArrivalRequest {
  return { id: newId(), at: null, late: false, queuedAt: null, ...where, travellers: occupants.map(arriving) };
}

function arriving({ id, mrz, typed, further, indicators }: Occupant): Arriving {
  return { id, ...(mrz && { mrz }), ...(typed && { typed }), furtherMrz: further, indicators, accompaniedBy: null, plannedDays: null, language: null };
}

const content = (request: ArrivalRequest) => JSON.stringify({ ...request, id: "", travellers: request.travellers.map((one) => ({ ...one, id: "" })) });

/** The request that was not answered, when the new one says the same: its ids make sending it again safe. */
export function sameOrNew(unsure: ArrivalRequest | null, fresh: ArrivalRequest): ArrivalRequest {
  return unsure && content(unsure) === content(fresh) ? unsure : fresh;
}

/** The arrival with one traveller's crossing as it now stands; the next open one is selected. */
export function withDecided(stage: Extract<Stage, { name: "answered" }>, crossing: Crossing): Extract<Stage, { name: "answered" }> {
  const travellers = stage.arrival.travellers.map((one) => (one.id === crossing.id ? crossing : one));
  const next = nextOpen(travellers, stage.selected);
  return { ...stage, arrival: { ...stage.arrival, travellers }, selected: next ?? stage.selected, waiting: null, error: null };
}

export function nextOpen(travellers: Crossing[], from: number): number | null {
  const order = travellers.map((_, at) => (from + at) % travellers.length);
  return order.find((at) => isOpen(travellers[at]!)) ?? null;
}

/** The traveller to look at first: one referred, most severe reason first, else the first one. */
const rank = ["protection", "danger", "alert", "document", "stay", "record", "notice"];
export function firstToSee(travellers: Crossing[]): number {
  const weight = (one: Crossing) => (one.outcome === "cleared" ? rank.length : rank.indexOf(topSeverity(one) ?? "notice"));
  return travellers.reduce((best, one, at) => (weight(one) < weight(travellers[best]!) ? at : best), 0);
}

export const topSeverity = (crossing: Crossing) => crossing.reasons.find((reason) => reason.effect === "refers")?.severity;

export const keptLast = 5;
export const remember = (last: Crossing[], crossing: Crossing) => [crossing, ...last.filter((one) => one.id !== crossing.id)].slice(0, keptLast);

/** Papers that stand beside a travel document and are scanned before it. */
export const isFurther = (read: DocumentRead) => read.kind === "visa" || read.kind === "residence-permit";

export const toggled = <T>(all: T[], one: T): T[] => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);
