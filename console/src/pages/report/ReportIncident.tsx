import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { newId } from "../../api/record";
import { useOfficer, usePlace } from "../../app/place";
import { useCodeName } from "../../i18n/code";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Loading } from "../../parts/Standing";
import { useQueue } from "../../queue/Sending";
import { freshIncident, IncidentForm, reportOf, type Writing } from "../../report/IncidentForm";
import { useDraft } from "../../report/useDraft";

/** Writes a report and saves it on this device; the queue sends it. */
export function ReportIncident() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const officer = useOfficer();
  const { post } = usePlace();
  const queue = useQueue();
  const name = useCodeName();
  const draft = useDraft<Writing>("incident", () => freshIncident(i18n.language, post?.code));
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!draft) return <Loading />;
  const save = async () => {
    setSaving(true);
    setError(null);
    const id = newId();
    const now = Date.now();
    const { files, value } = draft;
    const item = { id, kind: "incident" as const, order: now, officer: officer.id, savedAt: now, state: "saved" as const, attempts: 0, nextAt: 0, files: files.map((one) => ({ id: one.id, bytes: one.file.size, takenAt: one.takenAt, state: "saved" as const })) };
    const names = Object.fromEntries(files.map((one) => [one.id, { name: one.name, type: one.type }]));
    try {
      await queue.add(item, { path: "/api/incidents", body: { id, ...reportOf(value), queuedAt: new Date(now).toISOString() }, title: name(value.type), names }, files);
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
      <Head title={t("report.incident")} about={t("report.savedHereHow")}>
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate("/report")} />
        <Act size="xs" label={t("report.startOver")} onAct={() => void draft.clear()} />
      </Head>
      {error !== null && <Problem error={error} />}
      <IncidentForm draft={draft} does={t("report.save")} saving={saving} onSave={() => void save()} />
    </>
  );
}
