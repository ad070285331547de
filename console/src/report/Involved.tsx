import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { codes, type Actor, type Vehicle } from "../api/incidents";
import { useCodeName } from "../i18n/code";
import { Act } from "../keys/Act";
import { CountInput } from "./CountInput";
import classes from "./report.module.css";

/** Who took part, in groups of one kind and role; how many is as well known as it is. */
export function Actors({ value, onChange }: { value: readonly Actor[]; onChange: (actors: Actor[]) => void }) {
  const { t } = useTranslation();
  return (
    <Several title={t("involved.actors")} add={t("involved.addActors")} value={value} fresh={{ kind: "person", role: "unknown", count: { kind: "at-least" } }} onChange={onChange}>
      {(actor, put) => (
        <>
          <div className={classes.pair}>
            <Coded label={t("involved.kind")} list="actors" value={actor.kind} onChange={(kind) => put({ kind })} />
            <Coded label={t("involved.role")} list="roles" value={actor.role} onChange={(role) => put({ role })} />
            <TextInput label={t("involved.nationality")} maxLength={3} dir="ltr" value={actor.nationality ?? ""} onChange={(event) => put({ nationality: event.currentTarget.value.toUpperCase().replaceAll(/[^A-Z]/g, "") })} />
          </div>
          <CountInput label={t("involved.howMany")} value={actor.count} onChange={(count) => put({ count })} />
          <TextInput label={t("involved.note")} dir="auto" maxLength={500} value={actor.note ?? ""} onChange={(event) => put({ note: event.currentTarget.value })} />
        </>
      )}
    </Several>
  );
}

/** What moved. */
export function Vehicles({ value, onChange }: { value: readonly Vehicle[]; onChange: (vehicles: Vehicle[]) => void }) {
  const { t } = useTranslation();
  return (
    <Several title={t("involved.vehicles")} add={t("involved.addVehicles")} value={value} fresh={{ kind: "car", count: { kind: "known", low: 1 } }} onChange={onChange}>
      {(vehicle, put) => (
        <>
          <div className={classes.pair}>
            <Coded label={t("involved.kind")} list="vehicles" value={vehicle.kind} onChange={(kind) => put({ kind })} />
            <TextInput label={t("involved.plate")} maxLength={30} dir="auto" value={vehicle.plate ?? ""} onChange={(event) => put({ plate: event.currentTarget.value })} />
          </div>
          <CountInput label={t("involved.howMany")} value={vehicle.count} onChange={(count) => put({ count })} />
          <TextInput label={t("involved.note")} dir="auto" maxLength={500} value={vehicle.note ?? ""} onChange={(event) => put({ note: event.currentTarget.value })} />
        </>
      )}
    </Several>
  );
}

type Rows<T> = { title: string; add: string; value: readonly T[]; fresh: T; onChange: (rows: T[]) => void; children: (row: T, put: (change: Partial<T>) => void) => ReactNode };

function Several<T extends object>({ title, add, value, fresh, onChange, children }: Rows<T>) {
  const { t } = useTranslation();
  const put = (at: number, change: Partial<T>) => onChange(value.map((row, place) => (place === at ? { ...row, ...change } : row)));
  return (
    <div role="group" aria-label={title} className={classes.several}>
      {value.map((row, at) => (
        // A row has no name of its own: it is what stands in its place.
        <fieldset key={at} className={classes.one}>
          <legend>{`${title} ${at + 1}`}</legend>
          {children(row, (change) => put(at, change))}
          <Act size="compact-sm" label={t("report.remove")} onAct={() => onChange(value.filter((_, place) => place !== at))} />
        </fieldset>
      ))}
      <div>
        <Act icon="plus" label={add} onAct={() => onChange([...value, fresh])} />
      </div>
    </div>
  );
}

function Coded({ label, list, value, onChange }: { label: string; list: string; value: string; onChange: (code: string) => void }) {
  const name = useCodeName();
  return <NativeSelect label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} data={codes.codes[list]!.map((code) => ({ value: code, label: name(code) }))} />;
}
