import { Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { countersign, headFor, keepCountersignature, knowPeer, usePeers, type Peer, type Reached } from "../../api/ledger";
import { useOfficer } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Dialog } from "../../parts/Dialog";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Failed, Loading, Standing } from "../../parts/Standing";
import { Code } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./oversight.module.css";

type Step = { peer: Peer; does: "give" | "take" | "keep" };

/** Nodes that vouch for each other's ledgers, how far each has countersigned the other, and the three steps of doing it by hand. */
export function Witnesses() {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const peers = usePeers();
  const carries = useOfficer().roles.includes("administrator");
  const [knowing, setKnowing] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const reached = (head: Reached | undefined) => (head ? t("ledger.upTo", { size: number(head.size), time: dateTime(head.at) }) : t("ledger.notYet"));
  const columns: Column<Peer>[] = [
    { key: "name", label: t("field.name"), cell: (peer) => <bdi>{peer.name}</bdi> },
    { key: "ours", label: t("ledger.ours"), cell: (peer) => reached(peer.ours), wraps: true },
    { key: "theirs", label: t("ledger.theirs"), cell: (peer) => reached(peer.theirs), wraps: true },
    { key: "publicKey", label: t("administration.publicKey"), cell: (peer) => <Code>{peer.publicKey}</Code>, wide: true, wraps: true },
  ];
  const steps = (peer: Peer) => (
    <span className={classes.line}>
      {(["give", "keep", "take"] as const).map((does) => (
        <Act key={does} size="xs" label={t(`ledger.${does}`)} onAct={() => setStep({ peer, does })} />
      ))}
    </span>
  );
  return (
    <>
      <Head title={t("ledger.witnesses")} about={t("ledger.witnessesAbout")}>
        {carries && <Act keys="N" size="xs" label={t("ledger.newPeer")} icon="plus" onAct={() => setKnowing(true)} />}
      </Head>
      {peers.isPending && <Loading />}
      {peers.isError && <Failed error={peers.error} retry={() => void peers.refetch()} />}
      {peers.data?.length === 0 && <Standing icon="key" title={t("ledger.noPeers")}>{t("ledger.noPeersNext")}</Standing>}
      {peers.data && peers.data.length > 0 && <Rows label={t("ledger.witnesses")} columns={columns} rows={peers.data} rowKey={(peer) => peer.name} {...(carries && { acts: steps })} />}
      {knowing && <KnowPeer onClose={() => setKnowing(false)} />}
      {step?.does === "give" && <GiveHead peer={step.peer} onClose={() => setStep(null)} />}
      {step && step.does !== "give" && <TakeText peer={step.peer} does={step.does} onClose={() => setStep(null)} />}
    </>
  );
}

function KnowPeer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [name, setName] = useState("");
  const [key, setKey] = useState("");
  const run = () => knowPeer(name.trim(), key.trim()).then(() => cache.invalidateQueries({ queryKey: ["peers"] }));
  return (
    <Ask opened title={t("ledger.newPeer")} does={t("act.save")} onDo={run} onClose={onClose}>
      <TextInput label={t("field.name")} description={t("ledger.peerNameHow")} value={name} onChange={(event) => setName(event.currentTarget.value)} dir="auto" required withAsterisk={false} data-autofocus />
      <Textarea label={t("administration.publicKey")} description={t("ledger.peerKeyHow")} value={key} onChange={(event) => setKey(event.currentTarget.value)} dir="ltr" autosize minRows={2} spellCheck={false} required withAsterisk={false} />
    </Ask>
  );
}

/** This node's head for the peer, to be carried over. */
function GiveHead({ peer, onClose }: { peer: Peer; onClose: () => void }) {
  const { t } = useTranslation();
  const head = useQuery({ queryKey: ["head-for", peer.name], queryFn: () => headFor(peer), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false });
  return (
    <Dialog opened onClose={onClose} title={t("ledger.give")}>
      <p>{t("ledger.giveHow", { peer: peer.name })}</p>
      {head.isPending && <Loading />}
      {head.isError && <Problem error={head.error} />}
      {head.data && <Carried text={head.data} />}
    </Dialog>
  );
}

/** What the other node gave: its head, to be countersigned here, or its countersignature of ours, to be kept. */
function TakeText({ peer, does, onClose }: { peer: Peer; does: "take" | "keep"; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [text, setText] = useState("");
  const [told, setTold] = useState<string | null>(null);
  const taking = useMutation({
    mutationFn: async () => {
      const said: unknown = JSON.parse(text);
      if (does === "keep") await keepCountersignature(said);
      else setTold(JSON.stringify(await countersign(peer.name, said)));
      await cache.invalidateQueries({ queryKey: ["peers"] });
    },
    onSuccess: () => does === "keep" && onClose(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    taking.mutate();
  };
  return (
    <Dialog opened onClose={onClose} title={t(`ledger.${does}`)}>
      {told === null ? (
        <form onSubmit={submit} className={classes.form}>
          <Textarea label={t(`ledger.${does}How`, { peer: peer.name })} value={text} onChange={(event) => setText(event.currentTarget.value)} error={text !== "" && !isJson(text) && t("ledger.notWhole")} dir="ltr" autosize minRows={4} spellCheck={false} required withAsterisk={false} data-autofocus />
          {taking.isError && <Problem error={taking.error} />}
          <Act type="submit" label={t(`ledger.${does}Do`)} strong onAct={() => undefined} loading={taking.isPending} disabled={!isJson(text)} />
        </form>
      ) : (
        <>
          <p>{t("ledger.takenHow", { peer: peer.name })}</p>
          <Carried text={told} />
        </>
      )}
    </Dialog>
  );
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** Text to be carried to the other node as it is. */
function Carried({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.form}>
      <Textarea aria-label={t("ledger.carried")} value={text} readOnly dir="ltr" autosize minRows={4} maxRows={10} />
      <Act label={t("administration.copy")} onAct={() => void navigator.clipboard.writeText(text)} />
    </div>
  );
}
