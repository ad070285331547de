import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { moveRescue, takeStep, useIncident, type Incident, type RescueStep, type Step } from "../../api/incidents";
import { useMapFeatures } from "../../api/map";
import { newId, record } from "../../api/record";
import { useNode } from "../../api/session";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { ellipse } from "../../geo/geodesic";
import { useCodeName } from "../../i18n/code";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { areaOf, type MapFeature, type Mark } from "../../map/features";
import { MapView } from "../../map/MapView";
import { Ask } from "../../parts/Ask";
import { Columns, Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Part } from "../../parts/Text";
import { useLengthText } from "../../position/lengthText";
import { useShownValue } from "../../report/differences";
import { EvidencePart } from "./EvidencePart";
import classes from "./incidents.module.css";
import { stateLooks } from "./looks";

/** One incident: what is known, what was done, what proves it; a rescue that runs stands above everything. */
export function OneIncident() {
  const { id = "" } = useParams();
  const purpose = usePurpose("incidents");
  const incident = useIncident(id, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  if (incident.isPending) return <Loading />;
  if (incident.isError) return <Failed error={incident.error} retry={() => void incident.refetch()} />;
  return <Shown incident={incident.data} note={<PurposeNote purpose={purpose} />} />;
}

function Shown({ incident, note }: { incident: Incident; note: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = useCodeName();
  const officer = useOfficer();
  const purpose = usePurpose("incidents");
  const [step, setStep] = useState<Step | null>(null);
  const corrects = officer.roles.some((role) => role !== "inspector" && role !== "administrator");
  return (
    <>
      <Head title={name(incident.report.type)} about={<Tag {...stateLooks[incident.state]}>{t(`incidentState.${incident.state}`)}</Tag>}>
        {note}
        {incident.transitions.map((one) => (
          <Act key={one} size="xs" label={t(`incidentStep.${one}`)} onAct={() => setStep(one)} />
        ))}
        {corrects && <Act size="xs" keys="C" icon="pen" label={t("incidents.correct")} onAct={() => void navigate(`/incidents/${incident.id}/correct`)} />}
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(-1)} />
      </Head>
      {incident.rescue && <Rescue incident={incident} rescue={incident.rescue} acts={corrects} />}
      <Columns>
        <div>
          <Known incident={incident} />
        </div>
        <div>
          <Part title={t("incidents.timeline")} aside={<FirstReport incident={incident} />}>
            <Timeline incident={incident} />
          </Part>
        </div>
        <div>{purpose.chosen && <EvidencePart incident={incident} purpose={purpose.chosen} />}</div>
      </Columns>
      <Alike incident={incident} />
      <Place incident={incident} />
      <Noted key={step} opened={step !== null} title={step ? t(`incidentStep.${step}`) : ""} incident={incident.id} send={(id, text) => takeStep(incident.id, { id, step: step!, note: text })} onClose={() => setStep(null)} />
    </>
  );
}

/** Others that may be the same one, told by somebody else: nobody but people says so. */
function Alike({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  const name = useCodeName();
  const length = useLengthText();
  if (!incident.alike?.length) return null;
  return (
    <Part title={t("involved.alike")} aside={<Quiet>{t("involved.alikeHow")}</Quiet>}>
      <ul aria-label={t("involved.alike")}>
        {incident.alike.map((one) => (
          <li key={one.id}>
            <Link to={`/incidents/${one.id}`}>{name(one.type)}</Link> {t("involved.alikeAway", { length: length(one.distanceM), span: span(one.secondsApart) })}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Something done to an incident with a note why; one id until it is answered. */
function Noted({ opened, title, incident, send, onClose }: { opened: boolean; title: string; incident: string; send: (id: string, note: string) => Promise<Incident>; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [text, setText] = useState("");
  const [id] = useState(newId);
  const run = async () => {
    await record(() => send(id, text.trim()), () => undefined);
    await Promise.all([cache.invalidateQueries({ queryKey: ["incident", incident] }), cache.invalidateQueries({ queryKey: ["incidents"] })]);
  };
  return (
    <Ask opened={opened} title={title} does={title} onDo={run} onClose={onClose}>
      <Textarea label={t("incidents.note")} autosize minRows={2} dir="auto" required withAsterisk={false} value={text} onChange={(event) => setText(event.currentTarget.value)} />
    </Ask>
  );
}

const rescueSteps: RescueStep[] = ["alerted", "under-way", "reached", "over"];

function Rescue({ incident, rescue, acts }: { incident: Incident; rescue: NonNullable<Incident["rescue"]>; acts: boolean }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  const [step, setStep] = useState<RescueStep | null>(null);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = rescue.running ? (now - Date.parse(rescue.startedAt)) / 1000 : rescue.seconds;
  return (
    <div className={classes.rescue} data-running={rescue.running || undefined} role="status">
      <Tag tone={rescue.running ? "danger" : "clear"} icon={rescue.running ? "pulse" : "check"}>
        {t(rescue.running ? "incidents.rescueFor" : "incidents.rescueTook", { span: span(seconds) })}
      </Tag>
      {rescue.running && acts && rescueSteps.map((one) => <Act key={one} size="sm" label={t(`rescueStep.${one}`)} onAct={() => setStep(one)} />)}
      <Noted key={step} opened={step !== null} title={step ? t(`rescueStep.${step}`) : ""} incident={incident.id} send={(id, text) => moveRescue(incident.id, { id, step: step!, note: text })} onClose={() => setStep(null)} />
    </div>
  );
}

const knownParts = ["lifeAtRisk", "details", "happened", "awareAt", "place", "placeName", "counts", "actors", "vehicles", "means", "source"] as const;

function Known({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const zone = useNode().data?.zone;
  const shown = useShownValue();
  const { report } = incident;
  const has = (value: unknown) => value !== undefined && value !== null && !(typeof value === "object" && Object.keys(value).length === 0);
  return (
    <>
      <Part title={t("incidents.known")} aside={<Quiet>{t("incidents.revisionOf", { revision: incident.revision, time: dateTime(incident.revisions.at(-1)?.recordedAt ?? incident.recordedAt, zone) })}</Quiet>}>
        <Facts rows={knownParts.filter((part) => has(report[part])).map((part): [string, ReactNode] => [t(`report.part.${part}`), <span key={part} dir="auto">{shown(part, report[part])}</span>])} />
        {incident.sealedReporter && <p>{t("incidents.sealed")}</p>}
      </Part>
      {report.text && (
        <Part title={t("report.part.text")}>
          <p dir="auto" lang={report.text.language} className={classes.text}>
            {report.text.text}
          </p>
        </Part>
      )}
    </>
  );
}

function FirstReport({ incident: { firstReport } }: { incident: Incident }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  return firstReport.late ? (
    <Tag tone="refer" icon="clock">
      {t("incidents.late", { span: span(firstReport.secondsLate) })}
    </Tag>
  ) : (
    <Quiet>{t("incidents.inTime")}</Quiet>
  );
}

function Timeline({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const zone = useNode().data?.zone;
  return (
    <ol className={classes.timeline}>
      {incident.timeline.map((line, at) => (
        <li key={at}>
          <Code>{dateTime(line.at, zone)}</Code> <b>{t(`timeline.${line.what}`, line.what.replaceAll("-", " "))}</b> <bdi>{line.officer?.name}</bdi>
          {line.note && <p dir="auto">{line.note}</p>}
        </li>
      ))}
    </ol>
  );
}

const none: MapFeature[] = [];

function Place({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const place = incident.report.place;
  const features = useMapFeatures().data?.features ?? none;
  const marks = useMemo<Mark[]>(() => (place ? [{ id: incident.id, point: place, label: "", kind: incident.rescue?.running ? "danger" : "incident", shape: ellipse(place, place.errorM, place.errorM, 0) }] : []), [place, incident.id, incident.rescue?.running]);
  if (!place) return null;
  const reach = Math.max(place.errorM * 4, 10_000) / 111_320;
  const around = areaOf(features) && ([place.lon - reach * 1.4, place.lat - reach, place.lon + reach * 1.4, place.lat + reach] as [number, number, number, number]);
  return (
    <div className={classes.map}>
      <MapView label={t("report.part.place")} features={features} marks={marks} view={around} instead={t("incidents.mapInstead")} />
    </div>
  );
}
