import type { ComplaintState } from "../../api/complaints";
import type { Tone } from "../../app/palette";
import type { IconName } from "../../parts/Icon";

export const stateLooks: Record<ComplaintState, { tone: Tone; icon: IconName }> = {
  received: { tone: "refer", icon: "pen" },
  examined: { tone: "plain", icon: "eye" },
  upheld: { tone: "protect", icon: "check" },
  "not-upheld": { tone: "stale", icon: "cross" },
  closed: { tone: "plain", icon: "lock" },
};
