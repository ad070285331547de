import { useTranslation } from "react-i18next";
import type { Batch, BatchState } from "../../api/batches";
import type { Tone } from "../../app/palette";
import { useFormat } from "../../i18n/format";
import type { IconName } from "../../parts/Icon";
import { Tag } from "../../parts/Tag";
import classes from "./batch.module.css";

const look: Record<BatchState, { tone: Tone; icon: IconName }> = {
  waiting: { tone: "plain", icon: "clock" },
  running: { tone: "plain", icon: "again" },
  done: { tone: "clear", icon: "check" },
  stopped: { tone: "stale", icon: "refuse" },
  failed: { tone: "danger", icon: "cross" },
};

export function StateTag({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  return <Tag {...look[batch.state]}>{batch.stopAsked && batch.ended === null ? t("batch.stopping") : t(`batch.states.${batch.state}`)}</Tag>;
}

/** How much of the file is done, how fast, and about how long it takes: true figures, or none. */
export function Progress({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { number, span } = useFormat();
  const { progress, counts } = batch;
  const text = t("batch.progress", { rows: number(counts.rows), rate: number(Math.round(progress.rowsPerSecond)) });
  return (
    <div className={classes.line} role="status">
      <progress aria-label={t("batch.state")} value={progress.bytesDone} max={batch.bytes || 1} />
      <span>{text}</span>
      {batch.state === "running" && progress.secondsLeft !== null && <span>{t("batch.left", { span: span(progress.secondsLeft) })}</span>}
    </div>
  );
}
