import { TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { usePublish, useReports, type ReportEdition } from "../../api/dailyReports";
import { useNode } from "../../api/session";
import { useAddress } from "../../app/address";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { dayAfter, dayIn } from "../../i18n/zone";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import tables from "../../tables/rows.module.css";

/** The reports of the last days, each edition a row; who may publish one does it here. */
export function Reports() {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const zone = useNode().data?.zone ?? "UTC";
  const today = dayIn(zone, new Date());
  const from = address.get("from") ?? dayAfter(today, -45);
  const to = address.get("to") ?? today;
  const found = useReports(from, to);
  const items = found.data?.items ?? [];
  return (
    <>
      <Head title={t("area.daily-reports")} about={t("dailyReport.about")} />
      <div className={tables.bar} role="search" aria-label={t("table.filters")}>
        <TextInput size="xs" type="date" label={t("dailyReport.from")} value={from} onChange={(event) => address.set({ from: event.currentTarget.value }, true)} />
        <TextInput size="xs" type="date" label={t("dailyReport.to")} value={to} onChange={(event) => address.set({ to: event.currentTarget.value }, true)} />
        <Publish yesterday={dayAfter(today, -1)} />
      </div>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && items.length === 0 && <Empty title={t("dailyReport.none")}>{t("dailyReport.noneNext")}</Empty>}
      {items.length > 0 && <Rows label={t("area.daily-reports")} columns={editionColumns(t, format)} rows={items} rowKey={(one) => one.id} to={(one) => `/daily-reports/${one.day}/${one.number}`} />}
    </>
  );
}

function Publish({ yesterday }: { yesterday: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const officer = useOfficer();
  const [day, setDay] = useState(yesterday);
  const publish = usePublish();
  if (!officer.roles.some((role) => role === "shift-leader" || role === "analyst")) return null;
  const run = () => publish.mutate({ id: crypto.randomUUID(), day }, { onSuccess: (made) => void navigate(`/daily-reports/${made.day}/${made.number}`) });
  return (
    <>
      <TextInput size="xs" type="date" label={t("dailyReport.day")} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      <Act size="xs" icon="file" label={t("dailyReport.publish")} onAct={run} loading={publish.isPending} disabled={!day} />
      {publish.isError && <Problem error={publish.error} />}
    </>
  );
}

function editionColumns(t: TFunction, { date, dateTime, number }: ReturnType<typeof useFormat>): Column<ReportEdition>[] {
  const count = (key: keyof ReportEdition["summary"], wide = false): Column<ReportEdition> => ({ key, label: t(`dailyReport.summary.${key}`), numeric: true, wide, cell: (one) => number(one.summary[key]) });
  return [
    { key: "day", label: t("dailyReport.day"), cell: (one) => date(one.day) },
    { key: "edition", label: t("lines.edition"), numeric: true, cell: (one) => (one.number > 1 ? <Tag tone="stale" icon="pen">{number(one.number)}</Tag> : number(one.number)) },
    count("events"),
    count("likely"),
    count("undecided"),
    count("incidents", true),
    count("corrections"),
    { key: "asOf", label: t("dailyReport.asOf"), wide: true, cell: (one) => <Code>{dateTime(one.asOf)}</Code> },
    { key: "officer", label: t("form.officer"), wide: true, cell: (one) => <bdi>{one.officerName}</bdi> },
  ];
}
