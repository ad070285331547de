import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { evidenceImage, evidenceOriginal, useCustody, type EvidenceItem, type Incident } from "../../api/incidents";
import { useNode } from "../../api/session";
import type { Purpose } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Code, Facts, Part } from "../../parts/Text";
import { useLengthText } from "../../position/lengthText";
import { Size } from "../../report/Files";
import classes from "./incidents.module.css";

/** What proves an incident: each file with its picture, its fingerprint, and who has had it. */
export function EvidencePart({ incident, purpose }: { incident: Incident; purpose: Purpose }) {
  const { t } = useTranslation();
  const evidence = incident.evidence ?? [];
  return (
    <Part title={t("incidents.evidence")}>
      {evidence.length === 0 ? <Quiet>{t("incidents.noEvidence")}</Quiet> : evidence.map((one) => <Piece key={one.id} piece={one} purpose={purpose} />)}
    </Part>
  );
}

function Piece({ piece, purpose }: { piece: EvidenceItem; purpose: Purpose }) {
  const { t } = useTranslation();
  const { dateTime, span } = useFormat();
  const length = useLengthText();
  const zone = useNode().data?.zone;
  const [custody, setCustody] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = async () => {
    setError(null);
    try {
      const address = URL.createObjectURL(await evidenceOriginal(piece.id, purpose));
      const link = Object.assign(document.createElement("a"), { href: address, download: piece.fileName });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (failure) {
      setError(failure);
    }
  };
  const { distanceM, seconds } = piece.differences ?? {};
  return (
    <article className={classes.piece} aria-label={piece.fileName}>
      <Thumbnail piece={piece} purpose={purpose} />
      <Facts
        rows={[
          [t("incidents.fileName"), <bdi key="name">{piece.fileName}</bdi>],
          [t("incidents.size"), <Size key="size" bytes={piece.bytes} />],
          [t("incidents.taken"), piece.takenAt ? dateTime(piece.takenAt, zone) : "–"],
          [t("incidents.arrived"), <span key="at">{dateTime(piece.recordedAt, zone)} <bdi>{piece.officer.name}</bdi></span>],
          [t("incidents.hash"), <Code key="hash">{piece.sha256}</Code>],
        ]}
      />
      {distanceM !== undefined && <p>{t("incidents.farOff", { length: length(distanceM) })}</p>}
      {seconds !== undefined && seconds !== 0 && <p>{t("incidents.timeOff", { span: span(Math.abs(seconds)) })}</p>}
      <div className={classes.acts}>
        <Act size="compact-sm" icon="down" label={t("incidents.original")} onAct={() => void open()} />
        <Act size="compact-sm" label={t("incidents.custody")} pressed={custody} onAct={() => setCustody(!custody)} />
      </div>
      {error !== null && <Problem error={error} />}
      {custody && <Custody id={piece.id} purpose={purpose} />}
    </article>
  );
}

function Thumbnail({ piece, purpose }: { piece: EvidenceItem; purpose: Purpose }) {
  const [address, setAddress] = useState<string>();
  const isPicture = /^(image\/)?(jpeg|png|gif|webp|bmp)$/.test(piece.seenAs ?? piece.mediaType);
  const picture = useQuery({ queryKey: ["thumbnail", piece.id, purpose], enabled: isPicture, staleTime: Infinity, retry: false, queryFn: ({ signal }) => evidenceImage(piece.id, purpose, signal) });
  useEffect(() => {
    if (!picture.data) return;
    const made = URL.createObjectURL(picture.data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture.data]);
  return address ? <img className={classes.thumbnail} src={address} alt={piece.fileName} /> : null;
}

function Custody({ id, purpose }: { id: string; purpose: Purpose }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const zone = useNode().data?.zone;
  const chain = useCustody(id, purpose);
  if (chain.isError) return <Problem error={chain.error} />;
  return (
    <ol className={classes.timeline} aria-label={t("incidents.custody")}>
      {chain.data?.map((link) => (
        <li key={link.id}>
          <Code>{dateTime(link.recordedAt, zone)}</Code> <b>{t(`custody.${link.act}`, link.act.replaceAll("-", " "))}</b> <bdi>{link.officer.name}</bdi> <bdi>{link.recipient}</bdi>
          {link.note && <p dir="auto">{link.note}</p>}
        </li>
      ))}
    </ol>
  );
}
