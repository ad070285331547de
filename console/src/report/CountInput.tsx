import { NativeSelect, NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Count, CountKind } from "../api/incidents";
import classes from "./report.module.css";

const kinds: CountKind[] = ["known", "at-least", "at-most", "between", "unknown"];
const bounds: Record<CountKind, ("low" | "high")[]> = { known: ["low"], "at-least": ["low"], "at-most": ["high"], between: ["low", "high"], unknown: [] };

/** Whether a count carries the numbers that its kind needs. */
export const isWhole = (count: Count): boolean => bounds[count.kind].every((bound) => count[bound] !== undefined) && (count.kind !== "between" || count.low! < count.high!);

/** How many, as far as it is known: unknown is not zero. */
export function CountInput({ label, value, onChange }: { label: string; value: Count; onChange: (count: Count) => void }) {
  const { t } = useTranslation();
  const put = (bound: "low" | "high", number: number | string) => onChange({ ...value, [bound]: typeof number === "number" ? number : undefined });
  const choose = (kind: CountKind) => onChange({ kind, ...Object.fromEntries(bounds[kind].map((bound) => [bound, value[bound] ?? value.low ?? value.high])) });
  return (
    <div className={classes.count} role="group" aria-label={label}>
      <NativeSelect aria-label={t("report.count.how")} value={value.kind} onChange={(event) => choose(event.currentTarget.value as CountKind)} data={kinds.map((kind) => ({ value: kind, label: t(`report.count.${kind}`) }))} />
      {bounds[value.kind].map((bound) => (
        <NumberInput key={bound} aria-label={t(bounds[value.kind].length === 2 ? `report.count.${bound}` : "report.count.number")} value={value[bound] ?? ""} onChange={(number) => put(bound, number)} min={0} allowDecimal={false} allowNegative={false} hideControls inputMode="numeric" dir="ltr" />
      ))}
    </div>
  );
}
