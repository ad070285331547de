import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { mergeEvents, useEvents, useReports, type Apart, type EventRow, type Reported } from "../../api/events";
import { useMapFeatures } from "../../api/map";
import { newId, record } from "../../api/record";
import { useNode } from "../../api/session";
import { useAddress } from "../../app/address";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { destination, ellipse } from "../../geo/geodesic";
import { useFormat } from "../../i18n/format";
import { dayAfter, dayIn, instantAt } from "../../i18n/zone";
import { useKindName } from "../../i18n/kind";
import { Act } from "../../keys/Act";
import { areaOf, type MapFeature, type Mark } from "../../map/features";
import { MapView } from "../../map/MapView";
import { Ask } from "../../parts/Ask";
import { Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Part } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import { sorted, sortOf, sortText, type Column } from "../../tables/rows";
import classes from "./events.module.css";
import { axesText, Counted, FindingsTag } from "./words";

const none: MapFeature[] = [];
const rayM = 12_000;

/** What happened on a day: events with their ellipses, and what stays apart with the reason; some can be made one. */
export function Events() {
  const { t } = useTranslation();
  const address = useAddress();
  const navigate = useNavigate();
  const officer = useOfficer();
  const purpose = usePurpose("incidents");
  const zone = useNode().data?.zone ?? "UTC";
  const day = address.get("day") ?? dayAfter(dayIn(zone, Date.now()), -1);
  const span = useMemo(() => ({ from: instantAt(day, 0, zone), to: instantAt(dayAfter(day), 0, zone) }), [day, zone]);
  const found = useEvents(span, purpose.chosen);
  const reports = useReports(span, purpose.chosen);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [merging, setMerging] = useState(false);
  if (!purpose.chosen) return <Forbidden />;
  const decides = officer.roles.some((role) => role === "analyst" || role === "shift-leader");
  const go = (days: number) => {
    setChosen([]);
    address.set({ day: dayAfter(day, days) }, true);
  };
  const choose = (id: string) => setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const box = (id: string, what: string) => decides && <Checkbox size="xs" aria-label={t("watch.choose", { what })} checked={chosen.includes(id)} onChange={() => choose(id)} />;
  const events = found.data?.events ?? [];
  const apart = found.data?.apart ?? [];
  return (
    <>
      <Head title={t("area.events")} about={found.data && <>{t("watch.events", { count: events.length })} · {t("watch.apartCount", { count: apart.length })}</>}>
        <PurposeNote purpose={purpose} />
        <Act keys="P" size="xs" label={t("watch.dayBefore")} onAct={() => go(-1)} />
        <TextInput size="xs" type="date" aria-label={t("watch.day")} value={day} onChange={(event) => address.set({ day: event.currentTarget.value }, true)} />
        <Act keys="N" size="xs" label={t("watch.dayAfter")} onAct={() => go(1)} />
        {decides && <Act keys="M" size="xs" icon="link" label={t("watch.merge")} disabled={chosen.length < 2} onAct={() => setMerging(true)} />}
      </Head>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <>
          <OnMap events={events} apart={apart} reports={reports.data?.items ?? []} chosen={chosen} onOpen={(id) => void navigate(`/events/${id}`)} />
          {events.length + apart.length === 0 && <Empty title={t("watch.none")}>{t("watch.noneNext")}</Empty>}
          {events.length > 0 && <EventList events={events} acts={box} />}
          {apart.length > 0 && <ApartList apart={apart} reports={reports.data?.items ?? []} acts={box} />}
          <p className={classes.note}>
            <Quiet>{t("lines.personDecides")}</Quiet>
          </p>
        </>
      )}
      {merging && <Merge events={chosen} onDone={() => setChosen([])} onClose={() => setMerging(false)} />}
    </>
  );
}

function OnMap({ events, apart, reports, chosen, onOpen }: { events: EventRow[]; apart: Apart[]; reports: Reported[]; chosen: readonly string[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const name = useKindName();
  const features = useMapFeatures().data?.features ?? none;
  const view = useMemo(() => areaOf(features), [features]);
  const marks = useMemo<Mark[]>(() => {
    const fused = events.map((one): Mark => ({ id: one.id, point: one, label: `${time(one.time)} ${name(one.kind)}`, kind: chosen.includes(one.id) ? "danger" : "event", shape: ellipse(one, one.ellipse.majorM, one.ellipse.minorM, one.ellipse.azimuthDeg) }));
    const alone = apart.flatMap(({ observation }): Mark[] => {
      const report = reports.find((one) => one.report.id === observation)?.report;
      if (!report) return [];
      const ray = report.bearingDeg === undefined ? undefined : [report.from, destination(report.from, report.bearingDeg, rayM)];
      return [{ id: `apart ${observation}`, point: report.at ?? report.from, label: "", kind: "observation", ...(!report.at && ray && { shape: ray }) }];
    });
    return [...alone, ...fused];
  }, [events, apart, reports, chosen, time, name]);
  return (
    <div className={classes.map}>
      <MapView label={t("area.events")} features={features} marks={marks} view={view} onSelect={(id) => !id.startsWith("apart ") && onOpen(id)} instead={t("watch.instead")} />
    </div>
  );
}

type Acts = (id: string, what: string) => ReactNode;

function EventList({ events, acts }: { events: EventRow[]; acts: Acts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useKindName();
  const address = useAddress();
  const columns = eventColumns(t, format, name);
  const sort = sortOf(address.get("sort"));
  return <Rows label={t("watch.list")} columns={columns} rows={sorted(events, columns, sort, format.language)} rowKey={(one) => one.id} to={(one) => `/events/${one.id}`} sort={sort} onSort={(next) => address.set({ sort: sortText(next) })} acts={(one) => acts(one.id, `${format.time(one.time)} ${name(one.kind)}`)} />;
}

function eventColumns(t: TFunction, format: ReturnType<typeof useFormat>, name: (kind: string | undefined) => string): Column<EventRow>[] {
  return [
    { key: "time", label: t("watch.time"), sorts: true, value: (one) => one.time, cell: (one) => <Code>{format.time(one.time)}</Code> },
    { key: "kind", label: t("watch.what"), sorts: true, value: (one) => one.kind, cell: (one) => name(one.kind) },
    { key: "count", label: t("watch.count"), numeric: true, sorts: true, value: (one) => one.count?.count, cell: (one) => <Counted count={one.count} /> },
    { key: "reports", label: t("watch.reports"), numeric: true, sorts: true, value: (one) => one.observations.length, cell: (one) => format.number(one.observations.length) },
    { key: "ellipse", label: t("watch.ellipse"), sorts: true, wide: true, value: (one) => one.ellipse.majorM, cell: (one) => <>{axesText(t, format.number, one.ellipse)} {one.fix === "bearing" && <Tag tone="stale">{t("watch.bearingOnly")}</Tag>}</> },
    { key: "findings", label: t("lines.obligations"), wraps: true, sorts: true, value: (one) => -(one.findings.gravest?.probabilityLow ?? -1), cell: (one) => <FindingsTag findings={one.findings} /> },
    { key: "decided", label: t("watch.decided"), wide: true, cell: (one) => (one.decided ? <Tag icon="pen">{t(`watch.${one.decided.what}Done`)}</Tag> : "–") },
  ];
}

function ApartList({ apart, reports, acts }: { apart: Apart[]; reports: Reported[]; acts: Acts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useKindName();
  const of = new Map(reports.map((one) => [one.report.id, one.report]));
  const columns: Column<Apart>[] = [
    { key: "time", label: t("watch.time"), cell: (one) => <Code>{of.has(one.observation) ? format.time(of.get(one.observation)!.happened.from) : "–"}</Code> },
    { key: "observer", label: t("watch.observer"), cell: (one) => <bdi>{of.get(one.observation)?.observer ?? "–"}</bdi> },
    { key: "kind", label: t("watch.what"), cell: (one) => name(of.get(one.observation)?.kind) },
    { key: "why", label: t("watch.why"), wraps: true, cell: (one) => t(`watch.apart.${one.why}`) },
    { key: "findings", label: t("lines.obligations"), wraps: true, cell: (one) => <FindingsTag findings={one.findings} /> },
  ];
  return (
    <Part title={t("watch.apartTitle")}>
      <Rows label={t("watch.apartTitle")} columns={columns} rows={apart} rowKey={(one) => one.observation} acts={(one) => acts(one.observation, `${of.get(one.observation)?.observer ?? ""} ${name(of.get(one.observation)?.kind)}`)} />
    </Part>
  );
}

/** Several are one: a person says so and why, and it stands whatever is reported later. */
function Merge({ events, onDone, onClose }: { events: readonly string[]; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [why, setWhy] = useState("");
  const [id] = useState(newId);
  const run = async () => {
    await record(() => mergeEvents({ id, events: [...events], why: why.trim() }), () => undefined);
    await cache.invalidateQueries({ queryKey: ["events"] });
    onDone();
  };
  return (
    <Ask opened title={t("watch.mergeTitle", { count: events.length })} does={t("watch.merge")} onDo={run} onClose={onClose}>
      <Quiet>{t("watch.mergeHow")}</Quiet>
      <Textarea label={t("watch.why")} autosize minRows={2} dir="auto" required withAsterisk={false} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
    </Ask>
  );
}
