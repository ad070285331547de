import { useTranslation } from "react-i18next";
import { usePlace } from "../../app/place";
import { useCodeName } from "../../i18n/code";
import { Loading } from "../../parts/Standing";
import { freshIncident, IncidentForm, reportOf, type Writing } from "../../report/IncidentForm";
import { useDraft } from "../../report/useDraft";
import { WrittenHere } from "./WrittenHere";

/** Writes a report and saves it on this device; the queue sends it. */
export function ReportIncident() {
  const { t, i18n } = useTranslation();
  const { post } = usePlace();
  const name = useCodeName();
  const draft = useDraft<Writing>("incident", () => freshIncident(i18n.language, post?.code));
  if (!draft) return <Loading />;
  const content = (id: string, savedAt: number) => ({ path: "/api/incidents", body: { id, ...reportOf(draft.value), queuedAt: new Date(savedAt).toISOString() }, title: name(draft.value.type) });
  return (
    <WrittenHere title={t("report.incident")} kind="incident" draft={draft} content={content}>
      {(form) => <IncidentForm draft={draft} does={t("report.save")} {...form} />}
    </WrittenHere>
  );
}
