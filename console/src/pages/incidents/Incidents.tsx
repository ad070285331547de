import { NativeSelect, Switch, TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { codes, incidentStates, useIncidents, type IncidentRow } from "../../api/incidents";
import { useMapFeatures } from "../../api/map";
import { useNode } from "../../api/session";
import { useAddress } from "../../app/address";
import { usePurpose } from "../../app/purpose";
import { useCodeName } from "../../i18n/code";
import { useFormat } from "../../i18n/format";
import { dayAfter, instantAt } from "../../i18n/zone";
import { Act } from "../../keys/Act";
import { areaOf, type MapFeature, type Mark } from "../../map/features";
import { MapView } from "../../map/MapView";
import { Search } from "../../parts/Filters";
import { Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code } from "../../parts/Text";
import { ColumnChoice } from "../../tables/ColumnChoice";
import { csvOf, keep } from "../../tables/csv";
import { More } from "../../tables/More";
import { Rows } from "../../tables/Rows";
import tables from "../../tables/rows.module.css";
import { useTable } from "../../tables/useTable";
import type { Column } from "../../tables/rows";
import { stateLooks } from "./looks";
import classes from "./incidents.module.css";
import { useNavigate } from "react-router";

const none: MapFeature[] = [];

/** All incidents that the address asks for; a rescue that runs stands first, whatever it asks. */
export function Incidents() {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const navigate = useNavigate();
  const purpose = usePurpose("incidents");
  const name = useCodeName();
  const zone = useNode().data?.zone ?? "UTC";
  const [from, to] = [address.get("from"), address.get("to")];
  const found = useIncidents({ from: from && instantAt(from, 0, zone), to: to && instantAt(dayAfter(to), 0, zone), type: address.get("type"), state: address.get("state"), life: address.get("life"), text: address.get("text") }, purpose.chosen);
  const rows = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  const table = useTable("incidents", incidentColumns(t, format, zone, name));
  const first = found.data?.pages[0];
  if (!purpose.chosen) return <Forbidden />;
  return (
    <>
      <Head title={t("area.incidents")} about={first && <About total={first.total} life={first.lifeAtRisk} />}>
        <PurposeNote purpose={purpose} />
        <ColumnChoice table={table} />
        <Act keys="E" size="xs" label={t("table.export")} icon="down" disabled={rows.length === 0} onAct={() => keep("incidents.csv", csvOf(table.shown, rows))} />
        <Act keys="V" size="xs" label={t("incidents.map")} icon="map" pressed={address.get("map") === "yes"} onAct={() => address.set({ map: address.get("map") ? null : "yes" })} />
      </Head>
      <div className={tables.bar} role="search" aria-label={t("table.filters")}>
        <TextInput size="xs" type="date" aria-label={t("incidents.from")} title={t("incidents.from")} value={from ?? ""} onChange={(event) => address.set({ from: event.currentTarget.value }, true)} />
        <TextInput size="xs" type="date" aria-label={t("incidents.to")} title={t("incidents.to")} value={to ?? ""} onChange={(event) => address.set({ to: event.currentTarget.value }, true)} />
        <NativeSelect size="xs" aria-label={t("report.part.type")} value={address.get("type") ?? ""} onChange={(event) => address.set({ type: event.currentTarget.value }, true)} data={[{ value: "", label: t("incidents.anyType") }, ...codes.types.map(({ code }) => ({ value: code, label: name(code) }))]} />
        <NativeSelect size="xs" aria-label={t("incidents.state")} value={address.get("state") ?? ""} onChange={(event) => address.set({ state: event.currentTarget.value }, true)} data={[{ value: "", label: t("incidents.anyState") }, ...incidentStates.map((state) => ({ value: state, label: t(`incidentState.${state}`) }))]} />
        <Switch size="xs" label={t("report.lifeYes")} checked={address.get("life") === "true"} onChange={(event) => address.set({ life: event.currentTarget.checked ? "true" : null }, true)} />
        <Search address={address} label={t("incidents.search")} how={t("incidents.searchHow")} />
      </div>
      {address.get("map") === "yes" && <OnMap rows={rows} onOpen={(id) => void navigate(`/incidents/${id}`)} />}
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {first && rows.length === 0 && <Empty title={t("incidents.none")}>{t("incidents.noneNext")}</Empty>}
      {rows.length > 0 && (
        <>
          <Rows label={t("area.incidents")} columns={table.shown} rows={rows} rowKey={(row) => row.id} to={(row) => `/incidents/${row.id}`} />
          <More shown={rows.length} total={first?.total} more={found.hasNextPage} loading={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} onAgain={() => void found.refetch()} at={found.dataUpdatedAt} />
        </>
      )}
    </>
  );
}

function About({ total, life }: { total: number; life: number }) {
  const { t } = useTranslation();
  return (
    <>
      {t("incidents.count", { count: total })}
      {life > 0 && <> · {t("incidents.lifeCount", { count: life })}</>}
    </>
  );
}

function OnMap({ rows, onOpen }: { rows: IncidentRow[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const name = useCodeName();
  const features = useMapFeatures().data?.features ?? none;
  const view = useMemo(() => areaOf(features), [features]);
  const marks = useMemo<Mark[]>(() => rows.flatMap((row) => (row.place ? [{ id: row.id, point: row.place, label: name(row.type), kind: row.rescueRunning ? ("danger" as const) : ("incident" as const) }] : [])), [rows, name]);
  return (
    <div className={classes.map}>
      <MapView label={t("area.incidents")} features={features} marks={marks} view={view} onSelect={onOpen} instead={t("incidents.mapInstead")} />
    </div>
  );
}

function incidentColumns(t: TFunction, { dateTime, number }: ReturnType<typeof useFormat>, zone: string, name: (code: string) => string): Column<IncidentRow>[] {
  return [
    { key: "type", label: t("report.part.type"), value: (row) => row.type, shown: "always", wraps: true, cell: (row) => <What row={row} name={name} /> },
    { key: "happened", label: t("report.part.happened"), value: (row) => row.happened.from, cell: (row) => <Code>{dateTime(row.happened.from, zone)}</Code> },
    { key: "state", label: t("incidents.state"), value: (row) => row.state, cell: (row) => <Tag {...stateLooks[row.state]}>{t(`incidentState.${row.state}`)}</Tag> },
    { key: "place", label: t("report.part.place"), value: (row) => row.placeName, wraps: true, cell: (row) => <bdi>{row.placeName ?? row.post ?? "–"}</bdi> },
    { key: "text", label: t("report.part.text"), value: (row) => row.text, wraps: true, wide: true, cell: (row) => <span dir="auto">{row.text}</span> },
    { key: "evidence", label: t("incidents.evidence"), value: (row) => row.evidence, numeric: true, wide: true, cell: (row) => number(row.evidence ?? 0) },
    { key: "revision", label: t("incidents.revision"), value: (row) => row.revision, numeric: true, shown: "asked", cell: (row) => number(row.revision) },
    { key: "officer", label: t("form.officer"), value: (row) => row.officer.name, wide: true, cell: (row) => <bdi>{row.officer.name}</bdi> },
  ];
}

function What({ row, name }: { row: IncidentRow; name: (code: string) => string }) {
  const { t } = useTranslation();
  return (
    <>
      {name(row.type)}{" "}
      {row.lifeAtRisk && (
        <Tag tone={row.rescueRunning ? "danger" : "plain"} icon="pulse">
          {t(row.rescueRunning ? "incidents.rescueRuns" : "report.lifeYes")}
        </Tag>
      )}
      {row.beyondFilter && <Quiet> {t("incidents.beyondFilter")}</Quiet>}
    </>
  );
}
