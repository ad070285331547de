import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLengthText } from "./lengthText";

const steps = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000, 25_000];

/** The next step that is no smaller than an error: nobody claims more than the notation or the map gives. */
export const stepFor = (errorM: number): number => steps.find((step) => step >= errorM) ?? Math.ceil(errorM);

type Props = { value: number; least: number; onChange: (errorM: number) => void };

/** How sure a place is, as a radius; never smaller than what it was given with leaves open. */
export function Within({ value, least, onChange }: Props) {
  const { t } = useTranslation();
  const length = useLengthText();
  const open = steps.filter((step) => step >= Math.min(least, steps.at(-1)!));
  const data = open.includes(value) ? open : [value, ...open].toSorted((a, b) => a - b);
  return <NativeSelect label={t("position.within")} value={String(value)} onChange={(event) => onChange(Number(event.currentTarget.value))} data={data.map((step) => ({ value: String(step), label: length(step) }))} />;
}
