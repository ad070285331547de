import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useLists } from "../../api/session";
import type { ListStatus } from "../../api/types";
import { useAddress } from "../../app/address";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Head, Quiet } from "../../parts/Page";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Age, Code } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import { sorted, sortOf, sortText, type Column } from "../../tables/rows";
import { Import } from "./Import";
import { SettingForm } from "./Setting";

/** Every list that travellers and documents are compared with: which edition, how old, and what was refused last. */
export function Lists() {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const lists = useLists();
  const imports = useOfficer().roles.includes("administrator");
  const navigate = useNavigate();
  const [registering, setRegistering] = useState(false);
  const columns = listColumns(t, format);
  const sort = sortOf(address.get("sort"));
  return (
    <>
      <Head title={t("area.lists")} about={t("lists.about")}>
        {imports && <Act keys="N" size="xs" icon="plus" label={t("lists.register")} onAct={() => setRegistering(true)} />}
      </Head>
      {registering && <SettingForm onClose={() => setRegistering(false)} onDone={(list) => void navigate(`/lists/${list}`)} />}
      {imports && <Import />}
      {lists.isPending && <Loading />}
      {lists.isError && <Failed error={lists.error} retry={() => void lists.refetch()} />}
      {lists.data?.length === 0 && <Empty title={t("top.noLists")}>{t("lists.noneNext")}</Empty>}
      {lists.data && lists.data.length > 0 && (
        <Rows label={t("area.lists")} columns={columns} rows={sorted(lists.data, columns, sort, format.language)} rowKey={(list) => list.list} to={(list) => `/lists/${encodeURIComponent(list.list)}`} sort={sort} onSort={(next) => address.set({ sort: sortText(next) })} />
      )}
    </>
  );
}

function listColumns(t: TFunction, { number, dateTime }: ReturnType<typeof useFormat>): Column<ListStatus>[] {
  return [
    { key: "list", label: t("lists.list"), sorts: true, value: (list) => list.list, cell: (list) => (list.title === list.list ? <Code>{list.list}</Code> : <bdi>{list.title}</bdi>) },
    { key: "kind", label: t("lists.kind"), sorts: true, value: (list) => list.kind, cell: (list) => t(`lists.kinds.${list.kind}`), wide: true },
    { key: "age", label: t("lists.age"), sorts: true, value: (list) => list.ageSeconds, cell: (list) => <HowOld list={list} /> },
    { key: "edition", label: t("lists.edition"), sorts: true, numeric: true, value: (list) => list.number, cell: (list) => number(list.number) },
    { key: "rows", label: t("lists.rows"), sorts: true, numeric: true, value: (list) => list.rows, cell: (list) => number(list.rows) },
    { key: "entries", label: t("lists.entries"), sorts: true, numeric: true, value: (list) => list.entries, cell: (list) => number(list.entries), wide: true },
    { key: "held", label: t("lists.waiting"), cell: (list) => list.editions.some((edition) => edition.held) && <Tag tone="stale" icon="clock">{t("lists.heldOf", { edition: list.editions.find((edition) => edition.held)?.number ?? 0 })}</Tag> },
    { key: "rate", label: t("lists.rateShort"), sorts: true, numeric: true, value: (list) => list.setting.perThousand, cell: (list) => number(list.setting.perThousand), wide: true },
    { key: "authority", label: t("lists.authority"), sorts: true, value: (list) => list.authority, cell: (list) => <Code>{list.authority}</Code>, wide: true },
    {
      key: "lastRefused",
      wraps: true,
      label: t("lists.lastRefused"),
      value: (list) => list.lastRefused?.code,
      cell: ({ lastRefused }) =>
        lastRefused ? (
          <>
            <Tag tone="danger" icon="refuse">
              {t(`lists.refused.${lastRefused.code}`, lastRefused.code)}
            </Tag>{" "}
            <Quiet>{dateTime(lastRefused.at)}</Quiet>
          </>
        ) : (
          <Quiet>{t("lists.neverRefused")}</Quiet>
        ),
    },
  ];
}

/** The age in words; a stale list says also how old it may be. */
export function HowOld({ list }: { list: ListStatus }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  if (list.number === 0)
    return (
      <Tag tone="stale" icon="lists">
        {t("lists.neverInForce")}
      </Tag>
    );
  return (
    <>
      <Age seconds={list.ageSeconds} stale={list.stale} /> {list.stale && <Quiet>{t("lists.allowed", { span: span(list.staleAfterSeconds) })}</Quiet>}
    </>
  );
}
