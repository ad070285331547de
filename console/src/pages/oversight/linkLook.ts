import type { LinkState } from "../../api/links";
import type { Tone } from "../../app/palette";
import type { IconName } from "../../parts/Icon";

/** The colour and icon of a link's state; the word stands beside them. */
export const linkLook: Record<LinkState, { tone: Tone; icon: IconName }> = {
  "up-to-date": { tone: "clear", icon: "link" },
  behind: { tone: "stale", icon: "clock" },
  silent: { tone: "stale", icon: "cut" },
  broken: { tone: "danger", icon: "cut" },
  revoked: { tone: "danger", icon: "cut" },
  waiting: { tone: "plain", icon: "clock" },
};
