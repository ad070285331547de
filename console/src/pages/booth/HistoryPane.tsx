import { useTranslation } from "react-i18next";
import type { Crossing } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { History } from "../../parts/History";
import { Facts, Part } from "../../parts/Text";

/** This traveller at this border, short: the stay in a line or two, then the last crossings. */
export function HistoryPane({ crossing }: { crossing: Crossing | undefined }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (!crossing) return <Part title={t("booth.history")}>{null}</Part>;
  const { stay } = crossing;
  return (
    <>
      {stay && (
        <Part title={t("case.stay")}>
          <Facts
            rows={[
              [t("case.used"), stay.used ?? "–"],
              [t("case.remaining"), stay.unlimited ? t("case.unlimited") : (stay.remaining ?? "–")],
              [t("case.until"), date(stay.mayStayUntil)],
              ...(stay.overstayDays > 0 ? [[t("case.overstay"), t("case.days", { count: stay.overstayDays })] as [string, string]] : []),
            ]}
          />
        </Part>
      )}
      <Part title={t("booth.history")}>{crossing.history.length === 0 ? t("booth.noHistory") : <History history={crossing.history} />}</Part>
    </>
  );
}
