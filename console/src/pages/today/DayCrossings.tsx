import { NativeSelect } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { crossingsFile, useCrossings, type CrossingFilters } from "../../api/day";
import { crossingStates, type Purpose, type Role } from "../../api/types";
import type { Address } from "../../app/address";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Nationality, Search } from "../../parts/Filters";
import { Problem } from "../../parts/Problem";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { ColumnChoice } from "../../tables/ColumnChoice";
import { keep } from "../../tables/csv";
import { More } from "../../tables/More";
import { Rows } from "../../tables/Rows";
import tables from "../../tables/rows.module.css";
import { useTable } from "../../tables/useTable";
import { crossingColumns } from "../crossings/columns";
import { dayFilters } from "./filters";
import { reasonSeverity, useReasonName } from "./reasonName";

/** Who may take a list away as a file. */
const exporting: Role[] = ["shift-leader", "analyst", "inspector"];

type Props = { on: string; post: string | null; zone: string; address: Address; purpose: Purpose };

/** The crossings of the day as the filters in the address say, each opening its detail. */
export function DayCrossings({ on, post, zone, address, purpose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const filters = dayFilters(address.query, { on, post, zone });
  const found = useCrossings(filters, purpose);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const table = useTable("crossings", crossingColumns(t, format, (at) => format.time(at, zone)));
  const exports = useOfficer().roles.some((role) => exporting.includes(role));
  return (
    <section>
      <div className={tables.bar} role="search" aria-label={t("table.filters")}>
        <Filters address={address} />
        <span className="spring" />
        <ColumnChoice table={table} />
        {exports && <Export filters={filters} purpose={purpose} name={`${on}-${post ?? "all"}`} />}
      </div>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <Empty title={t("today.noneFits")}>{t("today.noneFitsNext")}</Empty>}
      {rows.length > 0 && (
        <>
          <Rows label={t("today.crossings")} columns={table.shown} rows={rows} rowKey={(row) => row.id} to={(row) => `/today/crossings/${row.id}`} />
          <More shown={rows.length} total={found.data?.pages[0]?.total} more={found.hasNextPage} loading={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} onAgain={() => void found.refetch()} at={found.dataUpdatedAt} />
        </>
      )}
    </section>
  );
}

const waiting = "referred,at-second-line";
const filterNames = ["direction", "state", "outcome", "reason", "nationality", "text", "hour"];

function Filters({ address }: { address: Address }) {
  const { t } = useTranslation();
  const reasonName = useReasonName();
  const any = (label: string) => ({ value: "", label });
  const set = filterNames.some((name) => address.get(name));
  return (
    <>
      <Search address={address} />
      <NativeSelect size="xs" aria-label={t("booth.direction")} value={address.get("direction") ?? ""} onChange={(event) => address.set({ direction: event.currentTarget.value })} data={[any(t("today.bothWays")), ...["entry", "exit"].map((one) => ({ value: one, label: t(`direction.${one}`) }))]} />
      <NativeSelect size="xs" aria-label={t("crossing.state")} value={address.get("state") ?? ""} onChange={(event) => address.set({ state: event.currentTarget.value })} data={[any(t("today.anyState")), { value: waiting, label: t("today.count.waiting") }, ...crossingStates.map((one) => ({ value: one, label: t(`state.${one}`) }))]} />
      <NativeSelect size="xs" w="9.5rem" aria-label={t("crossing.reason")} value={address.get("reason") ?? ""} onChange={(event) => address.set({ reason: event.currentTarget.value })} data={[any(t("today.anyReason")), ...Object.keys(reasonSeverity).map((one) => ({ value: one, label: reasonName(one) }))]} />
      <Nationality address={address} />
      {set && <Act label={t("table.clear")} keys="X" size="xs" onAct={() => address.set(Object.fromEntries(filterNames.map((name) => [name, null])))} />}
    </>
  );
}

type ExportProps = { filters: CrossingFilters; purpose: Purpose; name: string };

function Export({ filters, purpose, name }: ExportProps) {
  const { t } = useTranslation();
  const file = useMutation({ mutationFn: () => crossingsFile(filters, purpose), onSuccess: (content) => keep(`crossings-${name}.csv`, content) });
  return (
    <>
      <Act keys="E" size="xs" label={t("table.export")} icon="down" onAct={() => file.mutate()} loading={file.isPending} />
      {file.isError && <Problem error={file.error} />}
    </>
  );
}
