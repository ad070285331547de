import { useTranslation } from "react-i18next";
import type { Deadline } from "../../api/allegations";
import { useFormat } from "../../i18n/format";
import { Tag } from "../../parts/Tag";
import { deadlineLooks } from "./looks";

/** By when the next step should be taken, in words: how long still, or since when it is overdue. */
export function Due({ deadline, asOf }: { deadline: Deadline; asOf?: string | undefined }) {
  const { t } = useTranslation();
  const { span, dateTime } = useFormat();
  const seconds = (Date.parse(deadline.due) - (asOf ? Date.parse(asOf) : Date.now())) / 1000;
  const words = seconds < 0 ? t("allegations.overdueFor", { span: span(-seconds) }) : t("allegations.dueIn", { span: span(seconds) });
  return (
    <span title={dateTime(deadline.due)} data-standing={deadline.standing}>
      <Tag {...deadlineLooks[deadline.standing]}>{words}</Tag>
    </span>
  );
}
