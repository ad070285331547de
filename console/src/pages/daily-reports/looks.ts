import type { LineOutcome } from "../../api/dailyReports";
import type { Tone } from "../../app/palette";
import type { IconName } from "../../parts/Icon";

/** How what obligations say looks; never by colour alone. */
export const outcomeLooks: Record<LineOutcome, { tone: Tone; icon: IconName }> = {
  likely: { tone: "refer", icon: "note" },
  undecided: { tone: "stale", icon: "dots" },
  none: { tone: "plain", icon: "check" },
};
