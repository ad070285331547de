import { TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useOverstays } from "../../api/day";
import type { Overstay } from "../../api/types";
import { useAddress } from "../../app/address";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Nationality } from "../../parts/Filters";
import { Head } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Code, Name } from "../../parts/Text";
import { ColumnChoice } from "../../tables/ColumnChoice";
import { csvOf, keep } from "../../tables/csv";
import { More } from "../../tables/More";
import { Rows } from "../../tables/Rows";
import { sorted, sortOf, sortText, type Column } from "../../tables/rows";
import tables from "../../tables/rows.module.css";
import { useTable } from "../../tables/useTable";

const longestFirst = "-overstayDays";

/** Who stayed longer than allowed on a day and has not left, longest first. */
export function Overstays() {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const purpose = usePurpose("overstays");
  const found = useOverstays(address.get("on"), address.get("nationality"), purpose.chosen);
  const table = useTable("overstays", overstayColumns(t, format));
  const sort = sortOf(address.get("sort") ?? longestFirst);
  const rows = sorted(found.data?.items ?? [], table.all, sort, format.language);
  if (!purpose.chosen) return <Forbidden />;
  return (
    <>
      <Head title={t("area.overstays")} about={found.data && t("overstays.count", { total: format.number(found.data.total), date: format.date(found.data.on) })}>
        <PurposeNote purpose={purpose} />
        <ColumnChoice table={table} />
        <Act keys="E" size="xs" label={t("table.export")} icon="down" disabled={rows.length === 0} onAct={() => keep(`overstays-${found.data?.on ?? ""}.csv`, csvOf(table.shown, rows))} />
      </Head>
      <div className={tables.bar} role="search" aria-label={t("table.filters")}>
        <TextInput size="xs" type="date" aria-label={t("overstays.on")} value={found.data?.on ?? address.get("on") ?? ""} onChange={(event) => address.set({ on: event.currentTarget.value }, true)} />
        <Nationality address={address} />
      </div>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <Empty title={t("overstays.none")}>{t("overstays.noneNext")}</Empty>}
      {rows.length > 0 && (
        <>
          <Rows label={t("area.overstays")} columns={table.shown} rows={rows} rowKey={(row) => row.crossingId} to={(row) => `/today/persons/${encodeURIComponent(row.personKey)}`} sort={sort} onSort={(next) => address.set({ sort: sortText(next) ?? longestFirst })} />
          <More shown={rows.length} total={found.data?.total} onAgain={() => void found.refetch()} at={found.dataUpdatedAt} />
        </>
      )}
    </>
  );
}

function overstayColumns(t: TFunction, format: ReturnType<typeof useFormat>): Column<Overstay>[] {
  const column = (key: keyof Overstay, label: string, more: Partial<Column<Overstay>> = {}): Column<Overstay> => ({ key, label, sorts: true, value: (row) => row[key], cell: (row) => <Code>{row[key]}</Code>, ...more });
  const days = (key: "birthDate" | "enteredOn" | "mayStayUntil", label: string, more: Partial<Column<Overstay>> = {}) => column(key, label, { cell: (row) => format.date(row[key]), ...more });
  return [
    column("surname", t("field.name"), { value: (row) => `${row.surname} ${row.givenNames}`, cell: (row) => <Name surname={row.surname} givenNames={row.givenNames} />, shown: "always" }),
    column("overstayDays", t("overstays.days"), { numeric: true, cell: (row) => <b>{t("case.days", { count: row.overstayDays })}</b>, shown: "always" }),
    days("mayStayUntil", t("overstays.until")),
    days("enteredOn", t("overstays.entered")),
    column("post", t("overstays.where")),
    column("node", t("cutOff.nodes"), { wide: true, cell: (row) => (row.node ? <bdi>{row.node}</bdi> : t("centre.here")) }),
    column("nationality", t("field.nationality")),
    days("birthDate", t("field.birthDate"), { wide: true }),
    column("documentNumber", t("field.documentNumber"), { wide: true }),
    column("pack", t("case.pack"), { wide: true, cell: (row) => <bdi>{row.pack}</bdi> }),
  ];
}
