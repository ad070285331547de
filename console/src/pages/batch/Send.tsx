import { NumberInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { sendBatch } from "../../api/batches";
import { Refusal } from "../../api/client";
import { newId } from "../../api/record";
import type { Purpose } from "../../api/types";
import type { Sending } from "../../api/upload";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import classes from "./batch.module.css";

const megabyte = 1_000_000;

/** Chooses a file of persons and how many false alerts are accepted, and sends it; the same file goes out under the same id until the node took it or said no. */
export function Send({ purpose, usualRate }: { purpose: Purpose; usualRate: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ file: File; id: string } | null>(null);
  const [rate, setRate] = useState<number | string>(usualRate);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const send = useMutation({
    mutationFn: (what: { file: File; id: string }) => sendBatch(what.id, what.file, Number(rate), purpose, setSending),
    onSuccess: async (batch) => {
      await cache.invalidateQueries({ queryKey: ["batches"] });
      await navigate(`/batch/${batch.id}`);
    },
    onError: (error) => error instanceof Refusal && setChosen((now) => now && { ...now, id: newId() }),
  });
  const choose = (file: File | undefined) => {
    if (!file || send.isPending) return;
    send.reset();
    setChosen({ file, id: newId() });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  const inMegabytes = (bytes: number) => number(Math.round((bytes / megabyte) * 10) / 10);
  return (
    <section className={classes.send} data-over={over || undefined} aria-label={t("batch.choose")} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className={classes.line}>
        <Act keys="U" label={t("batch.choose")} icon="up" onAct={() => field.current?.click()} disabled={send.isPending} />
        <input ref={field} type="file" hidden aria-label={t("batch.choose")} onChange={(event) => (choose(event.currentTarget.files?.[0]), (event.currentTarget.value = ""))} />
        {chosen && <bdi>{chosen.file.name}</bdi>}
        {chosen && <Act keys="Ctrl+Enter" label={t("batch.send")} strong onAct={() => send.mutate(chosen)} disabled={send.isPending || !(Number(rate) > 0)} />}
        {send.isPending && sending && (
          <span className={classes.line} role="status">
            <progress aria-label={t("batch.choose")} {...(!sending.checking && { value: sending.sent, max: sending.total || 1 })} />
            {sending.checking ? t("batch.checking") : t("batch.sending", { sent: inMegabytes(sending.sent), total: inMegabytes(sending.total) })}
          </span>
        )}
      </div>
      {send.isError && <Problem error={send.error} />}
      <div className={classes.line}>
        <NumberInput size="xs" w="10rem" label={t("batch.rate")} value={rate} onChange={setRate} min={0.01} max={100} step={1} decimalScale={3} hideControls dir="ltr" />
        <Quiet>{t("batch.rateHow")}</Quiet>
      </div>
      <Quiet>{t("batch.how")}</Quiet>
    </section>
  );
}
