import { TextInput } from "@mantine/core";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { letterPages, useAllegation, type Allegation, type AllegationStep, type Letter, type Links, type TimelineLine } from "../../api/allegations";
import { useMapFeatures } from "../../api/map";
import { useNode } from "../../api/session";
import type { Purpose } from "../../api/types";
import { useAddress } from "../../app/address";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { ellipse } from "../../geo/geodesic";
import { useFormat } from "../../i18n/format";
import { isLanguage, languages } from "../../i18n";
import { Act } from "../../keys/Act";
import { areaOf, type MapFeature, type Mark } from "../../map/features";
import { MapView } from "../../map/MapView";
import { Columns, Head, Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { PurposeNote } from "../../parts/PurposeNote";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Part } from "../../parts/Text";
import { UnderstoodAs } from "../../position/PositionInput";
import { instantOf, localText } from "../../report/When";
import { keep } from "../../tables/csv";
import classes from "./allegations.module.css";
import { Due } from "./Due";
import { Findings } from "./Findings";
import { stateLooks } from "./looks";
import { TakeStep } from "./TakeStep";
import { useParty } from "./useParty";
import { Views } from "./Views";

/** One allegation: what is said, what was found and by whom, what the parties say, what was written to them; now or as it was known then. */
export function OneAllegation() {
  const { id = "" } = useParams();
  const purpose = usePurpose("allegations");
  const address = useAddress();
  const allegation = useAllegation(id, purpose.chosen, address.get("asOf"));
  if (!purpose.chosen) return <Forbidden />;
  if (allegation.isPending) return <Loading />;
  if (allegation.isError) return <Failed error={allegation.error} retry={() => void allegation.refetch()} />;
  return <Shown allegation={allegation.data} purpose={purpose.chosen} note={<PurposeNote purpose={purpose} />} />;
}

const stepKeys: Partial<Record<AllegationStep, string>> = { register: "G", task: "T", finding: "F", attribute: "A", "not-attributable": "X", "commission-view": "V", protest: "P", notify: "N", publish: "U", close: "L", reopen: "O" };

function Shown({ allegation, purpose, note }: { allegation: Allegation; purpose: Purpose; note: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const officer = useOfficer();
  const [step, setStep] = useState<AllegationStep | null>(null);
  const corrects = !allegation.asOf && officer.roles.some((role) => role === "shift-leader" || role === "analyst");
  return (
    <>
      <Head title={<>{t(`allegationKind.${allegation.allegation.kind}`)} {allegation.number && <Code>{allegation.number}</Code>}</>} about={<Standing allegation={allegation} />}>
        {note}
        {allegation.transitions.map((one) => (
          <Act key={one} size="xs" {...(stepKeys[one] && { keys: stepKeys[one] })} label={t(`allegationStep.${one}`)} onAct={() => setStep(one)} />
        ))}
        {corrects && <Act size="xs" keys="C" icon="pen" label={t("incidents.correct")} onAct={() => void navigate(`/allegations/${allegation.id}/correct`)} />}
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(-1)} />
      </Head>
      <AsOf allegation={allegation} />
      <Columns>
        <div>
          <Known allegation={allegation} />
        </div>
        <div>
          <Findings allegation={allegation} />
          <Letters allegation={allegation} purpose={purpose} />
        </div>
        <div>
          <Part title={t("incidents.timeline")}>
            <Timeline allegation={allegation} />
          </Part>
        </div>
      </Columns>
      <Views allegation={allegation} />
      <Place allegation={allegation} />
      {step && <TakeStep key={step} step={step} allegation={allegation} purpose={purpose} onClose={() => setStep(null)} />}
    </>
  );
}

function Standing({ allegation }: { allegation: Allegation }) {
  const { t } = useTranslation();
  const party = useParty();
  return (
    <>
      <Tag {...stateLooks[allegation.state]}>{t(`allegationState.${allegation.state}`)}</Tag> {allegation.deadline && <Due deadline={allegation.deadline} asOf={allegation.asOf} />}{" "}
      {allegation.judgement?.party && <Tag icon="flag">{t("allegations.attributedTo", { party: party(allegation.judgement.party) })}</Tag>}
    </>
  );
}

/** The moment that the page tells of: now, or what was on record then. */
function AsOf({ allegation }: { allegation: Allegation }) {
  const { t } = useTranslation();
  const address = useAddress();
  const zone = useNode().data?.zone ?? "UTC";
  const asOf = address.get("asOf");
  const read = (text: string) => {
    const typed = instantOf(text, zone);
    if (typed || !text) address.set({ asOf: typed }, true);
  };
  return (
    <div className={classes.asOf} data-past={asOf ? true : undefined} role="group" aria-label={t("allegations.asOf")}>
      <TextInput size="xs" type="datetime-local" aria-label={t("allegations.asOf")} title={t("allegations.asOf")} value={asOf ? localText(asOf, zone) : ""} onChange={(event) => read(event.currentTarget.value)} />
      {allegation.asOf ? <Act size="xs" label={t("allegations.now")} onAct={() => address.set({ asOf: null }, true)} /> : <Quiet>{t("allegations.asOf")}</Quiet>}
      {allegation.asOf && <span role="status">{t("allegations.asOfShown")}</span>}
    </div>
  );
}

function Known({ allegation }: { allegation: Allegation }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const party = useParty();
  const body = allegation.allegation;
  const happened = body.happened.from === body.happened.to ? dateTime(body.happened.from) : `${dateTime(body.happened.from)} – ${dateTime(body.happened.to)}`;
  const rows: [string, ReactNode][] = [
    [t("allegations.by"), body.by.kind === "party" ? <bdi key="by">{party(body.by.name)}</bdi> : <span key="by">{t(`allegationBy.${body.by.kind}`)}{body.by.name && <> · <bdi>{body.by.name}</bdi></>}</span>],
    [t("allegations.against"), <bdi key="against">{party(body.against)}</bdi>],
    [t("report.part.happened"), happened],
    [t("report.part.awareAt"), dateTime(body.awareAt)],
    [t("report.part.placeName"), <bdi key="place">{body.placeName ?? "–"}</bdi>],
  ];
  return (
    <>
      <Part title={t("incidents.known")} aside={<Quiet>{t("incidents.revisionOf", { revision: allegation.revision, time: dateTime(allegation.revisions.at(-1)?.recordedAt ?? allegation.recordedAt) })}</Quiet>}>
        <Facts rows={rows} />
        {body.place && <UnderstoodAs position={body.place} />}
        <LinkList links={body.links} />
      </Part>
      <Part title={t("allegations.asWritten")} aside={<Quiet>{isLanguage(body.text.language) ? languages[body.text.language].name : body.text.language}</Quiet>}>
        <p dir="auto" lang={body.text.language} className={classes.text}>
          {body.text.text}
        </p>
      </Part>
    </>
  );
}

/** What it is known by elsewhere on this node. */
export function LinkList({ links }: { links: Links | undefined }) {
  const { t } = useTranslation();
  const all = [
    ...(links?.incidents ?? []).map((id) => ({ id, to: `/incidents/${id}`, name: t("allegationLink.incident") })),
    ...(links?.events ?? []).map((id) => ({ id, to: `/events/${id}`, name: t("allegationLink.event") })),
    ...(links?.observations ?? []).map((id) => ({ id, to: undefined, name: t("allegationLink.observation") })),
  ];
  if (all.length === 0) return null;
  return (
    <ul className={classes.findings}>
      {all.map(({ id, to, name }) => (
        <li key={id}>
          {to ? <Link to={to}>{name}</Link> : name} <Code>{id.slice(0, 8)}</Code>
        </li>
      ))}
    </ul>
  );
}

function Letters({ allegation, purpose }: { allegation: Allegation; purpose: Purpose }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const party = useParty();
  const officer = useOfficer();
  const [error, setError] = useState<unknown>(null);
  const reads = officer.roles.some((role) => ["shift-leader", "analyst", "inspector"].includes(role));
  const get = (letter: Letter) => {
    setError(null);
    letterPages(allegation.id, letter.id, purpose).then((pages) => keep(`letter-${letter.number.replaceAll("/", "-")}-${letter.language}.pdf`, pages), setError);
  };
  if (allegation.letters.length === 0) return null;
  return (
    <Part title={t("allegations.letters")}>
      {error !== null && <Problem error={error} />}
      <ul className={classes.letters} aria-label={t("allegations.letters")}>
        {allegation.letters.map((letter) => (
          <li key={letter.id} className={classes.letter}>
            <b>{t(`allegationLetter.${letter.kind}`)}</b> <Code>{letter.number}</Code>
            <span>
              <bdi>{party(letter.party)}</bdi> · <bdi lang={letter.language}>{languages[letter.language].name}</bdi> · {dateTime(letter.issuedAt)}
            </span>
            {reads && <Act size="compact-sm" icon="down" label={t("allegations.pdf")} onAct={() => get(letter)} />}
            <span className={classes.hash} dir="ltr" title={t("incidents.hash")}>
              {letter.sha256}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Timeline({ allegation }: { allegation: Allegation }) {
  return (
    <ol className={classes.timeline}>
      {allegation.timeline.map((line, at) => (
        <Line key={at} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { line: TimelineLine }) {
  const { t } = useTranslation();
  const { dateTime, span } = useFormat();
  const party = useParty();
  const laterSeconds = line.recordedAt ? (Date.parse(line.recordedAt) - Date.parse(line.at)) / 1000 : 0;
  return (
    <li>
      <span className={classes.when}>{dateTime(line.at)}</span> <b>{t(`allegationLine.${line.what}`)}</b> {line.party && <bdi>{party(line.party)}</bdi>} {line.act?.to && line.what === "task" && <bdi>{line.act.to}</bdi>} {line.late && <Tag {...{ tone: "stale", icon: "clock" }}>{t("allegations.late")}</Tag>}
      <p>
        <bdi>{line.officer?.name}</bdi>
        {laterSeconds > 3600 && <> · {t("allegations.recordedLater", { span: span(laterSeconds) })}</>}
        {line.act?.reason && <> · {t(`allegationEnding.${line.act.reason}`)}</>}
      </p>
      {line.note && <p dir="auto">{line.note}</p>}
      {line.act?.summary?.map((words) => (
        <p key={words.language} dir="auto" lang={words.language}>
          {words.text}
        </p>
      ))}
    </li>
  );
}

const none: MapFeature[] = [];

function Place({ allegation }: { allegation: Allegation }) {
  const { t } = useTranslation();
  const place = allegation.allegation.place;
  const features = useMapFeatures().data?.features ?? none;
  const marks = useMemo<Mark[]>(() => (place ? [{ id: allegation.id, point: place, label: "", kind: "incident", shape: ellipse(place, place.errorM, place.errorM, 0) }] : []), [place, allegation.id]);
  if (!place) return null;
  const reach = Math.max(place.errorM * 4, 10_000) / 111_320;
  const around = areaOf(features) && ([place.lon - reach * 1.4, place.lat - reach, place.lon + reach * 1.4, place.lat + reach] as [number, number, number, number]);
  return (
    <div className={classes.map}>
      <MapView label={t("report.part.place")} features={features} marks={marks} view={around} instead={t("incidents.mapInstead")} />
    </div>
  );
}
