import { useTranslation } from "react-i18next";
import { Act } from "../../keys/Act";
import type { Content, Item } from "../../queue/item";
import { useQueue } from "../../queue/Sending";

/** What the node asks about and takes when the observer has looked at it and stands by it. */
const asked = ["post-not-manned", "observation-duplicate", "position-in-sea"];

type Sent = { items: [Record<string, unknown> & { confirmed?: string[] }] };

/** Sends an observation that was asked about again, with the observer's word for it. */
export function StandBy({ item, content }: { item: Item; content: Content }) {
  const { t } = useTranslation();
  const queue = useQueue();
  const { code, detail: _, params: __, answeredAt: ___, ...rest } = item;
  if (item.kind !== "observation" || !code || !asked.includes(code)) return null;
  const send = async () => {
    const [report] = (content.body as Sent).items;
    const confirmed = [...(report.confirmed ?? []), code];
    await queue.add({ ...rest, state: "saved", attempts: 0, nextAt: 0 }, { ...content, body: { items: [{ ...report, confirmed }] } }, []);
  };
  return <Act size="compact-sm" strong icon="check" label={t("watch.standBy")} onAct={() => void send()} />;
}
