import { NativeSelect, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { destination, polarErrorM } from "../geo/geodesic";
import { postsOf } from "../map/features";
import type { WayProps } from "./PositionInput";
import classes from "./position.module.css";

type Given = { post: string; bearingDeg: number | string; bearingErrorDeg: number | string; distanceM: number | string; distanceErrorM: number | string };

const isNumber = (value: number | string): value is number => typeof value === "number" && Number.isFinite(value);

/** A place by true bearing and distance from a post, along the ellipsoid. */
export function ByBearing({ features, onChange }: WayProps) {
  const { t } = useTranslation();
  const posts = postsOf(features);
  const [given, setGiven] = useState<Given>({ post: posts[0]?.name ?? "", bearingDeg: "", bearingErrorDeg: 5, distanceM: "", distanceErrorM: 200 });
  const change = (part: Partial<Given>) => {
    const now = { ...given, ...part };
    setGiven(now);
    const from = posts.find((one) => one.name === now.post)?.point;
    if (!from || !isNumber(now.bearingDeg) || !isNumber(now.distanceM) || !isNumber(now.bearingErrorDeg) || !isNumber(now.distanceErrorM)) return onChange(null);
    const found = destination(from, now.bearingDeg, now.distanceM);
    const errorM = Math.max(1, Math.round(polarErrorM(now.distanceM, now.bearingErrorDeg, now.distanceErrorM)));
    onChange({ lat: Number(found.lat.toFixed(7)), lon: Number(found.lon.toFixed(7)), errorM, by: "bearing", asGiven: `${now.post} ${now.bearingDeg}° ±${now.bearingErrorDeg}°, ${now.distanceM} m ±${now.distanceErrorM} m` });
  };
  const field = (name: Exclude<keyof Given, "post">, max: number) => (
    <NumberInput label={t(`position.${name}`)} value={given[name]} onChange={(value) => change({ [name]: value })} min={0} max={max} clampBehavior="strict" inputMode="decimal" hideControls dir="ltr" allowNegative={false} />
  );
  return (
    <>
      <NativeSelect label={t("position.post")} value={given.post} onChange={(event) => change({ post: event.currentTarget.value })} data={posts.map((one) => one.name)} error={posts.length === 0 && t("position.noPosts")} />
      <div className={classes.pair}>
        {field("bearingDeg", 360)}
        {field("bearingErrorDeg", 90)}
        {field("distanceM", 100_000)}
        {field("distanceErrorM", 50_000)}
      </div>
    </>
  );
}
