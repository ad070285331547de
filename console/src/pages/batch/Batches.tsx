import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useBatches, type Batch } from "../../api/batches";
import { useAddress } from "../../app/address";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Rows } from "../../tables/Rows";
import { sorted, sortOf, sortText, type Column } from "../../tables/rows";
import { Send } from "./Send";
import { StateTag } from "./State";

/** Files of persons: one to send, those that were sent and how far they are. */
export function Batches() {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const purpose = usePurpose("batch");
  const batches = useBatches();
  const columns = batchColumns(t, format);
  const sort = sortOf(address.get("sort"));
  if (!purpose.chosen) return <Forbidden />;
  return (
    <>
      <Head title={t("area.batch")} about={t("batch.about")}>
        <PurposeNote purpose={purpose} />
      </Head>
      {batches.data && <Send purpose={purpose.chosen} usualRate={batches.data.perThousand} />}
      {batches.isPending && <Loading />}
      {batches.isError && <Failed error={batches.error} retry={() => void batches.refetch()} />}
      {batches.data?.items.length === 0 && <Empty title={t("batch.none")}>{t("batch.noneNext")}</Empty>}
      {batches.data && batches.data.items.length > 0 && (
        <Rows label={t("area.batch")} columns={columns} rows={sorted(batches.data.items, columns, sort, format.language)} rowKey={(batch) => batch.id} to={(batch) => `/batch/${batch.id}`} sort={sort} onSort={(next) => address.set({ sort: sortText(next) })} />
      )}
    </>
  );
}

function batchColumns(t: TFunction, { number, dateTime }: ReturnType<typeof useFormat>): Column<Batch>[] {
  const count = (key: keyof Batch["counts"], label: string): Column<Batch> => ({ key, label, sorts: true, numeric: true, value: (batch) => batch.counts[key], cell: (batch) => number(batch.counts[key]) });
  return [
    { key: "name", label: t("batch.file"), sorts: true, wraps: true, value: (batch) => batch.name, cell: (batch) => (batch.purged ? <Quiet>{t("batch.purgedName")}</Quiet> : <bdi>{batch.name || batch.id}</bdi>) },
    { key: "state", label: t("batch.state"), sorts: true, value: (batch) => batch.state, cell: (batch) => <StateTag batch={batch} /> },
    count("rows", t("batch.rows")),
    count("likely", t("batch.likely")),
    count("possible", t("batch.possible")),
    count("unreadable", t("batch.unreadable")),
    { key: "received", label: t("batch.received"), sorts: true, value: (batch) => batch.received, cell: (batch) => dateTime(batch.received), wide: true },
    { key: "officer", label: t("batch.officer"), sorts: true, value: (batch) => batch.officer.name, cell: (batch) => <bdi>{batch.officer.name}</bdi>, wide: true },
  ];
}
