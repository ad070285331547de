import { useTranslation } from "react-i18next";
import type { Waiting } from "../../api/record";
import { Problem } from "../../parts/Problem";
import { Tag } from "../../parts/Tag";

/** Honest about what is not yet on disk: not recorded yet and trying again, or refused and why. */
export function Recording({ waiting, error }: { waiting: Waiting | null; error: unknown }) {
  const { t } = useTranslation();
  if (waiting)
    return (
      <div role="alert">
        <Tag tone="danger" icon="cut">
          {t("booth.notRecorded")}
        </Tag>
        <p>{t(waiting.cause === "no-answer" ? "booth.notRecordedWhy" : "booth.notRecordedDisk")}</p>
      </div>
    );
  return error ? <Problem error={error} /> : null;
}
