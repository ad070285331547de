import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Position } from "../../geo/point";
import type { MapFeature } from "../../map/features";
import { Part } from "../../parts/Text";
import { PositionInput } from "../../position/PositionInput";
import classes from "./lines.module.css";

/** Where a place lies to each line and what obligations say of it. */
export function CheckPosition({ features }: { features: readonly MapFeature[]; on: string | null }) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<Position | null>(null);
  return (
    <Part title={t("lines.check")}>
      <div className={classes.check}>
        <PositionInput label={t("lines.check")} features={features} value={place} onChange={setPlace} />
      </div>
    </Part>
  );
}
