import type { IncidentState } from "../../api/incidents";
import type { Tone } from "../../app/palette";
import type { IconName } from "../../parts/Icon";

/** How a state of an incident looks: never red, which belongs to life at risk. */
export const stateLooks: Record<IncidentState, { tone: Tone; icon: IconName }> = {
  reported: { tone: "stale", icon: "pen" },
  assessed: { tone: "plain", icon: "eye" },
  verified: { tone: "clear", icon: "check" },
  "not-confirmed": { tone: "refer", icon: "note" },
  false: { tone: "plain", icon: "refuse" },
  closed: { tone: "plain", icon: "lock" },
};
