import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useOfficers } from "../../api/administration";
import { usePosts } from "../../api/day";
import type { OfficerRow } from "../../api/types";
import { useAddress } from "../../app/address";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Head, Quiet } from "../../parts/Page";
import { Failed, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code } from "../../parts/Text";
import { ColumnChoice } from "../../tables/ColumnChoice";
import { Rows } from "../../tables/Rows";
import { sorted, sortOf, sortText, type Column } from "../../tables/rows";
import { useTable } from "../../tables/useTable";

/** Everybody who can sign in at this node. */
export function Officers() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const address = useAddress();
  const officers = useOfficers();
  const posts = usePosts().data ?? [];
  const table = useTable("officers", officerColumns(t, format, (code) => posts.find((post) => post.code === code)?.name ?? code));
  const sort = sortOf(address.get("sort") ?? "name");
  return (
    <>
      <Head title={t("administration.officers")}>
        <ColumnChoice table={table} />
        <Act keys="N" size="xs" label={t("administration.newOfficer")} icon="plus" onAct={() => void navigate("/administration/officers/new")} />
      </Head>
      {officers.isPending && <Loading />}
      {officers.isError && <Failed error={officers.error} retry={() => void officers.refetch()} />}
      {officers.data && (
        <Rows label={t("administration.officers")} columns={table.shown} rows={sorted(officers.data, table.all, sort, format.language)} rowKey={(one) => one.id} to={(one) => `/administration/officers/${one.id}`} sort={sort} onSort={(next) => address.set({ sort: sortText(next) })} />
      )}
    </>
  );
}

function officerColumns(t: TFunction, format: ReturnType<typeof useFormat>, postName: (code: string) => string): Column<OfficerRow>[] {
  return [
    { key: "name", label: t("signIn.name"), sorts: true, shown: "always", value: (one) => one.name, cell: (one) => <Code>{one.name}</Code> },
    { key: "fullName", label: t("setUp.fullName"), sorts: true, value: (one) => one.fullName, cell: (one) => <bdi>{one.fullName}</bdi> },
    { key: "roles", label: t("settings.roles"), sorts: true, value: (one) => one.roles.join(" "), cell: (one) => one.roles.map((role) => t(`role.${role}`)).join(t("list.separator")), wraps: true },
    { key: "post", label: t("top.post"), sorts: true, value: (one) => one.post, cell: (one) => (one.post ? <bdi>{postName(one.post)}</bdi> : <Quiet>{t("second.allPosts")}</Quiet>) },
    { key: "fromAbove", label: t("carrying.decidedWhere"), sorts: true, value: (one) => one.fromAbove ?? false, cell: (one) => (one.fromAbove ? t("carrying.above") : t("carrying.here")), wide: true },
    { key: "standing", label: t("crossing.state"), sorts: true, value: (one) => one.locked, cell: (one) => <Account officer={one} /> },
    { key: "oneTimeCode", label: t("settings.code"), sorts: true, value: (one) => one.oneTimeCode, cell: (one) => t(`settings.codeState.${one.oneTimeCode}`), wide: true },
    { key: "lastSignIn", label: t("administration.lastSignIn"), sorts: true, value: (one) => one.lastSignIn, cell: (one) => (one.lastSignIn ? format.dateTime(one.lastSignIn) : <Quiet>{t("administration.never")}</Quiet>), wide: true },
    { key: "sessions", label: t("administration.sessions"), sorts: true, numeric: true, value: (one) => one.sessions, cell: (one) => format.number(one.sessions) },
    { key: "language", label: t("top.language"), sorts: true, value: (one) => one.language, cell: (one) => <Code>{one.language}</Code>, shown: "asked" },
  ];
}

export function Account({ officer }: { officer: OfficerRow }) {
  const { t } = useTranslation();
  if (officer.locked)
    return (
      <Tag tone="stale" icon="lock">
        {t("administration.locked")}
      </Tag>
    );
  return (
    <Tag tone="clear" icon="check">
      {t("administration.open")}
    </Tag>
  );
}
