import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useRecord, type DayReport, type Figure, type Ref } from "../../api/dailyReports";
import type { Purpose } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { useKindName } from "../../i18n/kind";
import { Act } from "../../keys/Act";
import { Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Code, Facts, Part } from "../../parts/Text";
import { useFigureName } from "./Figures";
import classes from "./reports.module.css";

type Props = { figure: Figure; report: DayReport; purpose: Purpose; onClose: () => void };

/** The records that a figure was counted from, beside it. Each opens as it was known when the report was made. */
export function Records({ figure, report, purpose, onClose }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const name = useFigureName();
  return (
    <Part title={`${name(figure.code)}: ${number(figure.value)}`} aside={<Act size="compact-xs" icon="cross" label={t("act.close")} onAct={onClose} />}>
      {figure.of.length === 0 && <Quiet>{t("dailyReport.noRecords")}</Quiet>}
      <ul className={classes.records} aria-label={t("dailyReport.recordsOf", { figure: name(figure.code) })}>
        {figure.of.map((ref) => (
          <li key={`${ref.kind} ${ref.id}`}>
            <OneRecord of={ref} report={report} purpose={purpose} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function OneRecord({ of, report, purpose }: { of: Ref; report: DayReport; purpose: Purpose }) {
  const { t } = useTranslation();
  const { time, number } = useFormat();
  const name = useKindName();
  const [open, setOpen] = useState(false);
  const line = [...report.events, ...report.alone].find((one) => one.id === of.id || one.reports.includes(of.id));
  const incident = report.incidents.find((one) => one.id === of.id);
  const restriction = report.restrictions.find((one) => one.id === of.id);
  if (of.kind === "effort") return <Link to="/effort">{t("dailyReport.effortOf", { kind: t(`dailyReport.part.${of.id.split(" ")[0]}`) })}</Link>;
  if (of.kind === "allegation") return <Link to={`/allegations/${of.id}`}><Code>{of.id.slice(0, 8)}</Code></Link>;
  if (incident) return <Link to={`/incidents/${of.id}`}>{name(incident.type)} <Code>{time(incident.from)}</Code></Link>;
  if (restriction) return <span><bdi>{restriction.subject}</bdi> {t(`dailyReport.restriction.${restriction.kind}`)} <Code>{time(restriction.from)}</Code></span>;
  return (
    <>
      <button type="button" className={classes.open} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(`dailyReport.kind.${of.kind}`)} <Code>{of.id.slice(0, 8)}</Code> {line && <Code>{time(line.time)}</Code>} {line && name(line.kind ?? "unknown")} {line?.near && t("dailyReport.near", { distance: number(Math.round(line.near.distanceM / 100) / 10), bearing: String(Math.round(line.near.bearingDeg)).padStart(3, "0"), place: line.near.name })}
      </button>
      {open && <AsKnown of={of} asOf={report.heading.asOf} purpose={purpose} />}
    </>
  );
}

type Report = { id: string; observer: string; means: string; happened: { from: string }; bearingDeg?: number; count?: { low?: number; high?: number }; text?: string };
type Recorded = { report: Report; recordedAt: string; officerName: string };

/** The reports behind an event or an observation, with who recorded them when. */
function AsKnown({ of, asOf, purpose }: { of: Ref; asOf: string; purpose: Purpose }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const name = useKindName();
  const found = useRecord(of, asOf, purpose);
  if (found.isPending) return <Quiet>{t("standing.loading")}</Quiet>;
  if (found.isError) return <Problem error={found.error} />;
  const reports = (of.kind === "event" ? (found.data["reports"] as Recorded[]) : [(found.data["report"] as Recorded & Report)?.report ? (found.data["report"] as Recorded) : (found.data as unknown as Recorded)]) ?? [];
  return (
    <div className={classes.known}>
      {reports.map((one) => (
        <Facts
          key={one.report.id}
          rows={[
            [t("dailyReport.observer"), <bdi key="who">{one.report.observer}</bdi>],
            [t("dailyReport.time"), <Code key="when">{dateTime(one.report.happened.from)}</Code>],
            [t("dailyReport.how"), name(one.report.means)],
            [t("dailyReport.bearing"), <Code key="bearing">{one.report.bearingDeg === undefined ? "–" : `${Math.round(one.report.bearingDeg)}°`}</Code>],
            [t("dailyReport.count"), <Code key="count">{one.report.count ? `${one.report.count.low ?? ""}–${one.report.count.high ?? ""}` : "–"}</Code>],
            [t("dailyReport.recorded"), <span key="recorded"><Code>{dateTime(one.recordedAt)}</Code> <bdi>{one.officerName}</bdi></span>],
          ]}
        />
      ))}
    </div>
  );
}
