import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { batchFile, stopBatch, useBatch, useBatches, type Batch } from "../../api/batches";
import type { Purpose } from "../../api/types";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Failed, Forbidden, Loading, Standing } from "../../parts/Standing";
import { Age, Code, Part } from "../../parts/Text";
import { keep } from "../../tables/csv";
import classes from "./batch.module.css";
import { Hits } from "./Hits";
import { Problems } from "./Problems";
import { Progress, StateTag } from "./State";

/** One file: how far it is, then the answer, its hits with their evidence, and every row that was not understood. */
export function OneBatch() {
  const { id = "" } = useParams();
  const purpose = usePurpose("batch");
  const batch = useBatch(id);
  if (!purpose.chosen) return <Forbidden />;
  if (batch.isPending) return <Loading />;
  if (batch.isError) return <Failed error={batch.error} retry={() => void batch.refetch()} />;
  return <Shown key={id} batch={batch.data} purpose={purpose.chosen} note={<PurposeNote purpose={purpose} />} />;
}

function Shown({ batch, purpose, note }: { batch: Batch; purpose: Purpose; note: React.ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const ended = batch.ended !== null;
  const readable = ended && batch.purged === null;
  return (
    <div className={classes.page}>
      <Head title={batch.purged ? t("batch.purgedName") : <bdi>{batch.name || batch.id}</bdi>} about={<StateTag batch={batch} />}>
        {note}
        {!ended && <Stop batch={batch} />}
        {readable && <Files batch={batch} purpose={purpose} />}
        <Act keys="Escape" size="xs" label={t("batch.back")} onAct={() => void navigate("/batch")} />
      </Head>
      <Answer batch={batch} />
      {readable && <Hits batch={batch} purpose={purpose} />}
      {readable && <Problems batch={batch} purpose={purpose} />}
      <Foot batch={batch} />
    </div>
  );
}

/** The answer in one line, and where it stands if it is not the whole. */
function Answer({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { number, date } = useFormat();
  const { counts } = batch;
  const sums = { rows: number(counts.rows), screened: number(counts.screened), unreadable: number(counts.unreadable), withHits: number(counts.withHits) };
  return (
    <div className={classes.said}>
      {batch.ended === null ? <Progress batch={batch} /> : <p className={classes.sentence}>{t("batch.answer", { likely: number(counts.likely), possible: number(counts.possible) })}</p>}
      <p>{t("batch.sums", sums)}</p>
      {batch.state === "failed" && <Standing tone="danger" icon="cross" title={t("batch.failed")} />}
      {batch.resumed > 0 && <p>{t("batch.resumed", { count: batch.resumed })}</p>}
      {batch.purged && <p>{t("batch.purged", { date: date(batch.purged.slice(0, 10)) })}</p>}
    </div>
  );
}

function Stop({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const stop = async () => cache.setQueryData(["batch", batch.id], await stopBatch(batch.id));
  return (
    <>
      <Act keys="S" size="xs" label={t("batch.stop")} icon="refuse" disabled={batch.stopAsked} onAct={() => setAsking(true)} />
      {asking && (
        <Ask opened title={t("batch.stopAsk")} does={t("batch.stop")} tone="refer" onDo={stop} onClose={() => setAsking(false)}>
          <p>{t("batch.stopWhat")}</p>
        </Ask>
      )}
    </>
  );
}

function Files({ batch, purpose }: { batch: Batch; purpose: Purpose }) {
  const { t } = useTranslation();
  const file = (form: "csv" | "jsonl") => async () => keep(`screened-${batch.id}.${form}`, await batchFile(batch.id, form, purpose));
  return (
    <>
      <Act keys="E" size="xs" label={t("batch.csv")} icon="down" onAct={() => void file("csv")()} />
      <Act keys="J" size="xs" label={t("batch.jsonLines")} icon="down" onAct={() => void file("jsonl")()} />
    </>
  );
}

function Foot({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormat();
  const days = useBatches().data?.keepDays;
  return (
    <Part title={t("batch.file")}>
      <p className={classes.foot}>
        <Quiet>
          {t("batch.received")} {dateTime(batch.received)} · <bdi>{batch.officer.name}</bdi> · {t("batch.rate")}: {number(batch.perThousand)}
        </Quiet>
        {batch.editions.length === 0 && batch.counts.screened > 0 && t("search.noLists")}
        {batch.editions.length > 0 && (
          <Quiet>
            {t("batch.editions")}{" "}
            {batch.editions.map((one) => (
              <span key={`${one.list} ${one.edition}`}>
                <Code>{one.list}</Code> {t("case.edition", { edition: one.edition })} · <Age seconds={Math.max(0, Date.parse(batch.ended ?? batch.received) - Date.parse(one.issued)) / 1000} />{" "}
              </span>
            ))}
          </Quiet>
        )}
        <Quiet>
          {t("batch.hash")} <Code>{batch.sha256}</Code>
        </Quiet>
        {days !== undefined && <Quiet>{t("batch.kept", { count: days })}</Quiet>}
      </p>
    </Part>
  );
}
