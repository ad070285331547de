import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { putInForce, useEdition } from "../../api/lists";
import { newId } from "../../api/record";
import { useLists } from "../../api/session";
import type { Edition, ListStatus } from "../../api/types";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Columns, Head, Quiet } from "../../parts/Page";
import { Failed, Loading, Standing } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Part } from "../../parts/Text";
import { csvOf, keep } from "../../tables/csv";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import { Difference } from "./Difference";
import { Preview } from "./Preview";
import classes from "./lists.module.css";

/** One edition: what was understood, how it differs, what it would have done; and the word that puts it in force. */
export function OneEdition() {
  const { list = "", number = "0" } = useParams();
  const lists = useLists();
  const edition = useEdition(list, Number(number));
  const { t } = useTranslation();
  if (edition.isPending || lists.isPending) return <Loading />;
  if (!edition.data) return <Failed error={edition.error} retry={() => void edition.refetch()} />;
  const of = lists.data?.find((one) => one.list === list);
  return of ? <Shown of={of} edition={edition.data} /> : <Standing icon="lists" title={t("refusal.not-found")} />;
}

function Shown({ of, edition }: { of: ListStatus; edition: Edition }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { roles } = useOfficer();
  const [asking, setAsking] = useState(false);
  const back = `/lists/${encodeURIComponent(of.list)}`;
  const title = t(edition.number < of.number ? "lists.takeBack" : "lists.putInForce", { edition: edition.number });
  return (
    <>
      <Head
        title={
          <>
            <bdi>{of.title}</bdi> · {t("case.edition", { edition: edition.number })}
          </>
        }
        about={edition.inForce ? <Tag tone="clear" icon="check">{t("lists.inForce")}</Tag> : <Tag tone="stale" icon="clock">{t("lists.notInForce")}</Tag>}
      >
        {roles.includes("administrator") && !edition.inForce && <Act keys="F9" size="xs" strong tone="refer" label={title} onAct={() => setAsking(true)} />}
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(back)} />
      </Head>
      <Columns>
        <Understood edition={edition} />
        <From edition={edition} />
      </Columns>
      {edition.difference && <Difference list={of.list} number={edition.number} counts={edition.difference} />}
      {edition.kind === "persons" && roles.some((role) => ["administrator", "shift-leader", "analyst"].includes(role)) && <Preview list={of.list} number={edition.number} perThousand={of.setting.perThousand} />}
      {edition.problems.length > 0 && <Problems edition={edition} />}
      {asking && <PutInForce of={of} edition={edition} title={title} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Every row is understood, set aside or left out, and the sums say so. */
function Understood({ edition }: { edition: Edition }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counts = Object.entries(edition.counts).filter(([, n]) => n > 0);
  return (
    <Part title={t("lists.understood")}>
      <Facts
        rows={[
          [t("lists.rows"), number(edition.rows)],
          [t("lists.rowsUnderstood"), number(edition.understood)],
          ...(edition.aside > 0 ? ([[t("lists.rowsAside"), number(edition.aside)]] as [string, string][]) : []),
          [t("lists.rowsLeftOut"), edition.leftOut === 0 ? number(0) : <Tag key="left" tone="refer">{number(edition.leftOut)}</Tag>],
          ...counts.map(([what, n]): [string, string] => [t(`lists.counts.${what}`, what), number(n)]),
        ]}
      />
    </Part>
  );
}

function From({ edition }: { edition: Edition }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const originals = edition.originals ?? [];
  return (
    <Part title={t("lists.madeFrom")}>
      <Facts
        rows={[
          [t("lists.form"), t(`lists.forms.${edition.format}`, edition.format)],
          [t("lists.encoding"), <bdi key="encoding">{edition.encoding}</bdi>],
          ...originals.flatMap((file): [string, React.ReactNode][] => [
            [t("lists.file", { part: file.part }), <bdi key={file.sha256}>{file.fileName || "–"}</bdi>],
            [t("lists.bytes"), number(file.bytes)],
            ["SHA-256", <span key={file.sha256} className={classes.hash} dir="ltr">{file.sha256}</span>],
            [t("lists.importedBy"), <span key={file.at}><bdi>{file.officerName}</bdi> · {dateTime(file.at)}</span>],
          ]),
        ]}
      />
      {originals.length === 0 && <Quiet>{t("lists.signedElsewhere")}</Quiet>}
    </Part>
  );
}

function Problems({ edition }: { edition: Edition }) {
  const { t } = useTranslation();
  const columns: Column<Edition["problems"][number]>[] = [
    { key: "line", label: t("lists.line"), numeric: true, value: (problem) => problem.line, cell: (problem) => <Code>{problem.line}</Code> },
    { key: "code", label: t("lists.problem"), value: (problem) => problem.code, cell: (problem) => t(`problem.${problem.code}`, problem.code) },
    { key: "message", label: t("lists.says"), value: (problem) => problem.message, cell: (problem) => <bdi>{problem.message}</bdi>, wraps: true },
  ];
  const exported = <Act keys="Alt+E" size="xs" label={t("table.export")} icon="down" onAct={() => keep(`problems-${edition.list}-${edition.number}.csv`, csvOf(columns, edition.problems))} />;
  return (
    <Part title={t("lists.problems", { count: edition.problemsAll })} aside={exported}>
      <div className={classes.problems}>
        <Rows label={t("lists.problem")} columns={columns} rows={edition.problems} rowKey={(problem) => `${problem.line} ${problem.code} ${problem.message}`} />
      </div>
      {edition.problems.length < edition.problemsAll && <Quiet>{t("lists.firstOf", { shown: edition.problems.length, all: edition.problemsAll })}</Quiet>}
    </Part>
  );
}

type Putting = { of: ListStatus; edition: { number: number }; title: string; onClose: () => void };

/** Asks for the reason, then puts an edition in force: a new one or a former one. */
export function PutInForce({ of, edition, title, onClose }: Putting) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [id] = useState(newId);
  const [why, setWhy] = useState("");
  const run = async () => {
    await putInForce(of.list, { id, number: edition.number, why: why.trim() });
    await cache.invalidateQueries({ queryKey: ["lists"] });
  };
  return (
    <Ask opened title={title} does={t(edition.number < of.number ? "lists.takeBackDo" : "lists.putInForceDo")} tone="refer" onDo={run} onClose={onClose}>
      <p>{t("lists.putInForceWhat", { list: of.list, edition: edition.number, days: of.setting.screenedBackDays })}</p>
      <Textarea label={t("case.why")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} dir="auto" required withAsterisk={false} data-autofocus autosize minRows={2} />
    </Ask>
  );
}
