import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { codes, type Counted, type IncidentReport } from "../api/incidents";
import { useMapFeatures } from "../api/map";
import { languages } from "../i18n";
import { useCodeName } from "../i18n/code";
import { Act } from "../keys/Act";
import { Choice } from "../parts/Choice";
import type { MapFeature } from "../map/features";
import { Quiet } from "../parts/Page";
import { PositionInput } from "../position/PositionInput";
import { CountInput, isWhole } from "./CountInput";
import type { Draft } from "./useDraft";
import { Files } from "./Files";
import { Actors, Vehicles } from "./Involved";
import classes from "./report.module.css";
import { SealedReporter } from "./SealedReporter";
import { Steps } from "./Steps";
import { When } from "./When";

/** A form as it is being written: what is not chosen yet is empty. */
export type Writing = Omit<IncidentReport, "lifeAtRisk"> & {
  lifeAtRisk: boolean | null;
  why: string;
  /** What the node asked about when it refused this report before: the code of its refusal. */
  asked?: string;
};

export function freshIncident(language: string, post: string | undefined): Writing {
  const now = new Date().toISOString();
  return { type: "", details: {}, lifeAtRisk: null, text: { language, text: "" }, happened: { from: now, to: now }, awareAt: now, place: null, ...(post && { post }), source: { kind: "own-observation", reliability: "F", credibility: 6 }, means: [], counts: [], why: "" };
}

const counted = (form: Writing) => [...form.counts, ...(form.actors ?? []), ...(form.vehicles ?? [])];
const isWholeForm = (form: Writing) => form.type !== "" && form.lifeAtRisk !== null && counted(form).every((one) => isWhole(one.count)) && form.sealedReporter?.name.trim() !== "";

/** Rows without what was left empty; no rows are left out altogether. */
const rows = <T extends object>(name: string, all: readonly T[] | undefined) => (all?.length ? { [name]: all.map(filled) } : {});
const filled = <T extends object>(row: T) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "" && value !== undefined));

/** A form as the node takes it: what was left empty is left out. */
export function reportOf({ why: _, asked: __, lifeAtRisk, text, placeName, actors, vehicles, sealedReporter, ...rest }: Writing): IncidentReport {
  return {
    ...rest,
    lifeAtRisk: lifeAtRisk === true,
    text: text?.text.trim() ? { ...text, text: text.text.trim() } : null,
    ...(placeName?.trim() && { placeName: placeName.trim() }),
    ...rows("actors", actors),
    ...rows("vehicles", vehicles),
    ...(sealedReporter && { sealedReporter: filled(sealedReporter) as typeof sealedReporter }),
  };
}

const none: MapFeature[] = [];
type Props = { draft: Pick<Draft<Writing>, "value" | "set" | "files" | "setFiles">; does: string; revises?: boolean; saving: boolean; onSave: () => void };

/** Reports an incident, a life at risk first; with `revises` it is a later word on one, and says why. */
export function IncidentForm({ draft, does, revises = false, saving, onSave }: Props) {
  const { t } = useTranslation();
  const { value: form, set } = draft;
  const whole = isWholeForm(form) && (!revises || form.why.trim() !== "");
  const steps = [
    { key: "life", title: t("report.life"), content: <Life form={form} set={set} /> },
    { key: "type", title: t("report.type"), content: <Type form={form} set={set} /> },
    { key: "where", title: t("report.where"), content: <Where form={form} set={set} /> },
    { key: "when", title: t("report.happened"), content: <When label={t("report.happened")} value={form.happened} onChange={(happened) => set({ happened })} /> },
    { key: "what", title: t("report.what"), content: <What form={form} set={set} /> },
    ...(revises ? [] : [{ key: "files", title: t("report.files"), content: <Files files={draft.files} onFiles={draft.setFiles} /> }]),
    { key: "who", title: t("involved.title"), content: <Who form={form} set={set} /> },
    { key: "source", title: t("report.source"), content: <From form={form} set={set} seals={!revises} /> },
    ...(revises ? [{ key: "why", title: t("report.why"), content: <Textarea aria-label={t("report.why")} autosize minRows={2} value={form.why} onChange={(event) => set({ why: event.currentTarget.value })} /> }] : []),
  ];
  return <Steps label={t("report.incident")} steps={steps} does={does} ready={whole} saving={saving} missing={whole ? undefined : t(revises ? "report.missingWhy" : "report.missing")} onSave={onSave} />;
}

type Part = { form: Writing; set: (change: Partial<Writing>) => void };

function Life({ form, set }: Part) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.choices} role="group" aria-label={t("report.life")}>
        <Act size="lg" icon="pulse" tone="danger" label={t("report.lifeYes")} pressed={form.lifeAtRisk === true} onAct={() => set({ lifeAtRisk: true })} />
        <Act size="lg" icon="check" label={t("report.lifeNo")} pressed={form.lifeAtRisk === false} onAct={() => set({ lifeAtRisk: false })} />
      </div>
      {form.lifeAtRisk && <p role="status">{t("report.lifeNext")}</p>}
    </>
  );
}

function Type({ form, set }: Part) {
  const { t } = useTranslation();
  const name = useCodeName();
  const type = codes.types.find((one) => one.code === form.type);
  const choose = (code: string) => set({ type: code, details: {}, ...(codes.types.find((one) => one.code === code)?.lifeAtRisk && { lifeAtRisk: true }) });
  return (
    <>
      <div className={classes.kinds} role="group" aria-label={t("report.type")}>
        {codes.types.map(({ code }) => (
          <Choice key={code} label={name(code)} chosen={form.type === code} onChoose={() => choose(code)} />
        ))}
      </div>
      <div className={classes.pair}>
        {type?.details.map((detail) => (
          <NativeSelect key={detail.code} label={t(`detail.${detail.code}`, detail.code)} value={form.details[detail.code] ?? ""} onChange={(event) => set({ details: withDetail(form.details, detail.code, event.currentTarget.value) })} data={[{ value: "", label: "–" }, ...detail.values.map((value) => ({ value, label: name(value) }))]} />
        ))}
      </div>
    </>
  );
}

function withDetail(details: Record<string, string>, code: string, value: string): Record<string, string> {
  const { [code]: _, ...others } = details;
  return value ? { ...others, [code]: value } : others;
}

function Where({ form, set }: Part) {
  const { t } = useTranslation();
  const features = useMapFeatures().data?.features ?? none;
  return (
    <>
      <PositionInput label={t("report.where")} features={features} value={form.place} onChange={(place) => set({ place })} />
      {form.place && form.asked?.startsWith("position-") && (
        <div role="group" aria-label={t("involved.asked")}>
          <p role="note">{t(`involved.${form.asked}`)}</p>
          <Choice label={t("involved.placeIsRight")} chosen={form.place.confirmed === true} onChoose={() => set({ place: { ...form.place!, confirmed: form.place!.confirmed !== true } })} />
        </div>
      )}
      <TextInput label={t("report.placeName")} dir="auto" maxLength={200} value={form.placeName ?? ""} onChange={(event) => set({ placeName: event.currentTarget.value })} />
    </>
  );
}

function What({ form, set }: Part) {
  const { t, i18n } = useTranslation();
  const name = useCodeName();
  const [counted, setCounted] = useState("persons");
  const text = form.text ?? { language: i18n.language, text: "" };
  const open = codes.codes["counted"]!.filter((code) => !form.counts.some((one) => one.of === code));
  const putCount = (at: number, count: Counted["count"]) => set({ counts: form.counts.map((one, place) => (place === at ? { ...one, count } : one)) });
  return (
    <>
      <Textarea label={t("report.text")} description={t("report.textHow")} dir="auto" autosize minRows={3} maxLength={20_000} lang={text.language} value={text.text} onChange={(event) => set({ text: { ...text, text: event.currentTarget.value } })} />
      <NativeSelect label={t("report.language")} w="12rem" value={text.language} onChange={(event) => set({ text: { ...text, language: event.currentTarget.value } })} data={Object.entries(languages).map(([code, { name: own }]) => ({ value: code, label: own }))} />
      {form.counts.map((one, at) => (
        <div key={one.of} className={classes.counted}>
          <b>{name(one.of)}</b>
          <CountInput label={name(one.of)} value={one.count} onChange={(count) => putCount(at, count)} />
          <Act size="compact-sm" label={t("report.remove")} onAct={() => set({ counts: form.counts.filter((_, place) => place !== at) })} />
        </div>
      ))}
      {open.length > 0 && (
        <div className={classes.acts}>
          <NativeSelect aria-label={t("report.counted")} value={open.includes(counted) ? counted : open[0]!} onChange={(event) => setCounted(event.currentTarget.value)} data={open.map((code) => ({ value: code, label: name(code) }))} />
          <Act icon="plus" label={t("report.addCount")} onAct={() => set({ counts: [...form.counts, { of: open.includes(counted) ? counted : open[0]!, count: { kind: "at-least" } }] })} />
        </div>
      )}
      <details>
        <summary>{t("report.means")}</summary>
        <div className={classes.kinds} role="group" aria-label={t("report.means")}>
          {codes.codes["means"]!.map((code) => (
            <Choice key={code} label={name(code)} chosen={form.means.includes(code)} onChoose={() => set({ means: form.means.includes(code) ? form.means.filter((one) => one !== code) : [...form.means, code] })} />
          ))}
        </div>
      </details>
    </>
  );
}

function Who({ form, set }: Part) {
  return (
    <>
      <Actors value={form.actors ?? []} onChange={(actors) => set({ actors })} />
      <Vehicles value={form.vehicles ?? []} onChange={(vehicles) => set({ vehicles })} />
    </>
  );
}

function From({ form, set, seals }: Part & { seals: boolean }) {
  const { t } = useTranslation();
  const name = useCodeName();
  const { source } = form;
  const put = (change: Partial<typeof source>) => set({ source: { ...source, ...change } });
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect label={t("report.sourceKind")} value={source.kind} onChange={(event) => put({ kind: event.currentTarget.value })} data={codes.codes["sources"]!.map((code) => ({ value: code, label: name(code) }))} />
        <NativeSelect label={t("report.reliability")} value={source.reliability} onChange={(event) => put({ reliability: event.currentTarget.value })} data={[..."ABCDEF"].map((grade) => ({ value: grade, label: t(`reliability.${grade}`) }))} />
        <NativeSelect label={t("report.credibility")} value={String(source.credibility)} onChange={(event) => put({ credibility: Number(event.currentTarget.value) })} data={[..."123456"].map((grade) => ({ value: grade, label: t(`credibility.${grade}`) }))} />
      </div>
      <Quiet>{t("report.sourceHow")}</Quiet>
      {seals && <SealedReporter value={form.sealedReporter} onChange={(sealedReporter) => set({ sealedReporter })} />}
    </>
  );
}
