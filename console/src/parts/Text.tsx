import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CrossingState } from "../api/types";
import { useFormat } from "../i18n/format";
import classes from "./text.module.css";
import { Tag } from "./Tag";
import { stateLook } from "./tones";

/** A name in its own script and direction: surname first, as documents have it. */
export function Name({ surname, givenNames }: { surname?: string | null; givenNames?: string | null }) {
  return (
    <bdi className={classes.name}>
      <b>{surname || "–"}</b>
      {givenNames ? ` ${givenNames}` : ""}
    </bdi>
  );
}

/** Numbers and codes as they stand in a document: equal widths, left to right in every language. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <span className={classes.code} dir="ltr">
      {children ?? "–"}
    </span>
  );
}

/** A time and how old it is; stale is said in words. */
export function Age({ seconds, stale = false }: { seconds: number; stale?: boolean }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  const text = t("age.old", { span: span(seconds) });
  return stale ? (
    <Tag tone="stale" icon="clock">
      {t("age.stale", { age: text })}
    </Tag>
  ) : (
    <span>{text}</span>
  );
}

export function State({ state }: { state: CrossingState }) {
  const { t } = useTranslation();
  return <Tag {...stateLook[state]}>{t(`state.${state}`)}</Tag>;
}

/** A short list of named values, read in pairs. */
export function Facts({ rows }: { rows: [label: string, value: ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of a page: a heading, a line above, what it holds. */
export function Part({ title, aside, children, grow }: { title: string; aside?: ReactNode; children: ReactNode; grow?: boolean }) {
  return (
    <section className={classes.part} data-grow={grow || undefined}>
      <header>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
