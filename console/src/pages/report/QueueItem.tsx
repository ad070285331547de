import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Tone } from "../../app/palette";
import { Refusal } from "../../api/client";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import type { IconName } from "../../parts/Icon";
import { Quiet } from "../../parts/Page";
import { useRefusalText } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import type { Item, State } from "../../queue/item";
import { isWaiting } from "../../queue/order";
import { useQueue } from "../../queue/Sending";
import { contentOf, put, remove } from "../../queue/store";
import classes from "../../report/report.module.css";
import { Conflict } from "./Conflict";
import { Mend } from "./Mend";
import { StandBy } from "./StandBy";

const looks: Record<State, { tone: Tone; icon: IconName }> = {
  saved: { tone: "stale", icon: "device" },
  sent: { tone: "plain", icon: "up" },
  accepted: { tone: "clear", icon: "check" },
  refused: { tone: "danger", icon: "refuse" },
  conflict: { tone: "refer", icon: "people" },
};

/** One report in the queue: what it is, how far it is, and what can be done when the node said no. */
export function QueueItem({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const refusalText = useRefusalText();
  const queue = useQueue();
  const content = useQuery({ queryKey: ["queued", item.id, item.state], queryFn: async () => (await contentOf(item.id)) ?? null, staleTime: Infinity });
  const [asking, setAsking] = useState(false);
  const wrongFiles = item.files.filter((file) => file.state === "refused");
  const about = item.kind === "revision" ? t("queue.revision") : t(`queue.kind.${item.kind}`);
  const incident = item.kind === "incident" ? item.id : undefined;
  return (
    <li data-state={item.state}>
      <div className={classes.row}>
        <Tag {...looks[item.state]}>{t(`queue.state.${item.state}`)}</Tag>
        <b>{content.data?.title ?? about}</b>
        <Quiet>{dateTime(item.savedAt)}</Quiet>
        {item.files.length > 0 && <Files item={item} />}
        {item.state === "accepted" && incident && <Link to={`/incidents/${incident}`}>{t("queue.open")}</Link>}
      </div>
      {isWaiting(item) && <Quiet>{t(item.state === "sent" ? "queue.sentMeans" : item.state === "accepted" ? "queue.filesWait" : "queue.savedMeans")}</Quiet>}
      {item.state === "refused" && <p role="alert">{refusalText(new Refusal(item.code ?? "", 0, item.detail ?? "", item.params ?? {}))}</p>}
      {wrongFiles.map((file) => (
        <p key={file.id} role="alert">
          <bdi>{content.data?.names[file.id]?.name}</bdi>: {refusalText(new Refusal(file.code ?? "", 0, file.detail ?? ""))}
        </p>
      ))}
      {item.state === "conflict" && content.data && <Conflict item={item} content={content.data} />}
      <div className={classes.acts}>
        {wrongFiles.length > 0 && <Act size="compact-sm" label={t("queue.sendFileAgain")} onAct={() => void put({ ...item, files: item.files.map((one) => (one.state === "refused" ? { ...one, state: "saved" } : one)) }).then(queue.tryNow)} />}
        {item.state === "refused" && content.data && <Mend item={item} content={content.data} />}
        {item.state === "refused" && content.data && <StandBy item={item} content={content.data} />}
        {item.state !== "sent" && <Act size="compact-sm" label={t(item.state === "accepted" && !isWaiting(item) ? "queue.clear" : "queue.drop")} onAct={() => (item.state === "accepted" && !isWaiting(item) ? void remove(item) : setAsking(true))} />}
      </div>
      <Ask opened={asking} title={t("queue.drop")} does={t("queue.drop")} tone="danger" onDo={() => remove(item)} onClose={() => setAsking(false)}>
        <p>{t("queue.dropLoses")}</p>
      </Ask>
    </li>
  );
}

function Files({ item }: { item: Item }) {
  const { t } = useTranslation();
  const accepted = item.files.filter((file) => file.state === "accepted").length;
  return <Quiet>{t("queue.files", { accepted, count: item.files.length })}</Quiet>;
}
