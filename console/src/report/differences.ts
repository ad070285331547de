import { useTranslation } from "react-i18next";
import type { Counted } from "../api/incidents";
import type { Position } from "../geo/point";
import { written } from "../geo/notation";
import { useCodeName } from "../i18n/code";
import { useFormat } from "../i18n/format";
import { useNode } from "../api/session";
import { useLengthText } from "../position/lengthText";

const parts = ["lifeAtRisk", "type", "details", "happened", "awareAt", "place", "placeName", "text", "counts", "actors", "vehicles", "means", "source"];

/** Values as one text whatever the order of their keys; nothing, empty and left out are the same. */
function canonical(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.length ? `[${value.map(canonical).join()}]` : "";
  if (typeof value !== "object") return JSON.stringify(value);
  const known = Object.entries(value).filter(([name, one]) => name !== "confirmed" && canonical(one) !== "").toSorted(([a], [b]) => a.localeCompare(b));
  return known.length ? `{${known.map(([name, one]) => `${name}:${canonical(one)}`).join()}}` : "";
}

/** The parts of two reports that do not say the same, in the order of the form. */
export const differing = (mine: Record<string, unknown>, theirs: Record<string, unknown>): string[] => parts.filter((name) => canonical(mine[name]) !== canonical(theirs[name]));

/** A part of a report as one reads it. */
export function useShownValue(): (name: string, value: unknown) => string {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const zone = useNode().data?.zone;
  const name = useCodeName();
  const length = useLengthText();
  const count = useCountText();
  const span = ({ from, to }: { from: string; to: string }) => (from === to ? dateTime(from, zone) : `${dateTime(from, zone)} – ${dateTime(to, zone)}`);
  return (part, value) => {
    if (value === null || value === undefined || value === "") return "–";
    if (part === "lifeAtRisk") return t(value ? "report.lifeYes" : "report.lifeNo");
    if (part === "type") return name(String(value));
    if (part === "happened") return span(value as { from: string; to: string });
    if (part === "awareAt") return dateTime(String(value), zone);
    if (part === "place") return `${written(value as Position, "mgrs") ?? written(value as Position, "decimal") ?? ""} ± ${length((value as Position).errorM)}`;
    if (part === "text") return (value as { text: string }).text;
    if (part === "means") return (value as string[]).map(name).join(t("list.separator"));
    if (part === "counts") return (value as Counted[]).map((one) => `${name(one.of)}: ${count(one.count)}`).join(t("list.separator"));
    if (part === "details") return Object.values(value as Record<string, string>).map(name).join(t("list.separator"));
    if (part === "source") return name((value as { kind: string }).kind);
    if (Array.isArray(value)) return (value as { kind: string }[]).map((one) => name(one.kind)).join(t("list.separator"));
    return String(value);
  };
}

/** A count in words: at least 3, between 2 and 5, unknown. */
export function useCountText(): (count: Counted["count"]) => string {
  const { t } = useTranslation();
  const { number } = useFormat();
  return ({ kind, low, high }) => t(`report.countText.${kind}`, { low: number(low ?? 0), high: number(high ?? 0) });
}
