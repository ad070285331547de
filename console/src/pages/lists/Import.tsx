import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { importList, type Sending } from "../../api/lists";
import type { Edition } from "../../api/types";
import { Act } from "../../keys/Act";
import { Quiet } from "../../parts/Page";
import { Tag } from "../../parts/Tag";
import { Refused, SendProgress } from "./Sent";
import classes from "./lists.module.css";

/** Brings a signed edition in: a file chosen or dropped, how far it is, and where it can be looked at. */
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
        {send.isPending && sending && <SendProgress sending={sending} />}
        {send.data && <Held edition={send.data} />}
      </div>
      {send.isError && <Refused error={send.error} />}
    </section>
  );
}

/** Says that an edition is here and not in force yet, and leads to it. */
export function Held({ edition }: { edition: Pick<Edition, "list" | "number" | "inForce"> }) {
  const { t } = useTranslation();
  return (
    <span role="status" className={classes.line}>
      <Tag tone={edition.inForce ? "clear" : "stale"} icon="check">
        {t(edition.inForce ? "lists.isInForce" : "lists.isHeld", { list: edition.list, edition: edition.number })}
      </Tag>
      <Link to={`/lists/${encodeURIComponent(edition.list)}/editions/${edition.number}`}>{t("lists.look")}</Link>
    </span>
  );
}
