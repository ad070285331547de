import type { CrossingState, Severity } from "../api/types";
import type { Tone } from "../app/palette";
import type { IconName } from "./Icon";

type Look = { tone: Tone; icon: IconName };

export const severityLook: Record<Severity, Look> = {
  protection: { tone: "protect", icon: "shield" },
  danger: { tone: "danger", icon: "pulse" },
  alert: { tone: "refer", icon: "people" },
  document: { tone: "refer", icon: "note" },
  stay: { tone: "refer", icon: "overstay" },
  record: { tone: "refer", icon: "clock" },
  notice: { tone: "stale", icon: "note" },
};

export const stateLook: Record<CrossingState, Look> = {
  cleared: { tone: "clear", icon: "check" },
  referred: { tone: "refer", icon: "second" },
  "at-second-line": { tone: "refer", icon: "second" },
  admitted: { tone: "clear", icon: "door" },
  refused: { tone: "plain", icon: "refuse" },
  detained: { tone: "plain", icon: "lock" },
  "in-protection": { tone: "protect", icon: "shield" },
};
