import { TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { effortKinds, useEffort, useWatched, useWatchedFrom, type Change, type EffortReport, type KindRate, type Restricted, type WatchedFrom } from "../../api/effort";
import { useMapFeatures } from "../../api/map";
import { useNode } from "../../api/session";
import { useAddress } from "../../app/address";
import type { Tone } from "../../app/palette";
import { usePurpose } from "../../app/purpose";
import { Shares } from "../../charts/Shares";
import { ellipse } from "../../geo/geodesic";
import type { Point } from "../../geo/point";
import { useFormat } from "../../i18n/format";
import { dayAfter, dayIn, instantAt } from "../../i18n/zone";
import { useKindName } from "../../i18n/kind";
import { Act } from "../../keys/Act";
import { areaOf, type MapFeature, type Mark } from "../../map/features";
import { MapView } from "../../map/MapView";
import { Columns, Head, Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { PurposeNote } from "../../parts/PurposeNote";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Part } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./effort.module.css";

const none: MapFeature[] = [];
const usualDays = 7;
const dayMillis = 86_400_000;

/** How much was watched, from where, who was kept from it, and what the numbers of events are worth. */
export function Effort() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const address = useAddress();
  const purpose = usePurpose("incidents");
  const zone = useNode().data?.zone ?? "UTC";
  const last = address.get("to") ?? dayAfter(dayIn(zone, Date.now()), -1);
  const first = address.get("from") ?? dayAfter(last, 1 - usualDays);
  const span = useMemo(() => ({ from: instantAt(first, 0, zone), to: instantAt(dayAfter(last), 0, zone) }), [first, last, zone]);
  const effort = useEffort(span, purpose.chosen);
  const watched = useWatchedFrom(span, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  const days = Math.round((Date.parse(last) - Date.parse(first)) / dayMillis) + 1;
  const go = (direction: number) => address.set({ from: dayAfter(first, direction * days), to: dayAfter(last, direction * days) }, true);
  return (
    <>
      <Head title={t("area.effort")} about={t("watch.comparedWith", { from: date(dayAfter(first, -days)), to: date(dayAfter(first, -1)) })}>
        <PurposeNote purpose={purpose} />
        <Act keys="P" size="xs" label={t("watch.spanBefore")} onAct={() => go(-1)} />
        <TextInput size="xs" type="date" aria-label={t("watch.from")} value={first} onChange={(event) => address.set({ from: event.currentTarget.value, to: last }, true)} />
        <TextInput size="xs" type="date" aria-label={t("watch.to")} value={last} onChange={(event) => address.set({ from: first, to: event.currentTarget.value }, true)} />
        <Act keys="N" size="xs" label={t("watch.spanAfter")} onAct={() => go(1)} />
      </Head>
      {effort.isPending && <Loading />}
      {effort.isError && <Failed error={effort.error} retry={() => void effort.refetch()} />}
      {effort.data && <Shown effort={effort.data} />}
      {watched.data && <WatchedMap from={watched.data} span={span} />}
    </>
  );
}

function Shown({ effort }: { effort: EffortReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useKindName();
  return (
    <>
      <Columns>
        <div>
          <Part title={t("watch.hours")}>
            <Shares shares={effortKinds.map((kind) => ({ key: kind, label: t(`watch.effort.${kind}`), count: Math.round(effort.hours[kind] ?? 0) }))} />
          </Part>
        </div>
        <div>
          <Part title={t("watch.rates")} aside={<Quiet>{t("watch.ratesHow")}</Quiet>}>
            <Rows label={t("watch.rates")} columns={rateColumns(t, format, name)} rows={effort.rates} rowKey={(one) => one.kind} />
          </Part>
        </div>
      </Columns>
      <Part title={t("watch.restricted")}>{effort.restricted.length > 0 ? <Rows label={t("watch.restricted")} columns={restrictedColumns(t, format)} rows={effort.restricted} rowKey={(one) => one.id} /> : <Quiet>{t("watch.noRestriction")}</Quiet>}</Part>
    </>
  );
}

const changeLooks: Record<Change, Tone> = { rise: "refer", fall: "clear", "no-claim": "plain", "not-comparable": "stale" };
const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

function rateColumns(t: TFunction, { number }: ReturnType<typeof useFormat>, name: (kind: string) => string): Column<KindRate>[] {
  const rate = ({ state, per100Hours, low, high }: KindRate) => (state === "not-observed" || per100Hours === undefined ? <Tag tone="stale">{t("watch.notObserved")}</Tag> : <Code>{`${digits(per100Hours)} (${digits(low ?? 0)}–${digits(high ?? 0)})`}</Code>);
  return [
    { key: "kind", label: t("watch.what"), cell: (one) => (one.kind === "all" ? <b>{t("watch.all")}</b> : name(one.kind)) },
    { key: "events", label: t("watch.eventsSeen"), numeric: true, cell: (one) => number(one.events) },
    { key: "rate", label: t("watch.per100"), numeric: true, cell: rate },
    { key: "before", label: t("watch.before"), numeric: true, wide: true, cell: (one) => <bdi>{`${number(one.eventsBefore)} / ${t("watch.hoursLong", { hours: number(Math.round(one.hoursBefore)) })}`}</bdi> },
    { key: "change", label: t("watch.change"), cell: (one) => <Tag tone={changeLooks[one.change]}>{t(`watch.changeIs.${one.change}`)}</Tag> },
  ];
}

function restrictedColumns(t: TFunction, { dateTime, number }: ReturnType<typeof useFormat>): Column<Restricted>[] {
  return [
    { key: "kind", label: t("watch.what"), cell: (one) => <Tag tone="refer" icon={one.kind === "jamming" ? "link" : "refuse"}>{t(`watch.effort.${one.kind}`)}</Tag> },
    { key: "subject", label: t("watch.who"), cell: (one) => <bdi>{one.subject}</bdi> },
    { key: "by", label: t("watch.byWhom"), wraps: true, cell: (one) => <bdi>{one.by ?? t("watch.byUnknown")}</bdi> },
    { key: "from", label: t("watch.from"), cell: (one) => <bdi>{dateTime(one.from)}</bdi> },
    { key: "hours", label: t("watch.howLong"), numeric: true, cell: (one) => t("watch.hoursLong", { hours: number(Math.round(one.hours * 10) / 10) }) },
  ];
}

/** From where it was watched, how far eyes and ears reached; any place can be asked about. */
function WatchedMap({ from, span }: { from: WatchedFrom; span: { from: string; to: string } }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const features = useMapFeatures().data?.features ?? none;
  const view = useMemo(() => areaOf(features), [features]);
  const [place, setPlace] = useState<Point | null>(null);
  const asked = useWatched(place, span);
  const marks = useMemo<Mark[]>(() => {
    const ring = (at: Point, metres: number) => ellipse(at, metres, metres, 0);
    const places = from.places.flatMap((one): Mark[] => {
      const id = `${one.subject} ${one.kind} ${one.lat} ${one.lon}`;
      const seen: Mark = { id, point: one, label: t("watch.placeHours", { name: one.subject, hours: number(Math.round(one.hours)) }), kind: "observation", shape: ring(one, one.seesM) };
      return one.hearsM ? [seen, { ...seen, id: `${id} ears`, label: "", shape: ring(one, one.hearsM) }] : [seen];
    });
    const ways = from.tracks.map((one): Mark => ({ id: one.id, point: one.points[0]!, label: "", kind: "observation", shape: one.points }));
    return [...ways, ...places, ...(place ? [{ id: "picked", point: place, label: "", kind: "picked" as const }] : [])];
  }, [from, place, number, t]);
  return (
    <Part title={t("watch.watchedFrom")} aside={<Quiet>{t("watch.noHills")}</Quiet>}>
      <div className={classes.map}>
        <MapView label={t("watch.watchedFrom")} features={features} marks={marks} view={view} onPick={setPlace} instead={t("watch.watchedInstead")} />
      </div>
      <div className={classes.answer} role="status">
        {!place && <Quiet>{t("watch.askPlace")}</Quiet>}
        {asked.isError && <Problem error={asked.error} />}
        {place && asked.data && (asked.data.hours === 0 ? <Tag tone="stale">{t("watch.neverWatched")}</Tag> : t("watch.watchedFor", { hours: number(Math.round(asked.data.hours)), share: number(Math.round(100 * asked.data.share)) }))}
      </div>
    </Part>
  );
}
