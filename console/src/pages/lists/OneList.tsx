import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { takeBack } from "../../api/lists";
import { newId } from "../../api/record";
import { useLists } from "../../api/session";
import type { ListStatus } from "../../api/types";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Columns, Head, Quiet } from "../../parts/Page";
import { Failed, Loading, Standing } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Part } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import { HowOld } from "./Lists";

/** One list: what is in force, what was refused, and the editions before, to which an administrator can go back. */
export function OneList() {
  const { t } = useTranslation();
  const { list: name } = useParams();
  const lists = useLists();
  const list = lists.data?.find((one) => one.list === name);
  if (lists.isPending) return <Loading />;
  if (lists.isError) return <Failed error={lists.error} retry={() => void lists.refetch()} />;
  if (!list) return <Standing icon="lists" title={t("refusal.not-found")} />;
  return <Shown list={list} />;
}

function Shown({ list }: { list: ListStatus }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const navigate = useNavigate();
  return (
    <>
      <Head title={<Code>{list.list}</Code>} about={<HowOld list={list} />}>
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate("/lists")} />
      </Head>
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
    </>
  );
}

type Edition = ListStatus["editions"][number];

function Editions({ list }: { list: ListStatus }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const mayTakeBack = useOfficer().roles.includes("administrator");
  const [to, setTo] = useState<Edition | null>(null);
  const columns: Column<Edition>[] = [
    { key: "number", label: t("lists.edition"), cell: (edition) => number(edition.number) },
    { key: "issued", label: t("lists.issued"), cell: (edition) => dateTime(edition.issued) },
    { key: "importedAt", label: t("lists.importedAt"), cell: (edition) => dateTime(edition.importedAt), wide: true },
    { key: "rows", label: t("lists.rows"), numeric: true, cell: (edition) => number(edition.rows) },
    { key: "inForce", label: t("crossing.state"), cell: (edition) => (edition.inForce ? <Tag tone="clear" icon="check">{t("lists.inForce")}</Tag> : <Quiet>{t("lists.former")}</Quiet>) },
  ];
  const acts = (edition: Edition) => !edition.inForce && <Act size="xs" label={t("lists.takeBack", { edition: edition.number })} onAct={() => setTo(edition)} />;
  return (
    <>
      <Rows label={t("lists.editions")} columns={columns} rows={list.editions} rowKey={(edition) => String(edition.number)} {...(mayTakeBack && { acts })} />
      {to && <TakeBack list={list} to={to} onClose={() => setTo(null)} />}
    </>
  );
}

function TakeBack({ list, to, onClose }: { list: ListStatus; to: Edition; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [id] = useState(newId);
  const [why, setWhy] = useState("");
  const run = async () => {
    await takeBack(list.list, { id, to: to.number, why: why.trim() });
    await cache.invalidateQueries({ queryKey: ["lists"] });
  };
  return (
    <Ask opened title={t("lists.takeBack", { edition: to.number })} does={t("lists.takeBackDo")} tone="refer" onDo={run} onClose={onClose}>
      <p>{t("lists.takeBackWhat", { list: list.list, now: list.number, edition: to.number })}</p>
      <Textarea label={t("case.why")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} dir="auto" required withAsterisk={false} data-autofocus autosize minRows={2} />
    </Ask>
  );
}
