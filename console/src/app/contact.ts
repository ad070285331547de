import type { NodeIdentity, Session } from "../api/types";

/** What this device knows of the node and of who works at it, so that the console opens without a link. No traveller's data. */
type Known = { node?: NodeIdentity; session?: Session; lastContact?: number };

const place = "limen.known";
const writeMillis = 30_000;

function read(): Known {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}") as Known;
  } catch {
    return {};
  }
}

let now = read();
let written = 0;

function change(part: Known, at: number, must: boolean): void {
  now = { ...now, ...part };
  if (!must && at - written < writeMillis) return;
  written = at;
  localStorage.setItem(place, JSON.stringify(now));
}

export const knownNode = (): NodeIdentity | undefined => now.node;
export const knownSession = (): Session | undefined => now.session;
export const lastContact = (): number | undefined => now.lastContact;

/** The node answered: everything shown as old counts from here. */
export const inContact = (at: number = Date.now()): void => change({ lastContact: at }, at, false);
export const knowNode = (node: NodeIdentity): void => change({ node }, Date.now(), true);

/** Who works here; undefined when they signed out or the node ended the session. */
export function knowSession(session: Session | undefined): void {
  const { session: _before, ...rest } = now;
  now = rest;
  change(session ? { session } : {}, Date.now(), true);
}
