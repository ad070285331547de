import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { newId } from "../../api/record";
import { useOfficer } from "../../app/place";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import type { Content, Kind } from "../../queue/item";
import { useQueue } from "../../queue/Sending";
import type { Draft } from "../../report/useDraft";

type Props<T> = {
  title: string;
  kind: Kind;
  draft: Draft<T>;
  /** What the node will be sent, under an id that was made here. */
  content: (id: string, savedAt: number) => Omit<Content, "names">;
  children: (form: { saving: boolean; onSave: () => void }) => ReactNode;
};

/** A form whose report is saved on this device, with its files; the queue sends it. */
export function WrittenHere<T>({ title, kind, draft, content, children }: Props<T>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const officer = useOfficer();
  const queue = useQueue();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setSaving(true);
    setError(null);
    const id = newId();
    const now = Date.now();
    const { files } = draft;
    const names = Object.fromEntries(files.map((one) => [one.id, { name: one.name, type: one.type }]));
    try {
      const item = { id, kind, order: now, officer: officer.id, savedAt: now, state: "saved" as const, attempts: 0, nextAt: 0, files: files.map((one) => ({ id: one.id, bytes: one.file.size, takenAt: one.takenAt, state: "saved" as const })) };
      await queue.add(item, { ...content(id, now), names }, files);
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
      <Head title={title} about={t("report.savedHereHow")}>
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate("/report")} />
        <Act size="xs" label={t("report.startOver")} onAct={() => void draft.clear()} />
      </Head>
      {error !== null && <Problem error={error} />}
      <div aria-busy={!draft.isKept}>{children({ saving, onSave: () => void save() })}</div>
    </>
  );
}
