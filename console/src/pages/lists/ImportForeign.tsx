import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../api/client";
import { importProgress, sendPart, startImport, type Sending } from "../../api/lists";
import { newId } from "../../api/record";
import type { ImportProgress } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Quiet } from "../../parts/Page";
import { Held } from "./Import";
import { Progress, Refused, SendProgress } from "./Sent";
import classes from "./lists.module.css";

const askEveryMillis = 700;
const megabyte = 1_000_000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, askEveryMillis));

/** Brings in what nobody signed: the list, perhaps OFAC's aliases; the node reads it, signs it and holds it. */
export function ImportForeign({ list }: { list: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const run = useMutation({
    mutationFn: async (files: File[]) => {
      const id = newId();
      for (const [index, file] of inOrder(files).entries()) await sendPart(id, index + 1, file, setSending);
      setSending(null);
      let now = await startImport(id, list);
      for (setProgress(now); now.phase !== "done" && now.phase !== "refused"; setProgress(now)) {
        await pause();
        now = await importProgress(id);
      }
      if (now.refusal) throw new Refusal(now.refusal.code, now.refusal.status, now.refusal.detail, now.refusal.params);
      return now;
    },
    onMutate: () => setProgress(null),
    onSettled: () => cache.invalidateQueries({ queryKey: ["lists"] }),
  });
  const take = (files: FileList | null) => files && files.length > 0 && !run.isPending && run.mutate([...files].slice(0, 2));
  return (
    <section className={classes.import} aria-label={t("lists.importForeign")}>
      <div className={classes.line}>
        <Act keys="U" size="xs" label={t("lists.importForeign")} icon="up" onAct={() => field.current?.click()} disabled={run.isPending} />
        <input ref={field} type="file" multiple hidden aria-label={t("lists.importForeign")} onChange={(event) => (take(event.currentTarget.files), (event.currentTarget.value = ""))} />
        {!run.variables && <Quiet>{t("lists.importForeignHow")}</Quiet>}
        {run.variables && <bdi>{run.variables.map((file) => file.name).join(", ")}</bdi>}
        {run.isPending && sending && <SendProgress sending={sending} />}
        {run.isPending && !sending && progress && <Reading progress={progress} />}
        {run.data?.edition && <Held edition={{ list, number: run.data.edition, inForce: false }} />}
      </div>
      {run.isError && <Refused error={run.error} />}
    </section>
  );
}

/** The aliases come second: their file is called so, or is the smaller one. */
function inOrder(files: File[]): File[] {
  const aliases = (file: File) => /^alt|alias/i.test(file.name);
  return [...files].sort((one, other) => Number(aliases(one)) - Number(aliases(other)) || other.size - one.size);
}

function Reading({ progress }: { progress: ImportProgress }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (progress.phase === "comparing") return <Progress text={t("lists.comparing")} />;
  const inMegabytes = (bytes: number) => number(Math.round((bytes / megabyte) * 10) / 10);
  const text = t("lists.read", { read: inMegabytes(progress.bytesRead), total: inMegabytes(progress.bytesTotal) });
  return <Progress text={text} value={progress.bytesRead} max={progress.bytesTotal} />;
}
