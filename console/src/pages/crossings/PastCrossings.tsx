import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useHistory } from "../../api/day";
import { useNode } from "../../api/session";
import type { CrossingRow } from "../../api/types";
import { useAddress } from "../../app/address";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Code, Name } from "../../parts/Text";
import { ColumnChoice } from "../../tables/ColumnChoice";
import { csvOf, keep } from "../../tables/csv";
import { More } from "../../tables/More";
import { Rows } from "../../tables/Rows";
import { sorted, sortOf, sortText } from "../../tables/rows";
import { useTable } from "../../tables/useTable";
import { cutOff } from "../cut-off/area";
import { crossingColumns } from "./columns";

/** All crossings of one person at this border, by the key that the node keeps them under. */
export function PersonHistory() {
  const { t } = useTranslation();
  const { key = "" } = useParams();
  return <PastCrossings of={`persons/${encodeURIComponent(key)}`} title={t("history.ofPerson")} about={(row) => <Name surname={row.surname} givenNames={row.givenNames} />} everywhere={`/cut-off/persons/${encodeURIComponent(key)}`} />;
}

/** All crossings with one document, whoever showed it. */
export function DocumentHistory() {
  const { t } = useTranslation();
  const { issuer = "", number = "" } = useParams();
  return (
    <PastCrossings
      of={`documents/${encodeURIComponent(issuer)}/${encodeURIComponent(number)}`}
      title={t("history.ofDocument")}
      about={() => (
        <Code>
          {issuer} {number}
        </Code>
      )}
    />
  );
}

type Props = { of: string; title: string; about: (newest: CrossingRow) => React.ReactNode; /** The page of the same person at all posts. */ everywhere?: string };

function PastCrossings({ of, title, about, everywhere }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const navigate = useNavigate();
  const mayLook = useOfficer().roles.some((role) => cutOff.roles.includes(role));
  const purpose = usePurpose("history");
  const zone = useNode().data?.zone;
  const past = useHistory(of, purpose.chosen);
  const table = useTable("history", historyColumns(t, format, zone));
  const sort = sortOf(address.get("sort"));
  if (!purpose.chosen) return <Forbidden />;
  if (past.isPending) return <Loading />;
  if (past.isError) return <Failed error={past.error} retry={() => void past.refetch()} />;
  const rows = sorted(past.data.items, table.all, sort, format.language);
  const newest = past.data.items[0];
  return (
    <>
      <Head title={title} about={newest && about(newest)}>
        <PurposeNote purpose={purpose} />
        {everywhere && mayLook && <Act keys="Alt+E" size="xs" label={t("cutOff.allPosts")} onAct={() => void navigate(everywhere)} />}
        <ColumnChoice table={table} />
        <Act keys="E" size="xs" label={t("table.export")} icon="down" disabled={rows.length === 0} onAct={() => keep("history.csv", csvOf(table.shown, rows))} />
      </Head>
      {rows.length === 0 ? (
        <Empty title={t("history.none")} />
      ) : (
        <>
          <Rows label={title} columns={table.shown} rows={rows} rowKey={(row) => `${row.node ?? ""}${row.id}`} to={(row) => (row.node ? `/cut-off/persons/${encodeURIComponent(row.personKey ?? "")}` : `/today/crossings/${row.id}`)} sort={sort} onSort={(next) => address.set({ sort: sortText(next) })} />
          <More shown={rows.length} total={past.data.total ?? rows.length} onAgain={() => void past.refetch()} at={past.dataUpdatedAt} />
        </>
      )}
    </>
  );
}

/** A history goes over many days and posts: whole dates, the post shown, everything sortable. */
function historyColumns(t: Parameters<typeof crossingColumns>[0], format: ReturnType<typeof useFormat>, zone: string | undefined) {
  return crossingColumns(t, format, (at) => format.dateTime(at, zone)).map((column) => {
    const { shown, ...rest } = column;
    return { ...rest, sorts: true, ...(column.key === "post" || column.key === "node" ? {} : shown && { shown }) };
  });
}
