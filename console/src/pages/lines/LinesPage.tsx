import { TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMapFeatures } from "../../api/map";
import { useAddress } from "../../app/address";
import { useFormat } from "../../i18n/format";
import { areaOf, isLand, type MapFeature } from "../../map/features";
import { MapView } from "../../map/MapView";
import { Head } from "../../parts/Page";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { Code } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import { sorted, sortOf, sortText, type Column } from "../../tables/rows";
import { CheckPosition } from "./CheckPosition";
import classes from "./lines.module.css";

const none: MapFeature[] = [];

/** The line as every party draws it, side by side, as it stood on a day; below, the same as a list. */
export function LinesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const on = address.get("on");
  const found = useMapFeatures(on);
  const features = found.data?.features ?? none;
  const view = useMemo(() => areaOf(features), [features]);
  const columns = featureColumns(t, format);
  const sort = sortOf(address.get("sort"));
  return (
    <>
      <Head title={t("area.lines")} about={t("lines.about")}>
        <TextInput size="xs" type="date" aria-label={t("lines.on")} value={on ?? ""} onChange={(event) => address.set({ on: event.currentTarget.value }, true)} />
      </Head>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <>
          <div className={classes.map}>
            <MapView label={t("area.lines")} features={features} view={view} instead={t("lines.instead")} />
          </div>
          <CheckPosition features={features} on={on} />
          {features.length === 0 ? <Empty title={t("lines.none")} /> : <Rows label={t("lines.list")} columns={columns} rows={sorted(features.filter((one) => !isLand(one)), columns, sort, format.language)} rowKey={(one) => `${one.properties.kind} ${one.properties.name} ${one.properties.party ?? ""} ${one.properties.edition ?? ""}`} sort={sort} onSort={(next) => address.set({ sort: sortText(next) })} />}
        </>
      )}
    </>
  );
}

function featureColumns(t: TFunction, { date }: ReturnType<typeof useFormat>): Column<MapFeature>[] {
  const column = (key: "name" | "kind" | "party" | "edition" | "validFrom" | "validTo", more: Partial<Column<MapFeature>> = {}): Column<MapFeature> => ({ key, label: t(`lines.${key}`), sorts: true, value: (one) => one.properties[key], cell: (one) => <bdi>{one.properties[key] ?? "–"}</bdi>, ...more });
  return [
    column("name", { wraps: true }),
    column("kind", { cell: ({ properties }) => t(`mapKind.${properties.kind}`, properties.kind) }),
    column("party", { cell: ({ properties }) => <bdi>{properties.party || t("map.noParty")}</bdi> }),
    column("edition", { cell: ({ properties }) => <Code>{properties.edition}</Code>, wide: true }),
    column("validFrom", { cell: ({ properties }) => date(properties.validFrom), wide: true }),
    column("validTo", { cell: ({ properties }) => date(properties.validTo), wide: true }),
  ];
}
