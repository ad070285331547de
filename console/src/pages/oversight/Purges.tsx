import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answerPurge, askPurge, usePurges, type PurgeOrder, type Signatory } from "../../api/ledger";
import { newId } from "../../api/record";
import { useOfficer } from "../../app/place";
import { entryKinds, useEntryKind } from "../../i18n/entryKind";
import { useFormat } from "../../i18n/format";
import { instantAt } from "../../i18n/zone";
import { useNode } from "../../api/session";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Head } from "../../parts/Page";
import { Failed, Loading, Standing } from "../../parts/Standing";
import { Code, Facts, Part } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./oversight.module.css";

/** Bodies that are taken out of the ledger: how long each kind is kept, and orders, each of two officers. */
export function Purges() {
  const { t } = useTranslation();
  const format = useFormat();
  const purges = usePurges();
  const officer = useOfficer();
  const kindName = useEntryKind();
  const [asking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<PurgeOrder | null>(null);
  if (purges.isPending) return <Loading />;
  if (purges.isError) return <Failed error={purges.error} retry={() => void purges.refetch()} />;
  const { keep, rowsGo, orders } = purges.data;
  const waits = (order: PurgeOrder) => order.state === "asked" && order.askedBy.id !== officer.id;
  return (
    <>
      <Head title={t("ledger.purges")} about={t("ledger.purgesAbout")}>
        <Act keys="N" size="xs" label={t("ledger.newPurge")} icon="plus" onAct={() => setAsking(true)} />
      </Head>
      <div className={classes.ledger}>
        <Part title={t("ledger.schedule")}>
          {Object.keys(keep).length === 0 ? <p>{t("ledger.noSchedule")}</p> : <Facts rows={Object.entries(keep).map(([kind, period]) => [kindName(kind), <Code key={kind}>{period}</Code>])} />}
        </Part>
        <Part title={t("centre.besideLedger")}>
          <p>{t("centre.rowsGo")}</p>
          <p>{rowsGo.map(kindName).join(t("list.separator"))}</p>
        </Part>
      </div>
      {orders.length === 0 && <Standing icon="check" title={t("ledger.noPurges")} />}
      {orders.length > 0 && <Rows label={t("ledger.purges")} columns={columns(t, format)} rows={orders} rowKey={(order) => order.id} acts={(order) => waits(order) && <Act size="xs" label={t("ledger.answer")} onAct={() => setAnswering(order)} />} />}
      {asking && <AskPurge onClose={() => setAsking(false)} />}
      {answering && <AnswerPurge order={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

function columns(t: TFunction, { number, dateTime }: ReturnType<typeof useFormat>): Column<PurgeOrder>[] {
  const who = (signatory: Signatory | undefined, at: string | undefined) =>
    signatory && (
      <>
        <bdi>{signatory.name}</bdi>
        {t("list.separator")}
        {t(`role.${signatory.role}`)}
        <div className={classes.how}>{at && dateTime(at)}</div>
      </>
    );
  return [
    { key: "state", label: t("ledger.state"), wraps: true, cell: (order) => t(`ledger.states.${order.state}`) },
    { key: "what", label: t("oversight.what"), wraps: true, cell: (order) => <Scope order={order} /> },
    { key: "bodies", label: t("ledger.bodies"), numeric: true, cell: (order) => number(order.bodies) },
    { key: "stays", label: t("ledger.rowsStay"), wraps: true, cell: (order) => <RowsStay order={order} /> },
    { key: "reason", label: t("ledger.reason"), wraps: true, cell: (order) => <bdi>{order.reason}</bdi> },
    { key: "asked", label: t("ledger.askedBy"), cell: (order) => who(order.askedBy, order.askedAt) },
    { key: "answered", label: t("ledger.answeredBy"), wraps: true, cell: (order) => <>{who(order.answeredBy, order.answeredAt)}{order.answer && <bdi>{order.answer}</bdi>}</> },
  ];
}

/** The kinds whose rows beside the ledger an order leaves, each with how many entries it has. */
function RowsStay({ order }: { order: PurgeOrder }) {
  const { number } = useFormat();
  const kindName = useEntryKind();
  const staying = Object.entries(order.rowsStay);
  if (staying.length === 0) return <>–</>;
  return staying.map(([kind, entries]) => (
    <div key={kind}>
      {kindName(kind)} ({number(entries)})
    </div>
  ));
}

function Scope({ order }: { order: PurgeOrder }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const kindName = useEntryKind();
  return (
    <>
      {order.kind && <div>{kindName(order.kind)}</div>}
      {order.subject && <div>{t("oversight.subject")}: <Code>{order.subject}</Code></div>}
      {order.happenedBefore && <div>{t("ledger.before", { time: dateTime(order.happenedBefore) })}</div>}
    </>
  );
}

function AskPurge({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const zone = useNode().data?.zone ?? "UTC";
  const { language } = useFormat();
  const [id] = useState(newId);
  const [form, setForm] = useState({ kind: "", subject: "", before: "", reason: "" });
  const field = (name: keyof typeof form) => ({ value: form[name], onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }) });
  const run = async () => {
    await askPurge({ id, kind: form.kind || null, subject: form.subject.trim() || null, happenedBefore: form.before ? instantAt(form.before, 0, zone) : null, reason: form.reason.trim() });
    await cache.invalidateQueries({ queryKey: ["purges"] });
  };
  return (
    <Ask opened title={t("ledger.newPurge")} does={t("ledger.ask")} tone="refer" onDo={run} onClose={onClose}>
      <p>{t("ledger.twoOfUs")}</p>
      <NativeSelect label={t("field.kind")} {...field("kind")} data={[{ value: "", label: t("allegations.anyKind") }, ...entryKinds(t, language)]} data-autofocus />
      <TextInput label={t("oversight.subject")} {...field("subject")} dir="ltr" spellCheck={false} />
      <TextInput type="date" label={t("ledger.onlyBefore")} {...field("before")} />
      <Textarea label={t("ledger.reason")} description={t("ledger.reasonHow")} {...field("reason")} dir="auto" autosize minRows={2} maxLength={2_000} required withAsterisk={false} />
    </Ask>
  );
}

function AnswerPurge({ order, onClose }: { order: PurgeOrder; onClose: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const cache = useQueryClient();
  const [agreed, setAgreed] = useState("no");
  const [why, setWhy] = useState("");
  const run = async () => {
    await answerPurge(order.id, agreed === "yes", why.trim());
    await cache.invalidateQueries({ queryKey: ["purges"] });
  };
  return (
    <Ask opened title={t("ledger.answer")} does={t(agreed === "yes" ? "ledger.agree" : "ledger.decline")} tone={agreed === "yes" ? "danger" : "plain"} onDo={run} onClose={onClose}>
      <Scope order={order} />
      <p>
        <bdi>{order.reason}</bdi>
      </p>
      <p>{t("ledger.wouldTake", { bodies: number(order.bodies) })}</p>
      {Object.keys(order.rowsStay).length > 0 && (
        <>
          <p>{t("ledger.rowsStayHow")}</p>
          <RowsStay order={order} />
        </>
      )}
      <NativeSelect label={t("ledger.answer")} value={agreed} onChange={(event) => setAgreed(event.currentTarget.value)} data={[{ value: "no", label: t("ledger.decline") }, { value: "yes", label: t("ledger.agree") }]} />
      <Textarea label={t("ledger.why")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} dir="auto" autosize minRows={2} maxLength={2_000} required withAsterisk={false} />
    </Ask>
  );
}
