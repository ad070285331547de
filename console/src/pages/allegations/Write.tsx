import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { receive, revise, useAllegation, useAllegationCodes, type Allegation, type AllegationBody, type Alleger } from "../../api/allegations";
import { useMapFeatures } from "../../api/map";
import { newId, record } from "../../api/record";
import { useNode } from "../../api/session";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { languages } from "../../i18n";
import { Act } from "../../keys/Act";
import type { MapFeature } from "../../map/features";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { PositionInput } from "../../position/PositionInput";
import { instantOf, localText, When } from "../../report/When";
import classes from "./allegations.module.css";
import { useParty } from "./useParty";

const none: MapFeature[] = [];
const identity = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Takes a new allegation down. */
export function TakeDown() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const now = new Date().toISOString();
  const [first] = useState<AllegationBody>(() => ({ by: { kind: "party" }, kind: "firing", happened: { from: now, to: now }, text: { language: i18n.language, text: "" }, awareAt: now }));
  const send = async (body: AllegationBody) => {
    await record(() => receive({ id, ...body }), () => undefined);
    await navigate(`/allegations/${id}`, { replace: true });
  };
  return <Form title={t("allegations.new")} first={first} does={t("allegations.takeDown")} send={send} />;
}

/** Writes a later word on an allegation; the earlier ones stay. */
export function Correct() {
  const { id = "" } = useParams();
  const purpose = usePurpose("allegations");
  const allegation = useAllegation(id, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  if (allegation.isPending) return <Loading />;
  if (allegation.isError) return <Failed error={allegation.error} retry={() => void allegation.refetch()} />;
  return <Corrected allegation={allegation.data} />;
}

function Corrected({ allegation }: { allegation: Allegation }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [id] = useState(newId);
  const [follows] = useState(allegation.revision);
  const [why, setWhy] = useState("");
  const send = async (body: AllegationBody) => {
    await record(() => revise(allegation.id, { id, follows, why: why.trim(), allegation: body }), () => undefined);
    await cache.invalidateQueries({ queryKey: ["allegation", allegation.id] });
    await navigate(`/allegations/${allegation.id}`, { replace: true });
  };
  return (
    <Form title={t("allegations.correctTitle")} first={allegation.allegation} does={t("act.save")} send={send}>
      <Textarea label={t("incidents.note")} autosize minRows={2} dir="auto" required withAsterisk={false} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
    </Form>
  );
}

type FormProps = { title: string; first: AllegationBody; does: string; send: (body: AllegationBody) => Promise<void>; children?: React.ReactNode };

function Form({ title, first, does, send, children }: FormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const officer = useOfficer();
  const codes = useAllegationCodes();
  const party = useParty();
  const zone = useNode().data?.zone ?? "UTC";
  const features = useMapFeatures().data?.features ?? none;
  const [body, setBody] = useState(first);
  const [links, setLinks] = useState((first.links?.incidents ?? []).join("\n"));
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const put = (change: Partial<AllegationBody>) => setBody((before) => ({ ...before, ...change }));
  if (!officer.roles.some((role) => ["observer", "shift-leader", "analyst"].includes(role))) return <Forbidden />;
  if (codes.isPending) return <Loading />;
  if (codes.isError) return <Failed error={codes.error} retry={() => void codes.refetch()} />;
  const parties = codes.data.parties.map(({ code }) => ({ value: code, label: party(code) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(null);
    const incidents = links.match(identity) ?? [];
    const known = { ...body.links, incidents };
    const { against, placeName, ...rest } = body;
    send({ ...rest, ...(against && { against }), ...(placeName?.trim() && { placeName: placeName.trim() }), links: known })
      .catch(setError)
      .finally(() => setSending(false));
  };
  return (
    <>
      <Head title={title}>
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(-1)} />
      </Head>
      <form onSubmit={submit} className={classes.form}>
        {children}
        <div className={classes.pair}>
          <NativeSelect label={t("allegations.by")} value={body.by.kind} onChange={(event) => put({ by: { kind: event.currentTarget.value as Alleger["kind"] } })} data={(["party", "mission", "public"] as const).map((kind) => ({ value: kind, label: t(`allegationBy.${kind}`) }))} />
          {body.by.kind === "party" ? (
            <NativeSelect label={t("allegations.party")} required withAsterisk={false} value={body.by.name ?? ""} onChange={(event) => put({ by: { kind: "party", name: event.currentTarget.value } })} data={[{ value: "", label: "–" }, ...parties]} />
          ) : (
            <TextInput label={t("allegations.byName")} dir="auto" value={body.by.name ?? ""} onChange={(event) => put({ by: { kind: body.by.kind, ...(event.currentTarget.value && { name: event.currentTarget.value }) } })} />
          )}
          <NativeSelect label={t("allegations.against")} value={body.against ?? ""} onChange={(event) => put({ against: event.currentTarget.value })} data={[{ value: "", label: t("allegations.noParty") }, ...parties]} />
          <NativeSelect label={t("allegations.kind")} value={body.kind} onChange={(event) => put({ kind: event.currentTarget.value })} data={codes.data.kinds.map((kind) => ({ value: kind, label: t(`allegationKind.${kind}`) }))} />
        </div>
        <div className={classes.pair}>
          <NativeSelect label={t("allegations.inLanguage")} value={body.text.language} onChange={(event) => put({ text: { ...body.text, language: event.currentTarget.value } })} data={Object.entries(languages).map(([code, { name }]) => ({ value: code, label: name }))} />
          <TextInput type="datetime-local" label={t("report.part.awareAt")} value={localText(body.awareAt, zone)} onChange={(event) => {
            const typed = instantOf(event.currentTarget.value, zone);
            if (typed) put({ awareAt: typed });
          }} />
        </div>
        <Textarea label={t("allegations.asWritten")} autosize minRows={4} dir="auto" lang={body.text.language} required withAsterisk={false} value={body.text.text} onChange={(event) => put({ text: { ...body.text, text: event.currentTarget.value } })} />
        <b>{t("report.part.happened")}</b>
        <When label={t("report.part.happened")} value={body.happened} onChange={(happened) => put({ happened })} />
        <TextInput label={t("report.part.placeName")} dir="auto" value={body.placeName ?? ""} onChange={(event) => put({ placeName: event.currentTarget.value })} />
        <b>{t("report.part.place")}</b>
        <PositionInput label={t("report.part.place")} features={features} value={body.place ?? null} onChange={(place) => put({ place })} />
        <Textarea label={t("allegations.incidents")} description={t("allegations.incidentsHow")} autosize minRows={1} dir="ltr" value={links} onChange={(event) => setLinks(event.currentTarget.value)} />
        {error !== null && <Problem error={error} />}
        <Act type="submit" label={does} strong tone="plain" onAct={() => undefined} loading={sending} />
      </form>
    </>
  );
}
