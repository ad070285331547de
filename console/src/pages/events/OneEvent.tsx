import { NativeSelect, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { splitEvent, useEvent, type OpenedEvent, type Reported } from "../../api/events";
import { useMapFeatures } from "../../api/map";
import { newId, record } from "../../api/record";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { between, destination, ellipse } from "../../geo/geodesic";
import { written } from "../../geo/notation";
import { boxAround } from "../../geo/point";
import { useFormat } from "../../i18n/format";
import { useKindName } from "../../i18n/kind";
import { Act } from "../../keys/Act";
import type { MapFeature, Mark } from "../../map/features";
import { MapView } from "../../map/MapView";
import { useNotation } from "../../map/useNotation";
import { Ask } from "../../parts/Ask";
import { distanceText, findingColumns } from "../../parts/obligations";
import { Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Part } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./events.module.css";
import { axesText, Counted } from "./words";

const none: MapFeature[] = [];

/** One event, opened into the reports that it was made from, with what obligations say of it. */
export function OneEvent() {
  const { id = "" } = useParams();
  const purpose = usePurpose("incidents");
  const event = useEvent(id, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  if (event.isPending) return <Loading />;
  if (event.isError) return <Failed error={event.error} retry={() => void event.refetch()} />;
  return <Shown event={event.data} note={<PurposeNote purpose={purpose} />} />;
}

function Shown({ event, note }: { event: OpenedEvent; note: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const officer = useOfficer();
  const name = useKindName();
  const [splitting, setSplitting] = useState(false);
  const decides = officer.roles.some((role) => role === "analyst" || role === "shift-leader");
  return (
    <>
      <Head title={name(event.kind)} about={format.dateTime(event.time)}>
        {note}
        {decides && <Act keys="S" size="xs" icon="cut" label={t("watch.split")} disabled={event.reports.length < 2} onAct={() => setSplitting(true)} />}
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(-1)} />
      </Head>
      <Picture event={event} />
      <Known event={event} />
      <Part title={t("lines.obligations")}>
        {event.checked.length > 0 ? <Rows label={t("lines.obligations")} columns={findingColumns(t, format)} rows={event.checked} rowKey={(one) => `${one.obligation} ${one.used?.party ?? ""}`} /> : <Quiet>{t("watch.noObligation")}</Quiet>}
        <p>
          <Quiet>{t("lines.personDecides")}</Quiet>
        </p>
      </Part>
      <Part title={t("watch.reportsOf")}>
        <Rows label={t("watch.reportsOf")} columns={reportColumns(t, format, name)} rows={event.reports} rowKey={(one) => one.report.id} />
      </Part>
      {splitting && <Split event={event} onClose={() => setSplitting(false)} />}
    </>
  );
}

/** The ellipse, who reported it from where, and the directions that they gave. */
function Picture({ event }: { event: OpenedEvent }) {
  const { t } = useTranslation();
  const name = useKindName();
  const features = useMapFeatures().data?.features ?? none;
  const ring = useMemo(() => ellipse(event, event.ellipse.majorM, event.ellipse.minorM, event.ellipse.azimuthDeg), [event]);
  const marks = useMemo<Mark[]>(() => {
    const rays = event.reports.map(({ report }): Mark => {
      const bearing = report.bearingDeg ?? between(report.from, report.at ?? event).azimuthDeg;
      return { id: report.id, point: report.from, label: report.observer, kind: "observation", shape: [report.from, destination(report.from, bearing, 1.2 * between(report.from, event).distanceM)] };
    });
    return [...rays, { id: event.id, point: event, label: name(event.kind), kind: "event", shape: ring }];
  }, [event, ring, name]);
  const view = useMemo(() => boxAround([...ring, ...event.reports.map((one) => one.report.from)]), [ring, event]);
  return (
    <div className={classes.map}>
      <MapView label={t("watch.picture")} features={features} marks={marks} view={view} instead={t("watch.instead")} />
    </div>
  );
}

function Known({ event }: { event: OpenedEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [notation] = useNotation();
  const { decided } = event;
  return (
    <Part title={t("watch.known")}>
      <Facts
        rows={[
          [t("watch.place"), <Code key="place">{written(event, notation) ?? written(event, "decimal")}</Code>],
          [t("watch.ellipse"), axesText(t, format.number, event.ellipse)],
          [t("watch.fix"), event.fix === "bearing" ? <Tag tone="stale">{t("watch.bearingOnly")}</Tag> : t("watch.crossed")],
          [t("watch.count"), <Counted key="count" count={event.count} />],
          [t("watch.bits"), decided ? t("watch.byPerson") : t("watch.bitsAre", { bits: format.number(Math.round(event.bits)) })],
        ]}
      />
      {decided && (
        <p>
          <Tag icon="pen">{t(`watch.${decided.what}Done`)}</Tag> <bdi>{decided.officerName}</bdi>, {format.dateTime(decided.recordedAt)}: <span dir="auto">{decided.why}</span>
        </p>
      )}
    </Part>
  );
}

const degrees = (value: number) => `${String(Math.round(value)).padStart(3, "0")}°`;

function reportColumns(t: TFunction, { dateTime, number, time }: ReturnType<typeof useFormat>, name: (kind: string | undefined) => string): Column<Reported>[] {
  const bounds = ({ report: { count } }: Reported) => (count === undefined || (count.low === undefined && count.high === undefined) ? "–" : [count.low, count.high].filter((one) => one !== undefined).map(number).join("–"));
  return [
    { key: "observer", label: t("watch.observer"), cell: ({ report }) => <bdi>{report.observer}</bdi> },
    { key: "time", label: t("watch.time"), cell: ({ report }) => <Code>{time(report.happened.from)}</Code> },
    { key: "means", label: t("observation.means"), cell: ({ report }) => t(`watch.means.${report.means}`) },
    { key: "kind", label: t("watch.what"), cell: ({ report }) => name(report.kind) },
    { key: "count", label: t("watch.count"), numeric: true, cell: (one) => <Code>{bounds(one)}</Code> },
    { key: "bearing", label: t("watch.bearing"), numeric: true, cell: ({ report }) => <Code>{report.bearingDeg === undefined ? "–" : `${degrees(report.bearingDeg)}${report.bearingErrorDeg ? ` ± ${number(report.bearingErrorDeg)}°` : ""}`}</Code> },
    { key: "distance", label: t("lines.distance"), numeric: true, cell: ({ report }) => (report.distance ? t("watch.band", { from: distanceText(t, number, report.distance.fromM), to: distanceText(t, number, report.distance.toM) }) : "–") },
    { key: "text", label: t("watch.words"), wraps: true, wide: true, cell: ({ report }) => <span dir="auto">{report.text ?? "–"}</span> },
    { key: "recorded", label: t("watch.recorded"), wide: true, cell: (one) => <Code>{dateTime(one.recordedAt)}</Code> },
  ];
}

const groupNames = ["A", "B", "C", "D"] as const;
const alone = "alone";

/** One event was several: each report goes to a group or stays apart; a person says why. */
function Split({ event, onClose }: { event: OpenedEvent; onClose: () => void }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [group, setGroup] = useState<Record<string, string>>({});
  const [why, setWhy] = useState("");
  const [id] = useState(newId);
  const groupOf = (report: string) => group[report] ?? "A";
  const groups = () => {
    const ids = event.reports.map((one) => one.report.id);
    const together = groupNames.map((name) => ids.filter((one) => groupOf(one) === name)).filter((one) => one.length > 0);
    return [...together, ...ids.filter((one) => groupOf(one) === alone).map((one) => [one])];
  };
  const run = async () => {
    await record(() => splitEvent(event.id, { id, groups: groups(), why: why.trim() }), () => undefined);
    await Promise.all([cache.invalidateQueries({ queryKey: ["events"] }), cache.invalidateQueries({ queryKey: ["event"] })]);
    void navigate(-1);
  };
  return (
    <Ask opened title={t("watch.splitTitle")} does={t("watch.split")} onDo={run} onClose={onClose}>
      <Quiet>{t("watch.splitHow")}</Quiet>
      <div className={classes.groups}>
        {event.reports.map(({ report }) => (
          <NativeSelect key={report.id} size="xs" label={`${report.observer} · ${time(report.happened.from)}`} value={groupOf(report.id)} onChange={(change) => setGroup({ ...group, [report.id]: change.currentTarget.value })} data={[...groupNames.map((name) => ({ value: name, label: t("watch.group", { name }) })), { value: alone, label: t("watch.groupAlone") }]} />
        ))}
      </div>
      <Textarea label={t("watch.why")} autosize minRows={2} dir="auto" required withAsterisk={false} value={why} onChange={(change) => setWhy(change.currentTarget.value)} />
    </Ask>
  );
}
