import type { AllegationState, Result, Standing, Stand } from "../../api/allegations";
import type { Tone } from "../../app/palette";
import type { IconName } from "../../parts/Icon";

type Look = { tone: Tone; icon: IconName };

/** The board's columns from left to right, each with the states that stand in it. */
export const columns: { key: string; states: AllegationState[] }[] = [
  { key: "received", states: ["received"] },
  { key: "registered", states: ["registered"] },
  { key: "tasked", states: ["tasked"] },
  { key: "found", states: ["found"] },
  { key: "commission", states: ["attributed", "not-attributable", "attributed-considered", "unattributed-considered"] },
  { key: "letters", states: ["protested", "notified"] },
  { key: "published", states: ["published"] },
  { key: "closed", states: ["closed"] },
];

/** How a state looks: never red, which belongs to life at risk. */
export const stateLooks: Record<AllegationState, Look> = {
  received: { tone: "stale", icon: "pen" },
  registered: { tone: "plain", icon: "note" },
  tasked: { tone: "plain", icon: "eye" },
  found: { tone: "refer", icon: "search" },
  attributed: { tone: "clear", icon: "flag" },
  "not-attributable": { tone: "stale", icon: "dots" },
  "attributed-considered": { tone: "clear", icon: "people" },
  "unattributed-considered": { tone: "stale", icon: "people" },
  protested: { tone: "plain", icon: "print" },
  notified: { tone: "plain", icon: "print" },
  published: { tone: "clear", icon: "check" },
  closed: { tone: "plain", icon: "lock" },
};

export const deadlineLooks: Record<Standing, Look> = {
  running: { tone: "plain", icon: "clock" },
  remind: { tone: "refer", icon: "clock" },
  overdue: { tone: "stale", icon: "bell" },
};

export const resultLooks: Record<Result, Look> = {
  supports: { tone: "clear", icon: "check" },
  contradicts: { tone: "refer", icon: "cross" },
  inconclusive: { tone: "stale", icon: "dots" },
  "access-refused": { tone: "stale", icon: "refuse" },
};

export const standLooks: Record<Stand, Look> = {
  agrees: { tone: "clear", icon: "check" },
  disagrees: { tone: "refer", icon: "cross" },
  "no-position": { tone: "plain", icon: "dots" },
  "none-given": { tone: "stale", icon: "clock" },
};
