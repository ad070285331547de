import { SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Span } from "../api/incidents";
import { useNode } from "../api/session";
import { instantAt } from "../i18n/zone";
import { Quiet } from "../parts/Page";
import classes from "./report.module.css";

type Way = "now" | "at" | "between";
type Props = { label: string; value: Span; onChange: (span: Span) => void };

/** The local time of an instant in a zone, as a field for dates and times has it. */
export const localText = (instant: string, zone: string) => {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(new Date(instant));
  return parts.replace(" ", "T");
};

export function instantOf(text: string, zone: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text);
  return found ? instantAt(found[1]!, Number(found[2]) + Number(found[3]) / 60, zone) : null;
}

/** When something happened, as exactly as it is known: just now, at a time, or between two. Times are the node's local time. */
export function When({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const zone = useNode().data?.zone ?? "UTC";
  const [way, setWay] = useState<Way>(value.from === value.to ? "now" : "between");
  const choose = (next: Way) => {
    setWay(next);
    if (next === "now") {
      const now = new Date().toISOString();
      onChange({ from: now, to: now });
    } else if (next === "at") onChange({ from: value.to, to: value.to });
  };
  const put = (change: Partial<Span>) => onChange({ ...value, ...change });
  const field = (text: string, instant: string, take: (instant: string) => void) => (
    <TextInput type="datetime-local" label={text} value={localText(instant, zone)} onChange={(event) => {
      const typed = instantOf(event.currentTarget.value, zone);
      if (typed) take(typed);
    }} />
  );
  return (
    <div className={classes.question} role="group" aria-label={label}>
      <SegmentedControl fullWidth value={way} onChange={(next) => choose(next as Way)} aria-label={label} transitionDuration={0} data={(["now", "at", "between"] as const).map((one) => ({ value: one, label: t(`report.when.${one}`) }))} />
      {way === "at" && field(t("report.when.atTime"), value.from, (instant) => onChange({ from: instant, to: instant }))}
      {way === "between" && (
        <div className={classes.pair}>
          {field(t("report.when.from"), value.from, (from) => put({ from, ...(from > value.to && { to: from }) }))}
          {field(t("report.when.to"), value.to, (to) => put({ to, ...(to < value.from && { from: to }) }))}
        </div>
      )}
      {way !== "now" && <Quiet>{t("report.when.zone", { zone })}</Quiet>}
    </div>
  );
}
