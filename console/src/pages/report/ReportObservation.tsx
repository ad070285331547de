import { useTranslation } from "react-i18next";
import { useKindName } from "../../i18n/kind";
import { Loading } from "../../parts/Standing";
import { freshObservation, ObservationForm, observationOf, type Watching } from "../../report/ObservationForm";
import { useDraft } from "../../report/useDraft";
import { WrittenHere } from "./WrittenHere";

/** Writes down what was seen or heard and saves it on this device; the queue sends it. */
export function ReportObservation() {
  const { t } = useTranslation();
  const name = useKindName();
  const draft = useDraft<Watching>("observation", freshObservation);
  if (!draft) return <Loading />;
  const content = (id: string) => ({ path: "/api/observations", body: { items: [{ id, ...observationOf(draft.value) }] }, title: name(draft.value.kind) });
  return (
    <WrittenHere title={t("observation.title")} kind="observation" draft={draft} content={content}>
      {(form) => <ObservationForm draft={draft} {...form} />}
    </WrittenHere>
  );
}
