import { NativeSelect, NumberInput, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fireDirections, observationKinds, observationMeans, type Observation } from "../api/observations";
import { useMapFeatures } from "../api/map";
import type { Position } from "../geo/point";
import { useCodeName } from "../i18n/code";
import { Choice } from "../parts/Choice";
import { partiesOf, postsOf, type MapFeature } from "../map/features";
import { useKindName } from "../i18n/kind";
import { PositionInput } from "../position/PositionInput";
import { CountInput, isWhole } from "./CountInput";
import classes from "./report.module.css";
import { Steps } from "./Steps";
import type { Draft } from "./useDraft";
import { When } from "./When";

/** An observation as it is being written. */
export type Watching = Omit<Observation, "from" | "bearingDeg" | "bearingErrorDeg" | "distance" | "kind" | "altitudeM"> & { from: Position | null; bearingDeg: number | string; bearingErrorDeg: number | string; fromM: number | string; toM: number | string; kind: string; altitudeM: number | string };

export function freshObservation(): Watching {
  const now = new Date().toISOString();
  return { observer: "", observerKind: "post", from: null, happened: { from: now, to: now }, bearingDeg: "", bearingErrorDeg: 5, fromM: "", toM: "", means: "heard", kind: "", count: { kind: "at-least", low: 1 }, fireDirection: "unknown", party: "", altitudeM: "", text: "" };
}

const fires = ["mortar", "artillery", "rocket", "small-arms", "explosion", "tank"];
const flies = ["drone", "aircraft", "helicopter"];

const isNumber = (value: number | string): value is number => typeof value === "number" && Number.isFinite(value);
const isWholeForm = (form: Watching) => form.observer.trim() !== "" && form.from !== null && form.kind !== "" && (form.count === undefined || isWhole(form.count)) && (!isNumber(form.fromM) || !isNumber(form.toM) || form.fromM <= form.toM);

/** A form as the node takes it: what was left empty is left out. */
export function observationOf({ observer, observerKind, from, happened, bearingDeg, bearingErrorDeg, fromM, toM, means, kind, count, fireDirection, party, altitudeM, text }: Watching): Observation {
  const { lat, lon, errorM, by } = from!;
  return {
    observer: observer.trim(),
    observerKind,
    from: { lat, lon, errorM, by },
    happened,
    means,
    kind,
    ...(isNumber(bearingDeg) && { bearingDeg, ...(isNumber(bearingErrorDeg) && { bearingErrorDeg }) }),
    ...(isNumber(fromM) && isNumber(toM) && { distance: { fromM, toM } }),
    ...(count && { count }),
    ...(fireDirection && fireDirection !== "unknown" && { fireDirection }),
    ...(party && { party }),
    ...(flies.includes(kind) && isNumber(altitudeM) && { altitudeM }),
    ...(text?.trim() && { text: text.trim() }),
  };
}

const none: MapFeature[] = [];
const elsewhere = "";

/** Reports what was seen or heard: what, from where, in which direction, how far, how many. */
export function ObservationForm({ draft, saving, onSave }: { draft: Pick<Draft<Watching>, "value" | "set">; saving: boolean; onSave: () => void }) {
  const { t } = useTranslation();
  const { value: form, set } = draft;
  const whole = isWholeForm(form);
  const steps = [
    { key: "what", title: t("observation.what"), content: <What form={form} set={set} /> },
    { key: "from", title: t("observation.from"), content: <From form={form} set={set} /> },
    { key: "direction", title: t("observation.direction"), content: <Direction form={form} set={set} /> },
    { key: "count", title: t("observation.count"), content: <CountInput label={t("observation.count")} value={form.count ?? { kind: "unknown" }} onChange={(count) => set({ count })} /> },
    { key: "when", title: t("report.happened"), content: <When label={t("report.happened")} value={form.happened} onChange={(happened) => set({ happened })} /> },
    { key: "text", title: t("report.text"), content: <Textarea aria-label={t("report.text")} dir="auto" autosize minRows={2} value={form.text ?? ""} onChange={(event) => set({ text: event.currentTarget.value })} /> },
  ];
  return <Steps label={t("observation.title")} steps={steps} does={t("report.save")} ready={whole} saving={saving} missing={whole ? undefined : t("observation.missing")} onSave={onSave} />;
}

type Part = { form: Watching; set: (change: Partial<Watching>) => void };

function What({ form, set }: Part) {
  const { t } = useTranslation();
  const name = useCodeName();
  const kindName = useKindName();
  const features = useMapFeatures().data?.features ?? none;
  const parties = partiesOf(features).filter((party) => party && !["joint", "mission"].includes(party));
  return (
    <>
      <SegmentedControl fullWidth aria-label={t("observation.means")} transitionDuration={0} value={form.means} onChange={(means) => set({ means: means as Watching["means"] })} data={observationMeans.slice(0, 2).map((code) => ({ value: code, label: name(code) }))} />
      <div className={classes.kinds} role="group" aria-label={t("observation.what")}>
        {observationKinds.map((code) => (
          <Choice key={code} label={kindName(code)} chosen={form.kind === code} onChoose={() => set({ kind: code })} />
        ))}
      </div>
      {fires.includes(form.kind) && <NativeSelect label={t("observation.fire")} value={form.fireDirection ?? "unknown"} onChange={(event) => set({ fireDirection: event.currentTarget.value as NonNullable<Watching["fireDirection"]> })} data={fireDirections.map((code) => ({ value: code, label: name(code) }))} />}
      {flies.includes(form.kind) && <NumberInput label={t("watch.altitude")} value={form.altitudeM} onChange={(altitudeM) => set({ altitudeM })} min={0} max={60_000} clampBehavior="strict" inputMode="numeric" hideControls dir="ltr" allowNegative={false} />}
      {parties.length > 0 && <NativeSelect label={t("watch.whose")} value={form.party ?? ""} onChange={(event) => set({ party: event.currentTarget.value })} data={[{ value: "", label: t("watch.kindUnknown") }, ...parties.map((party) => ({ value: party, label: party }))]} />}
    </>
  );
}

/** At a post its place is known; a patrol says where it stood. */
function From({ form, set }: Part) {
  const { t } = useTranslation();
  const features = useMapFeatures().data?.features ?? none;
  const posts = postsOf(features);
  const choose = (chosen: string) => {
    const post = posts.find((one) => one.name === chosen);
    set(post ? { observer: post.name.split(" ")[0]!, observerKind: "post", from: { ...post.point, errorM: 5, by: "coordinates" } } : { observer: "", observerKind: "patrol", from: null });
  };
  const at = form.observerKind === "post" ? (posts.find((one) => one.name.split(" ")[0] === form.observer)?.name ?? "none") : elsewhere;
  return (
    <>
      <NativeSelect label={t("position.post")} value={at} onChange={(event) => choose(event.currentTarget.value)} data={[{ value: "none", label: "–" }, ...posts.map(({ name }) => ({ value: name, label: name })), { value: elsewhere, label: t("observation.patrol") }]} />
      {form.observerKind === "patrol" && (
        <>
          <TextInput label={t("observation.patrolName")} maxLength={64} value={form.observer} onChange={(event) => set({ observer: event.currentTarget.value })} />
          <PositionInput label={t("observation.from")} features={features} value={form.from} onChange={(from) => set({ from })} />
        </>
      )}
    </>
  );
}

function Direction({ form, set }: Part) {
  const { t } = useTranslation();
  const field = (name: "bearingDeg" | "bearingErrorDeg" | "fromM" | "toM", label: string, max: number) => <NumberInput label={label} value={form[name]} onChange={(value) => set({ [name]: value })} min={0} max={max} clampBehavior="strict" inputMode="decimal" hideControls dir="ltr" allowNegative={false} />;
  return (
    <div className={classes.pair}>
      {field("bearingDeg", t("position.bearingDeg"), 360)}
      {field("bearingErrorDeg", t("position.bearingErrorDeg"), 90)}
      {field("fromM", t("observation.fromM"), 100_000)}
      {field("toM", t("observation.toM"), 100_000)}
    </div>
  );
}
