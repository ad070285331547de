import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../api/client";
import { importList, type Sending } from "../../api/lists";
import type { Imported } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Tag } from "../../parts/Tag";
import { Code } from "../../parts/Text";
import { csvOf, keep } from "../../tables/csv";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./lists.module.css";

const megabyte = 1_000_000;

/** Brings a new edition in: a file chosen or dropped, how far it is, and what the node said of it line by line. */
export function Import() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const send = useMutation({
    mutationFn: (file: File) => importList(file, setSending),
    onMutate: (file) => setSending({ sent: 0, total: file.size, checking: false }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["lists"] }),
  });
  const take = (file: File | undefined) => file && !send.isPending && send.mutate(file);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section className={classes.import} data-over={over || undefined} aria-label={t("lists.import")} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className={classes.line}>
        <Act keys="U" size="xs" label={t("lists.import")} icon="up" onAct={() => field.current?.click()} disabled={send.isPending} />
        <input ref={field} type="file" hidden aria-label={t("lists.import")} onChange={(event) => (take(event.currentTarget.files?.[0]), (event.currentTarget.value = ""))} />
        {!send.variables && <Quiet>{t("lists.importHow")}</Quiet>}
        {send.variables && <bdi>{send.variables.name}</bdi>}
        {send.isPending && sending && <Progress sending={sending} />}
        {send.data && <Accepted imported={send.data} />}
      </div>
      {send.isError && <Refused error={send.error} />}
      {send.data && send.data.problems.length > 0 && <LineProblems imported={send.data} />}
    </section>
  );
}

function Progress({ sending }: { sending: Sending }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const inMegabytes = (bytes: number) => number(Math.round((bytes / megabyte) * 10) / 10);
  const text = sending.checking ? t("lists.checking") : t("lists.sent", { sent: inMegabytes(sending.sent), total: inMegabytes(sending.total) });
  return (
    <span className={classes.line} role="status">
      <progress aria-label={text} {...(!sending.checking && { value: sending.sent, max: sending.total || 1 })} />
      {text}
    </span>
  );
}

function Accepted({ imported }: { imported: Imported }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <span role="status">
      <Tag tone="clear" icon="check">
        {t("lists.accepted", { list: imported.list, edition: imported.number, understood: number(imported.understood), rows: number(imported.rows) })}
      </Tag>
    </span>
  );
}

/** Why the node refused the file; its own words name the place in the file. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <div className={classes.refused}>
      <Problem error={error} />
      {error instanceof Refusal && error.detail && (
        <p>
          <Quiet>{t("lists.nodeSays")}</Quiet> <bdi>{error.detail}</bdi>
        </p>
      )}
      {error instanceof Refusal && error.errors.map((one) => <p key={one.field + one.message}><Code>{one.field}</Code> <bdi>{one.message}</bdi></p>)}
    </div>
  );
}

function LineProblems({ imported }: { imported: Imported }) {
  const { t } = useTranslation();
  const columns: Column<Imported["problems"][number]>[] = [
    { key: "line", label: t("lists.line"), numeric: true, value: (problem) => problem.line, cell: (problem) => <Code>{problem.line}</Code> },
    { key: "code", label: t("lists.problem"), value: (problem) => problem.code, cell: (problem) => t(`problem.${problem.code}`, problem.code) },
    { key: "message", label: t("lists.says"), value: (problem) => problem.message, cell: (problem) => <bdi>{problem.message}</bdi>, wraps: true },
  ];
  return (
    <>
      <div className={classes.line}>
        <b>{t("lists.problems", { count: imported.problems.length })}</b>
        <Act keys="E" size="xs" label={t("table.export")} icon="down" onAct={() => keep(`problems-${imported.list}-${imported.number}.csv`, csvOf(columns, imported.problems))} />
      </div>
      <div className={classes.problems}>
        <Rows label={t("lists.problem")} columns={columns} rows={imported.problems} rowKey={(problem) => `${problem.line} ${problem.code} ${problem.message}`} />
      </div>
    </>
  );
}
