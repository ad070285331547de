import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useScreeningBack, useSetting } from "../../api/lists";
import { useLists } from "../../api/session";
import type { ListStatus } from "../../api/types";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Columns, Head, Quiet } from "../../parts/Page";
import { Failed, Loading, Standing as Missing } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Part } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import { ImportForeign } from "./ImportForeign";
import { HowOld } from "./Lists";
import { PutInForce } from "./OneEdition";
import { Rate } from "./Rate";
import { SettingForm } from "./Setting";

/** One list: what is in force, what was refused, and the editions before, to which an administrator can go back. */
export function OneList() {
  const { t } = useTranslation();
  const { list: name } = useParams();
  const lists = useLists();
  const list = lists.data?.find((one) => one.list === name);
  if (lists.isPending) return <Loading />;
  if (lists.isError) return <Failed error={lists.error} retry={() => void lists.refetch()} />;
  if (!list) return <Missing icon="lists" title={t("refusal.not-found")} />;
  return <Shown list={list} />;
}

function Shown({ list }: { list: ListStatus }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const navigate = useNavigate();
  const { roles } = useOfficer();
  const [setting, setSetting] = useState(false);
  const runs = roles.includes("administrator");
  const seesMore = roles.some((role) => role !== "first-line" && role !== "device");
  return (
    <>
      <Head title={<bdi>{list.title}</bdi>} about={<><Code>{list.list}</Code> <HowOld list={list} /></>}>
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate("/lists")} />
      </Head>
      {runs && list.setting.imported && <ImportForeign list={list.list} />}
      <Columns>
        <Part title={t("lists.inForce")}>
          <Facts
            rows={[
              [t("lists.edition"), number(list.number)],
              [t("lists.kind"), t(`lists.kinds.${list.kind}`)],
              [t("lists.issued"), list.issued ? dateTime(list.issued) : "–"],
              [t("lists.importedAt"), list.importedAt ? dateTime(list.importedAt) : "–"],
              [t("lists.rows"), number(list.rows)],
              [t("lists.entries"), number(list.entries)],
              [t("lists.authority"), <Code key="authority">{list.authority}</Code>],
            ]}
          />
        </Part>
        <Part title={t("lists.lastRefused")}>
          {list.lastRefused ? (
            <>
              <Tag tone="danger" icon="refuse">
                {t(`lists.refused.${list.lastRefused.code}`, list.lastRefused.code)}
              </Tag>
              <p>{dateTime(list.lastRefused.at)}</p>
              <p>
                <bdi>{list.lastRefused.detail}</bdi>
              </p>
            </>
          ) : (
            <Quiet>{t("lists.neverRefused")}</Quiet>
          )}
        </Part>
      </Columns>
      <Part title={t("lists.editions")}>
        <Editions list={list} />
      </Part>
      {seesMore && (
        <Columns>
          <Part title={t("lists.setting")} aside={runs && <Act keys="S" size="compact-xs" icon="gear" label={t("lists.change.setting")} onAct={() => setSetting(true)} />}>
            <Decided list={list} />
          </Part>
          {list.kind === "persons" && (
            <Part title={t("lists.alertRate")}>
              <Rate list={list} />
            </Part>
          )}
        </Columns>
      )}
      {setting && <SettingForm setting={list.setting} onClose={() => setSetting(false)} />}
    </>
  );
}

type Edition = ListStatus["editions"][number];

function Editions({ list }: { list: ListStatus }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const mayPut = useOfficer().roles.includes("administrator");
  const [to, setTo] = useState<Edition | null>(null);
  const columns: Column<Edition>[] = [
    { key: "number", label: t("lists.edition"), cell: (edition) => number(edition.number) },
    { key: "issued", label: t("lists.issued"), cell: (edition) => dateTime(edition.issued) },
    { key: "importedAt", label: t("lists.importedAt"), cell: (edition) => dateTime(edition.importedAt), wide: true },
    { key: "rows", label: t("lists.rows"), numeric: true, cell: (edition) => number(edition.rows) },
    { key: "authority", label: t("lists.authority"), cell: (edition) => <Code>{edition.authority}</Code>, wide: true },
    { key: "inForce", label: t("crossing.state"), cell: (edition) => <Standing of={edition} /> },
  ];
  const name = (edition: Edition) => t(edition.number < list.number ? "lists.takeBack" : "lists.putInForce", { edition: edition.number });
  const acts = (edition: Edition) => !edition.inForce && <Act size="xs" label={name(edition)} onAct={() => setTo(edition)} />;
  return (
    <>
      <Rows label={t("lists.editions")} columns={columns} rows={list.editions} rowKey={(edition) => String(edition.number)} to={(edition) => `/lists/${encodeURIComponent(list.list)}/editions/${edition.number}`} {...(mayPut && { acts })} />
      {to && <PutInForce of={list} edition={to} title={name(to)} onClose={() => setTo(null)} />}
    </>
  );
}

function Standing({ of }: { of: Edition }) {
  const { t } = useTranslation();
  if (of.inForce) return <Tag tone="clear" icon="check">{t("lists.inForce")}</Tag>;
  return of.held ? <Tag tone="stale" icon="clock">{t("lists.held")}</Tag> : <Quiet>{t("lists.former")}</Quiet>;
}

/** What was decided of the list, and the work that looks for who crossed before it changed. */
function Decided({ list }: { list: ListStatus }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const setting = useSetting(list.list);
  const runs = useScreeningBack(list.list);
  const last = setting.data?.decided[0];
  const run = runs.data?.items[0];
  return (
    <Facts
      rows={[
        [t("lists.rate"), number(list.setting.perThousand)],
        [t("lists.backDays"), number(list.setting.screenedBackDays)],
        [t("cutOff.limit"), number(list.setting.staleAfterHours)],
        [t("lists.category"), list.setting.category ? t(`category.${list.setting.category}`) : t("lists.rowsSay")],
        [t("lists.source"), <bdi key="source">{list.setting.source || "–"}</bdi>],
        [t("lists.decided"), last ? <span key="last"><bdi>{last.officerName}</bdi> · {dateTime(last.at)} · <bdi>{last.why}</bdi></span> : t("lists.standard")],
        [t("lists.screeningBack"), run ? t(`lists.back.${run.state}`, { edition: run.number, travellers: number(run.travellers), alerts: number(run.alerts) }) : "–"],
      ]}
    />
  );
}
