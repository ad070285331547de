import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { newId } from "../../api/record";
import { useOfficer } from "../../app/place";
import { useCodeName } from "../../i18n/code";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Loading } from "../../parts/Standing";
import { useQueue } from "../../queue/Sending";
import { freshObservation, ObservationForm, observationOf, type Watching } from "../../report/ObservationForm";
import { useDraft } from "../../report/useDraft";

/** Writes down what was seen or heard and saves it on this device; the queue sends it. */
export function ReportObservation() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const officer = useOfficer();
  const queue = useQueue();
  const name = useCodeName();
  const draft = useDraft<Watching>("observation", freshObservation);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!draft) return <Loading />;
  const save = async () => {
    setSaving(true);
    setError(null);
    const id = newId();
    const now = Date.now();
    try {
      const item = { id, kind: "observation" as const, order: now, officer: officer.id, savedAt: now, state: "saved" as const, attempts: 0, nextAt: 0, files: [] };
      await queue.add(item, { path: "/api/observations", body: { items: [{ id, ...observationOf(draft.value) }] }, title: name(draft.value.kind), names: {} }, []);
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
      <Head title={t("observation.title")} about={t("report.savedHereHow")}>
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate("/report")} />
        <Act size="xs" label={t("report.startOver")} onAct={() => void draft.clear()} />
      </Head>
      {error !== null && <Problem error={error} />}
      <ObservationForm draft={draft} saving={saving} onSave={() => void save()} />
    </>
  );
}
