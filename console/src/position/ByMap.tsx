import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ellipse } from "../geo/geodesic";
import { areaOf, type Mark } from "../map/features";
import { MapView } from "../map/MapView";
import type { WayProps } from "./PositionInput";
import { stepFor, Within } from "./Within";

/** A place pointed at on the map; a circle shows what it is taken to be sure within. */
export function ByMap({ label, features, value, onChange }: WayProps) {
  const { t } = useTranslation();
  const view = useMemo(() => areaOf(features), [features]);
  const marks = useMemo<Mark[]>(() => (value ? [{ id: "picked", point: value, label: "", kind: "picked", shape: ellipse(value, value.errorM, value.errorM, 0) }] : []), [value]);
  return (
    <>
      <MapView label={label} features={features} marks={marks} view={view} onPick={(point, errorM) => onChange({ lat: Number(point.lat.toFixed(6)), lon: Number(point.lon.toFixed(6)), errorM: stepFor(errorM), by: "map" })} instead={t("position.mapInstead")} />
      {value && <Within value={value.errorM} least={0} onChange={(errorM) => onChange({ ...value, errorM })} />}
    </>
  );
}
