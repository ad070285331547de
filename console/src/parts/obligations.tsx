import type { TFunction } from "i18next";
import type { Checked, Outcome } from "../api/map";
import type { Tone } from "../app/palette";
import type { useFormat } from "../i18n/format";
import type { Column } from "../tables/rows";
import type { IconName } from "./Icon";
import { Tag } from "./Tag";
import { Code } from "./Text";

/** A distance as it was measured, to the metre; the place's own error stands beside it. */
export const distanceText = (t: TFunction, number: (value: number) => string, metres: number) => (metres < 10_000 ? t("position.metres", { length: number(Math.round(metres)) }) : t("position.kilometres", { length: number(Math.round(metres / 10) / 100) }));

export const outcomeLooks: Record<Outcome, { tone: Tone; icon: IconName }> = {
  "violation-likely": { tone: "refer", icon: "note" },
  undecided: { tone: "stale", icon: "dots" },
  compliant: { tone: "clear", icon: "check" },
  "not-applicable": { tone: "plain", icon: "dots" },
};

/** What an obligation says of something, by which version of which line. */
export function checkedColumns(t: TFunction, { number }: ReturnType<typeof useFormat>): Column<Checked>[] {
  return [
    { key: "title", label: t("lines.obligation"), wraps: true, cell: (one) => <span dir="auto">{one.title}</span> },
    { key: "outcome", label: t("lines.says"), cell: (one) => <Tag {...outcomeLooks[one.outcome]}>{t(`obligationOutcome.${one.outcome}`)}</Tag> },
    { key: "by", label: t("lines.by"), wraps: true, cell: (one) => (one.used ? <bdi>{t("lines.byVersion", { name: one.used.name, party: one.used.party, edition: one.used.edition })}</bdi> : "–") },
    { key: "distance", label: t("lines.distance"), numeric: true, cell: (one) => (one.used ? distanceText(t, number, one.used.distanceM) : "–") },
    { key: "basis", label: t("lines.basis"), wraps: true, wide: true, cell: (one) => <span dir="auto">{one.basis}</span> },
  ];
}

const rounded = (probability: number) => (probability > 0.99 && probability < 1 ? ">0.99" : probability < 0.01 && probability > 0 ? "<0.01" : probability.toFixed(2));

/** How probable a breach is, from at least to at most. */
export const probabilityText = ({ probabilityLow: low, probabilityHigh: high }: Checked): string => (high - low < 0.005 ? rounded(high) : `${rounded(low)}–${rounded(high)}`);

/** Why it is open, in words; the text of an exception stands behind its code. */
export function becauseText(t: TFunction, because: readonly string[]): string {
  return because
    .map((code) => {
      const [word, ...text] = code.split(": ");
      return t(`watch.because.${word}`, { defaultValue: word, text: text.join(": ") });
    })
    .join(" · ");
}

/** The same with the probability and what leaves it open. */
export function findingColumns(t: TFunction, format: ReturnType<typeof useFormat>): Column<Checked>[] {
  const [title, outcome, ...rest] = checkedColumns(t, format);
  return [
    title!,
    outcome!,
    { key: "probability", label: t("watch.probability"), numeric: true, cell: (one) => <Code>{probabilityText(one)}</Code> },
    ...rest,
    { key: "because", label: t("watch.why"), wraps: true, cell: (one) => <span dir="auto">{becauseText(t, one.because) || "–"}</span> },
  ];
}
