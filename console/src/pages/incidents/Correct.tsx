import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useIncident, type Incident } from "../../api/incidents";
import { newId } from "../../api/record";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { useCodeName } from "../../i18n/code";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { useQueue } from "../../queue/Sending";
import { freshIncident, IncidentForm, reportOf, type Writing } from "../../report/IncidentForm";
import { useDraft } from "../../report/useDraft";

/** A later word on an incident: written upon the revision that was seen, and queued like any report. */
export function Correct() {
  const { id = "" } = useParams();
  const purpose = usePurpose("incidents");
  const incident = useIncident(id, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  if (incident.isPending) return <Loading />;
  if (incident.isError) return <Failed error={incident.error} retry={() => void incident.refetch()} />;
  return <Form incident={incident.data} />;
}

type Revising = Writing & { follows: number };

function Form({ incident }: { incident: Incident }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const officer = useOfficer();
  const queue = useQueue();
  const name = useCodeName();
  const draft = useDraft<Revising>(`correct.${incident.id}`, () => ({ ...freshIncident(i18n.language, undefined), ...incident.report, why: "", follows: incident.revision }));
  const [error, setError] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  if (!draft) return <Loading />;
  const save = async () => {
    setSaving(true);
    const id = newId();
    const now = Date.now();
    const { follows, ...written } = draft.value;
    try {
      const item = { id, kind: "revision" as const, order: now, officer: officer.id, savedAt: now, state: "saved" as const, attempts: 0, nextAt: 0, files: [] };
      await queue.add(item, { path: `/api/incidents/${incident.id}/revisions`, body: { id, follows, why: written.why.trim(), report: reportOf(written) }, title: `${t("queue.revision")}: ${name(written.type)}`, names: {} }, []);
      await draft.clear();
      await navigate("/report");
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <Head title={t("incidents.correctTitle")} about={t("report.savedHereHow")}>
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(-1)} />
        <Act size="xs" label={t("report.startOver")} onAct={() => void draft.clear()} />
      </Head>
      {error !== null && <Problem error={error} />}
      <IncidentForm draft={draft} revises does={t("report.save")} saving={saving} onSave={() => void save()} />
    </>
  );
}
