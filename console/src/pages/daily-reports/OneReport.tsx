import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { reportFile, useDifferences, useMakeAgain, useReport, type Correction, type ReportIncident, type ReportLine, type ReportRate, type ReportRestriction, type ShownReport } from "../../api/dailyReports";
import type { Purpose } from "../../api/types";
import { useAddress } from "../../app/address";
import { usePurpose } from "../../app/purpose";
import { useKindName } from "../../i18n/kind";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Head, Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { PurposeNote } from "../../parts/PurposeNote";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Part } from "../../parts/Text";
import { keep } from "../../tables/csv";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import { Figures } from "./Figures";
import { outcomeLooks } from "./looks";
import { Records } from "./Records";
import classes from "./reports.module.css";

/** A day's report in one edition: figures that open into their records beside them, the tables, what was corrected. */
export function OneReport() {
  const { day = "", edition = "" } = useParams();
  const purpose = usePurpose("incidents");
  const found = useReport(day, edition, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return <Shown shown={found.data} purpose={purpose.chosen} note={<PurposeNote purpose={purpose} />} />;
}

function Shown({ shown: { edition, report }, purpose, note }: { shown: ShownReport; purpose: Purpose; note: React.ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useKindName();
  const address = useAddress();
  const figure = report.figures.find((one) => one.code === address.get("figure"));
  const { heading } = report;
  return (
    <>
      <Head title={t("dailyReport.title", { day: format.date(heading.day), edition: heading.edition })} about={t("dailyReport.period", { from: format.dateTime(heading.from), to: format.dateTime(heading.to), asOf: format.dateTime(heading.asOf) })}>
        {note}
      </Head>
      <Files day={heading.day} edition={String(heading.edition)} purpose={purpose} />
      <div className={classes.beside}>
        <Figures figures={report.figures} chosen={figure?.code} onChoose={(code) => address.set({ figure: code })} />
        {figure ? <Records figure={figure} report={report} purpose={purpose} onClose={() => address.set({ figure: null })} /> : <Quiet>{t("dailyReport.choose")}</Quiet>}
      </div>
      <Table title={t("dailyReport.events")} rows={report.events} columns={lineColumns(t, format, name)} id={(one) => one.id} />
      <Table title={t("dailyReport.alone")} rows={report.alone} columns={lineColumns(t, format, name)} id={(one) => one.id} />
      <Table title={t("dailyReport.summary.incidents")} rows={report.incidents} columns={incidentColumns(t, format, name)} id={(one) => one.id} />
      <Table title={t("dailyReport.trends")} rows={report.trends.day} columns={rateColumns(t, format, name)} id={(one) => one.kind} />
      <Table title={t("dailyReport.restrictions")} rows={report.restrictions} columns={restrictionColumns(t, format)} id={(one) => one.id} />
      <Table title={t("dailyReport.corrections")} rows={report.corrections} columns={correctionColumns(t, format, name)} id={(one) => `${one.day} ${one.of.id} ${one.field ?? ""}`} />
      {edition.number > 1 && <Differences day={edition.day} edition={String(edition.number)} />}
    </>
  );
}

const languages = ["en", "fr", "ru", "ar"];

/** Every file as it was published, and whether all come out the same when they are made again. */
function Files({ day, edition, purpose }: { day: string; edition: string; purpose: Purpose }) {
  const { t, i18n } = useTranslation();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const again = useMakeAgain(day, edition);
  const language = languages.includes(i18n.language) ? i18n.language : "en";
  const take = async (sheet: string, ending: string) => {
    setError(null);
    setBusy(sheet);
    try {
      keep(`daily-report-${day}-${edition}.${ending}`, await reportFile(day, edition, sheet, purpose));
    } catch (failure) {
      setError(failure);
    }
    setBusy(null);
  };
  const file = (label: string, sheet: string, ending: string) => <Act size="xs" icon="down" label={label} loading={busy === sheet} onAct={() => void take(sheet, ending)} />;
  return (
    <>
      <div className={classes.files}>
        {file("PDF", `pdf-${language}`, "pdf")}
        {file("HTML", `html-${language}`, "html")}
        {file("CSV", "csv", "csv")}
        {file("JSON", "json", "json")}
        <Act size="xs" icon="again" keys="A" label={t("dailyReport.again")} loading={again.isPending} onAct={() => again.mutate()} />
        {again.data && (
          <span role="status">
            <Tag tone={again.data.same ? "clear" : "danger"} icon={again.data.same ? "check" : "cross"}>
              {t(again.data.same ? "dailyReport.same" : "dailyReport.differs", { count: again.data.sheets.length })}
            </Tag>
          </span>
        )}
      </div>
      {error !== null && <Problem error={error} />}
      {again.isError && <Problem error={again.error} />}
    </>
  );
}

function Table<Row>({ title, rows, columns, id }: { title: string; rows: Row[]; columns: Column<Row>[]; id: (row: Row) => string }) {
  const { t } = useTranslation();
  return (
    <Part title={title}>
      {rows.length === 0 ? <Quiet>{t("dailyReport.nothing")}</Quiet> : <Rows label={title} columns={columns} rows={rows} rowKey={id} />}
    </Part>
  );
}

function Differences({ day, edition }: { day: string; edition: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useKindName();
  const found = useDifferences(day, edition);
  if (found.isError) return <Problem error={found.error} />;
  return <Table title={t("dailyReport.differences")} rows={found.data?.items ?? []} columns={correctionColumns(t, format, name)} id={(one) => `${one.of.id} ${one.field ?? ""}`} />;
}

type Words = (code: string) => string;
type Format = ReturnType<typeof useFormat>;

const times = (count: ReportLine["count"]) => (count ? `${count.count ?? ""} (${count.low ?? ""}–${count.high ?? ""})` : "–");

function lineColumns(t: TFunction, { time, number }: Format, name: Words): Column<ReportLine>[] {
  return [
    { key: "time", label: t("dailyReport.time"), cell: (one) => <Code>{time(one.time)}</Code> },
    { key: "kind", label: t("report.part.type"), wraps: true, cell: (one) => name(one.kind ?? "unknown") },
    { key: "count", label: t("dailyReport.count"), cell: (one) => <Code>{times(one.count)}</Code> },
    { key: "near", label: t("report.part.place"), wraps: true, cell: (one) => (one.near ? t("dailyReport.near", { distance: number(Math.round(one.near.distanceM / 100) / 10), bearing: String(Math.round(one.near.bearingDeg)).padStart(3, "0"), place: one.near.name }) : "–") },
    { key: "reports", label: t("dailyReport.reports"), numeric: true, wide: true, cell: (one) => number(one.reports.length) },
    { key: "outcome", label: t("lines.says"), cell: (one) => <Tag {...outcomeLooks[one.outcome]}>{t(`dailyReport.outcome.${one.outcome}`)}</Tag> },
    { key: "checks", label: t("lines.obligation"), wraps: true, wide: true, cell: (one) => <Checks of={one} /> },
  ];
}

function Checks({ of }: { of: ReportLine }) {
  return (
    <>
      {of.checks.map((check) => (
        <div key={`${check.obligation} ${check.party ?? ""}`}>
          <span dir="auto">{check.title}</span> <Code>{`P ${check.probabilityLow.toFixed(2)}–${check.probabilityHigh.toFixed(2)}`}</Code>
        </div>
      ))}
    </>
  );
}

function incidentColumns(t: TFunction, { dateTime }: Format, name: Words): Column<ReportIncident>[] {
  return [
    { key: "type", label: t("report.part.type"), wraps: true, cell: (one) => <a href={`/incidents/${one.id}`}>{name(one.type)}</a> },
    { key: "from", label: t("report.part.happened"), cell: (one) => <Code>{dateTime(one.from)}</Code> },
    { key: "state", label: t("incidents.state"), cell: (one) => t(`incidentState.${one.state}`) },
    { key: "place", label: t("report.part.place"), wraps: true, cell: (one) => <bdi>{one.placeName ?? "–"}</bdi> },
  ];
}

function rateColumns(t: TFunction, { number }: Format, name: Words): Column<ReportRate>[] {
  const tenth = (value: number) => number(Math.round(value * 10) / 10);
  return [
    { key: "kind", label: t("report.part.type"), cell: (one) => (one.kind === "all" ? t("dailyReport.all") : name(one.kind)) },
    { key: "events", label: t("dailyReport.numberBefore"), cell: (one) => <Code>{`${one.events} (${one.eventsBefore})`}</Code> },
    { key: "hours", label: t("dailyReport.hoursBefore"), cell: (one) => <Code>{`${tenth(one.hours)} (${tenth(one.hoursBefore)})`}</Code> },
    { key: "rate", label: t("dailyReport.per100Hours"), cell: (one) => (one.per100Hours === undefined ? t("dailyReport.notObserved") : <Code>{`${tenth(one.per100Hours)} (${tenth(one.low ?? 0)}–${tenth(one.high ?? 0)})`}</Code>) },
    { key: "change", label: t("dailyReport.change.label"), cell: (one) => t(`dailyReport.change.${one.change}`) },
  ];
}

function restrictionColumns(t: TFunction, { dateTime, number }: Format): Column<ReportRestriction>[] {
  return [
    { key: "subject", label: t("dailyReport.who"), wraps: true, cell: (one) => <bdi>{one.subject}</bdi> },
    { key: "kind", label: t("report.part.type"), cell: (one) => t(`dailyReport.restriction.${one.kind}`) },
    { key: "by", label: t("dailyReport.by"), wraps: true, cell: (one) => <bdi>{one.by ?? "–"}</bdi> },
    { key: "from", label: t("dailyReport.time"), cell: (one) => <Code>{dateTime(one.from)}</Code> },
    { key: "hours", label: t("dailyReport.hours"), numeric: true, cell: (one) => number(one.hours) },
  ];
}

function correctionColumns(t: TFunction, { date }: Format, name: Words): Column<Correction>[] {
  return [
    { key: "day", label: t("dailyReport.reportOf"), cell: (one) => `${date(one.day)} / ${one.edition}` },
    { key: "record", label: t("dailyReport.record"), cell: (one) => <><span>{t(`dailyReport.kind.${one.of.kind}`)}</span> <Code>{one.of.id.slice(0, 8)}</Code></> },
    { key: "difference", label: t("dailyReport.difference"), wraps: true, cell: (one) => <Difference of={one} name={name} /> },
    { key: "why", label: t("dailyReport.reason"), wraps: true, cell: (one) => (one.reasons.length > 0 ? <span dir="auto">{one.reasons.join("; ")}</span> : t("dailyReport.late")) },
  ];
}

function Difference({ of, name }: { of: Correction; name: Words }) {
  const { t } = useTranslation();
  if (!of.field) return <>{t(`dailyReport.what.${of.what}`)}</>;
  const value = (text: string | undefined) => (text === undefined ? "–" : of.field === "kind" || of.field === "outcome" ? name(text) : text);
  return (
    <>
      {t(`dailyReport.field.${of.field}`)}: <bdi>{value(of.before)}</bdi> ⇒ <b><bdi>{value(of.after)}</bdi></b>
    </>
  );
}
