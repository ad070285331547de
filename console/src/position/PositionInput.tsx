import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { notations, written } from "../geo/notation";
import { isOnEarth, type Position } from "../geo/point";
import type { MapFeature } from "../map/features";
import { useFormat } from "../i18n/format";
import { Act } from "../keys/Act";
import { Quiet } from "../parts/Page";
import { Code, Facts } from "../parts/Text";
import { ByBearing } from "./ByBearing";
import { ByCoordinates } from "./ByCoordinates";
import { ByDevice } from "./ByDevice";
import { ByMap } from "./ByMap";
import classes from "./position.module.css";
import { useLengthText } from "./lengthText";

export const ways = ["coordinates", "map", "bearing", "device"] as const;
type Way = (typeof ways)[number];

export type WayProps = { label: string; features: readonly MapFeature[]; value: Position | null; onChange: (position: Position | null) => void };

/** Takes a place as the officer has it: typed in any notation, on the map, by bearing and distance, or from the device; and says how it was understood. */
export function PositionInput(props: WayProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>("coordinates");
  const { value, onChange, label } = props;
  const By = { coordinates: ByCoordinates, map: ByMap, bearing: ByBearing, device: ByDevice }[way];
  return (
    <div className={classes.position} role="group" aria-label={label}>
      <SegmentedControl size="sm" fullWidth value={way} onChange={(next) => setWay(next as Way)} data={ways.map((one) => ({ value: one, label: t(`position.way.${one}`) }))} aria-label={t("position.how")} transitionDuration={0} />
      <By {...props} />
      {value && isOnEarth(value) ? <UnderstoodAs position={value} onClear={() => onChange(null)} /> : <Quiet>{t("position.none")}</Quiet>}
    </div>
  );
}

/** A place in every notation and how sure it is: what the officer said, read back. */
export function UnderstoodAs({ position, onClear }: { position: Position; onClear?: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const length = useLengthText();
  const shown = notations.map((notation): [string, string | null] => [t(`position.notation.${notation}`), written(position, notation)]);
  return (
    <div className={classes.understood} role="status">
      <Facts
        rows={[
          [t("position.within"), <b key="within">{length(position.errorM)}</b>],
          ...shown.map(([name, text]): [string, React.ReactNode] => [name, text ? <Code key={name}>{text}</Code> : t("position.beyondGrid", { degrees: number(84) })]),
        ]}
      />
      {onClear && <Act size="compact-sm" label={t("position.clear")} onAct={onClear} />}
    </div>
  );
}
