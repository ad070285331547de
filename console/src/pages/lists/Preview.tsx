import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { previewHits, startPreview, usePreview } from "../../api/lists";
import { newId } from "../../api/record";
import type { Preview as Previewed, PreviewHit, PreviewSide } from "../../api/types";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Code, Name, Part } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import { Progress } from "./Sent";
import classes from "./lists.module.css";

/** What this edition at this rate would have done to the travellers of the last days, before it is switched on. */
export function Preview({ list, number, perThousand }: { list: string; number: number; perThousand: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [id, setId] = useState<string | null>(null);
  const [rate, setRate] = useState(perThousand);
  const [days, setDays] = useState(30);
  const [error, setError] = useState<unknown>(null);
  const preview = usePreview(id);
  const start = () => {
    const fresh = newId();
    setError(null);
    startPreview({ id: fresh, list, number, perThousand: rate, days }).then(() => setId(fresh), setError);
  };
  const running = preview.data?.phase === "running";
  return (
    <Part title={t("lists.preview")}>
      <div className={classes.line}>
        <NumberInput size="xs" label={t("lists.rate")} value={rate} onChange={(value) => setRate(Number(value))} min={0.001} max={1000} step={0.5} decimalScale={3} className={classes.short ?? ""} />
        <NumberInput size="xs" label={t("lists.days")} value={days} onChange={(value) => setDays(Number(value))} min={1} max={366} allowDecimal={false} className={classes.short ?? ""} />
        <Act keys="P" size="xs" icon="eye" label={t("lists.try")} onAct={start} disabled={running} />
        {preview.data && running && <Progress text={t("lists.tried", { done: format.number(preview.data.done), all: format.number(preview.data.travellers) })} value={preview.data.done} max={preview.data.travellers} />}
        {!preview.data && <Quiet>{t("lists.previewHow")}</Quiet>}
      </div>
      {error !== null && <Problem error={error} />}
      {preview.isError && <Problem error={preview.error} />}
      {preview.data && <Outcome preview={preview.data} />}
    </Part>
  );
}

function Outcome({ preview }: { preview: Previewed }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const rounded = (value: number) => number(Math.round(value * 100) / 100);
  const sides: (PreviewSide & { side: string })[] = [...(preview.inForce ? [{ side: "inForce", ...preview.inForce }] : []), { side: "candidate", ...preview.candidate }];
  const columns: Column<(typeof sides)[number]>[] = [
    { key: "side", label: t("lists.side"), cell: (side) => t(`lists.sides.${side.side}`) },
    { key: "number", label: t("lists.edition"), numeric: true, cell: (side) => number(side.number) },
    { key: "rate", label: t("lists.expected"), numeric: true, cell: (side) => rounded(side.perThousand) },
    { key: "seen", label: t("lists.wouldBe"), numeric: true, cell: (side) => <b>{rounded(side.perThousandSeen)}</b> },
    { key: "alerts", label: t("lists.alerts"), numeric: true, cell: (side) => number(side.alerts) },
  ];
  const burden: Column<Previewed["burden"][number]>[] = [
    { key: "nationality", label: t("field.nationality"), cell: (one) => <Code>{one.nationality || "–"}</Code> },
    { key: "travellers", label: t("lists.travellers"), numeric: true, cell: (one) => number(one.travellers) },
    { key: "now", label: t("lists.sides.inForce"), numeric: true, cell: (one) => number(one.now) },
    { key: "then", label: t("lists.sides.candidate"), numeric: true, cell: (one) => number(one.then) },
    { key: "seen", label: t("lists.wouldBe"), numeric: true, cell: (one) => rounded((1000 * one.then) / Math.max(one.travellers, 1)) },
  ];
  return (
    <div className={classes.lines}>
      <p role="status">{t(`lists.previewed.${preview.phase}`, { travellers: number(preview.done), fresh: number(preview.newHits), gone: number(preview.goneHits), days: number(preview.days) })}</p>
      <Rows label={t("lists.preview")} columns={columns} rows={sides} rowKey={(side) => side.side} />
      {preview.burden.some((one) => one.then > 0 || one.now > 0) && (
        <>
          <h3>{t("lists.burden")}</h3>
          <Rows label={t("lists.burden")} columns={burden} rows={preview.burden.filter((one) => one.then > 0 || one.now > 0).slice(0, 12)} rowKey={(one) => one.nationality} />
        </>
      )}
      {preview.newHits > 0 && preview.phase === "done" && <NewHits id={preview.id} />}
    </div>
  );
}

/** Who the new hits are: read for a purpose, when asked for, by who works with travellers. */
function NewHits({ id }: { id: string }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const officer = useOfficer();
  const purpose = usePurpose("editions");
  const [hits, setHits] = useState<PreviewHit[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!officer.roles.includes("shift-leader") && !officer.roles.includes("analyst")) return <Quiet>{t("lists.hitsForOthers")}</Quiet>;
  const columns: Column<PreviewHit>[] = [
    { key: "who", label: t("second.who"), cell: (hit) => <Name surname={hit.surname} givenNames={hit.givenNames} /> },
    { key: "listed", label: t("case.listed"), cell: ({ hit }) => <bdi>{hit.name}</bdi> },
    { key: "category", label: t("lists.category"), cell: ({ hit }) => t(`category.${hit.category}`, hit.category ?? "–") },
    { key: "crossing", label: t("alerts.crossed"), cell: (hit) => <Link to={`/today/crossings/${hit.crossing}`}>{dateTime(hit.at)}</Link> },
  ];
  const show = () => purpose.chosen && previewHits(id, purpose.chosen).then((found) => setHits(found.items), setError);
  return (
    <>
      {!hits && <Act size="xs" icon="eye" label={t("lists.showHits")} onAct={() => void show()} />}
      {error !== null && <Problem error={error} />}
      {hits && <Rows label={t("lists.showHits")} columns={columns} rows={hits} rowKey={(hit) => `${hit.crossing} ${hit.hit.hit}`} />}
    </>
  );
}
