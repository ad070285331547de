import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePositionCheck, type PlacedAt } from "../../api/map";
import type { Position } from "../../geo/point";
import { useFormat } from "../../i18n/format";
import type { MapFeature } from "../../map/features";
import { checkedColumns, distanceText } from "../../parts/obligations";
import { Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Loading } from "../../parts/Standing";
import { Code, Part } from "../../parts/Text";
import { PositionInput } from "../../position/PositionInput";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./lines.module.css";

/** Where a place lies to each version of each line, and what obligations say of it; what is undecided is called so. */
export function CheckPosition({ features, on }: { features: readonly MapFeature[]; on: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [place, setPlace] = useState<Position | null>(null);
  const check = usePositionCheck(place, on);
  const applying = check.data?.obligations.filter((one) => one.outcome !== "not-applicable") ?? [];
  return (
    <Part title={t("lines.check")}>
      <div className={classes.check}>
        <PositionInput label={t("lines.check")} features={features} value={place} onChange={setPlace} />
      </div>
      {place && check.isPending && <Loading />}
      {check.isError && <Problem error={check.error} />}
      {check.data && (
        <>
          <Rows label={t("lines.toLines")} columns={placedColumns(t, format)} rows={check.data.lines.toSorted((a, b) => a.distanceM - b.distanceM)} rowKey={(one) => `${one.id} ${one.party}`} />
          {applying.length > 0 ? <Rows label={t("lines.obligations")} columns={checkedColumns(t, format)} rows={applying} rowKey={(one) => `${one.obligation} ${one.used?.party ?? ""}`} /> : <Quiet>{t("lines.noObligation")}</Quiet>}
          <p>
            <Quiet>{t("lines.personDecides")}</Quiet>
          </p>
        </>
      )}
    </Part>
  );
}

/** Never a percentage where a sentence is meant: sure, likely, open. */
function sureness(t: TFunction, one: PlacedAt): string {
  const most = Math.max(one.probabilityInside ?? 0, 1 - (one.probabilityInside ?? 1), one.probabilityLeft ?? 0, one.probabilityRight ?? 0, one.probabilityOn ?? 0);
  return t(most >= 0.99 ? "lines.sure" : most >= 0.9 ? "lines.likely" : "lines.open");
}

function placedColumns(t: TFunction, { number }: ReturnType<typeof useFormat>): Column<PlacedAt>[] {
  return [
    { key: "name", label: t("lines.name"), wraps: true, cell: (one) => <bdi>{one.name}</bdi> },
    { key: "party", label: t("lines.party"), cell: (one) => <bdi>{one.party}</bdi> },
    { key: "edition", label: t("lines.edition"), wide: true, cell: (one) => <Code>{one.edition}</Code> },
    { key: "distance", label: t("lines.distance"), numeric: true, cell: (one) => distanceText(t, number, one.distanceM) },
    { key: "azimuth", label: t("lines.azimuth"), numeric: true, wide: true, cell: (one) => <Code>{`${String(Math.round(one.azimuthDeg)).padStart(3, "0")}°`}</Code> },
    { key: "side", label: t("lines.side"), cell: (one) => (one.sideParty ? t("lines.sideOf", { party: one.sideParty }) : t(`side.${one.side.toLowerCase()}`)) },
    { key: "sure", label: t("lines.howSure"), cell: (one) => sureness(t, one) },
  ];
}
