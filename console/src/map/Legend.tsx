import { useComputedColorScheme } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { isLand, partiesOf, shapeOf, type MapFeature } from "./features";
import { hatchPath, lookAt, symbolOf, symbolPath, type Look } from "./looks";
import classes from "./map.module.css";

/** Whose version has which dash and hatch, and what the symbols are. */
export function Legend({ features }: { features: readonly MapFeature[] }) {
  const { t } = useTranslation();
  const drawn = features.filter((one) => shapeOf(one) !== "point" && !isLand(one));
  const parties = partiesOf(features);
  const shown = parties.filter((party) => drawn.some((one) => (one.properties.party ?? "") === party));
  const kinds = [...new Set(features.filter((one) => shapeOf(one) === "point").map((one) => one.properties.kind))];
  if (shown.length + kinds.length === 0) return null;
  return (
    <ul className={classes.legend} aria-label={t("map.legend")}>
      {shown.map((party) => (
        <li key={party}>
          <Sample look={lookAt(parties.indexOf(party))} area={drawn.some((one) => (one.properties.party ?? "") === party && shapeOf(one) === "area")} />
          <bdi>{party || t("map.noParty")}</bdi>
        </li>
      ))}
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden="true">
            <path d={symbolPath[symbolOf(kind)]} />
          </svg>
          {t(`mapKind.${kind}`, kind)}
        </li>
      ))}
    </ul>
  );
}

/** A piece of a party's line, and of its areas' hatch. */
export function Sample({ look, area }: { look: Look; area: boolean }) {
  const colour = look[useComputedColorScheme("light", { getInitialValueInEffect: false })];
  const id = useId();
  return (
    <svg width={area ? 44 : 26} height="14" viewBox={`0 0 ${area ? 44 : 26} 14`} aria-hidden="true">
      <defs>
        <pattern id={id} width="12" height="12" patternUnits="userSpaceOnUse">
          <path d={hatchPath[look.hatch]} stroke={colour} strokeWidth={look.hatch === "dots" ? 2.5 : 1} strokeLinecap={look.hatch === "dots" ? "round" : "butt"} />
        </pattern>
      </defs>
      <path d="M1 7H25" stroke={colour} strokeWidth="2" {...(look.dash[1] !== 0 && { strokeDasharray: look.dash.map((length) => length * 2).join(" ") })} />
      {area && <rect x="29" y="1" width="14" height="12" fill={`url(#${id})`} stroke={colour} strokeWidth="1" />}
    </svg>
  );
}
