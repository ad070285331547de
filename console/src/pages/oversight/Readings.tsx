import { NativeSelect, TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useReads, type ReadFilters } from "../../api/oversight";
import { useNode } from "../../api/session";
import type { Purpose, Reading } from "../../api/types";
import { useAddress, type Address } from "../../app/address";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { dayAfter, instantAt } from "../../i18n/zone";
import { Act } from "../../keys/Act";
import { Typed } from "../../parts/Filters";
import { Head } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Code } from "../../parts/Text";
import { ColumnChoice } from "../../tables/ColumnChoice";
import { csvOf, keep } from "../../tables/csv";
import { More } from "../../tables/More";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import tables from "../../tables/rows.module.css";
import { useTable } from "../../tables/useTable";

const purposes: Purpose[] = ["border-check", "second-line", "investigation", "oversight", "redress", "administration"];
const filterNames = ["officer", "who", "subject", "for", "from", "until"];

/** The filters as the node takes them: whole local days, the last one included. */
function readFilters(address: Address, zone: string): ReadFilters {
  const [from, until] = [address.get("from"), address.get("until")];
  return {
    officer: address.get("officer"),
    subject: address.get("subject"),
    purpose: address.get("for"),
    from: from && instantAt(from, 0, zone),
    to: until && instantAt(dayAfter(until), 0, zone),
  };
}

/** Who looked at what and why, newest first. A click on an officer or a subject shows all of theirs. */
export function Readings() {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const zone = useNode().data?.zone ?? "UTC";
  const purpose = usePurpose("reads");
  const found = useReads(readFilters(address, zone), purpose.chosen);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const table = useTable("reads", readColumns(t, address, (at) => format.dateTime(at, zone), format.number));
  if (!purpose.chosen) return <Forbidden />;
  return (
    <>
      <Head title={t("oversight.reads")} about={t("oversight.readsAbout")}>
        <PurposeNote purpose={purpose} />
        <ColumnChoice table={table} />
        <Act keys="E" size="xs" label={t("table.export")} icon="down" disabled={rows.length === 0} onAct={() => keep("reads.csv", csvOf(table.shown, rows))} />
      </Head>
      <Filters address={address} />
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <Empty title={t("oversight.none")}>{t("oversight.noneNext")}</Empty>}
      {rows.length > 0 && (
        <>
          <Rows label={t("oversight.reads")} columns={table.shown} rows={rows} rowKey={(reading) => String(reading.sequence)} />
          <More shown={rows.length} more={found.hasNextPage} loading={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} onAgain={() => void found.refetch()} at={found.dataUpdatedAt} />
        </>
      )}
    </>
  );
}

function Filters({ address }: { address: Address }) {
  const { t } = useTranslation();
  const who = address.get("who");
  const day = (name: "from" | "until") => (
    <TextInput size="xs" type="date" label={t(`oversight.${name}`)} value={address.get(name) ?? ""} onChange={(event) => address.set({ [name]: event.currentTarget.value })} />
  );
  return (
    <div className={tables.bar} role="search" aria-label={t("table.filters")}>
      {day("from")}
      {day("until")}
      <NativeSelect
        size="xs"
        label={t("purpose.label")}
        value={address.get("for") ?? ""}
        onChange={(event) => address.set({ for: event.currentTarget.value })}
        data={[{ value: "", label: t("oversight.anyPurpose") }, ...purposes.map((one) => ({ value: one, label: t(`purpose.${one}`) }))]}
      />
      <Typed address={address} name="subject" label={t("oversight.subject")} />
      {who && <Act size="xs" label={t("oversight.onlyOf", { name: who })} icon="cross" onAct={() => address.set({ officer: null, who: null }, true)} />}
      {filterNames.some((name) => address.get(name)) && <Act keys="X" size="xs" label={t("table.clear")} onAct={() => address.set(Object.fromEntries(filterNames.map((name) => [name, null])))} />}
    </div>
  );
}

/** The node names a search by its whole filter; what was not asked for is left out. */
function subjectText(subject: string): string {
  const filter = /^Filter\[(.*)\]$/.exec(subject)?.[1];
  return filter === undefined ? subject : filter.split(", ").filter((part) => !part.endsWith("=null")).join(", ");
}

function readColumns(t: TFunction, address: Address, when: (at: string) => string, number: (value: number) => string): Column<Reading>[] {
  return [
    { key: "at", label: t("crossing.at"), value: (reading) => reading.at, cell: (reading) => when(reading.at), shown: "always" },
    { key: "officer", label: t("form.officer"), value: (reading) => reading.officer.name, cell: (reading) => <Link to={address.link({ officer: reading.officer.id, who: reading.officer.name })}><bdi>{reading.officer.name || reading.officer.id}</bdi></Link>, shown: "always" },
    { key: "purpose", label: t("purpose.label"), value: (reading) => reading.purpose, cell: (reading) => t(`purpose.${reading.purpose}`) },
    { key: "what", label: t("oversight.what"), value: (reading) => reading.what, cell: (reading) => t(`oversight.whats.${reading.what}`, reading.what) },
    { key: "subject", label: t("oversight.subject"), value: (reading) => reading.subject, cell: (reading) => <Link to={address.link({ subject: reading.subject })}><Code>{subjectText(reading.subject)}</Code></Link>, wraps: true },
    { key: "count", label: t("oversight.count"), numeric: true, value: (reading) => reading.count, cell: (reading) => number(reading.count) },
    { key: "sequence", label: t("oversight.sequence"), numeric: true, value: (reading) => reading.sequence, cell: (reading) => <Code>{reading.sequence}</Code>, shown: "asked" },
  ];
}
