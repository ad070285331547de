import type { Position } from "../geo/point";

/** What a report in the queue is sent as. */
export type Kind = "incident" | "revision" | "observation";

/**
 * How far a report is, honestly: `saved` here only; `sent`, and no answer known; `accepted` by the node.
 * `refused` and `conflict` are answers that the officer must act on.
 */
export type State = "saved" | "sent" | "accepted" | "refused" | "conflict";

/** A file that goes with a report; its bytes lie in a store of their own. */
export type Attached = { id: string; bytes: number; takenAt: string | null; state: "saved" | "sent" | "accepted" | "refused"; code?: string; detail?: string };

/** What everybody at this device may see of a report: no word of what it says. */
export type Item = {
  id: string;
  kind: Kind;
  /** The order in which reports were written, and go out. */
  order: number;
  officer: string;
  savedAt: number;
  state: State;
  attempts: number;
  nextAt: number;
  /** Whether the link or this report is what it waits for: without a link nothing overtakes it. */
  waitsFor?: "link" | "node";
  answeredAt?: number;
  /** Why the node refused it. */
  code?: string;
  detail?: string;
  params?: Record<string, unknown>;
  files: Attached[];
};

/** What a report says: kept encrypted, and taken off this device once the node has it. */
export type Content = { path: string; body: Record<string, unknown>; title: string; names: Record<string, { name: string; type: string }> };

export type NewFile = { id: string; file: Blob; name: string; type: string; takenAt: string | null };
export type Place = Position | null;
