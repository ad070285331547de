import { useTranslation } from "react-i18next";
import type { Day } from "../../api/types";
import type { Address } from "../../app/address";
import { Shares } from "../../charts/Shares";
import { useFormat } from "../../i18n/format";
import { Quiet } from "../../parts/Page";
import { Tag } from "../../parts/Tag";
import { severityLook } from "../../parts/tones";
import { reasonSeverity, useReasonName } from "./reasonName";

/** Why travellers were referred, as often as it happened; each opens its crossings. */
export function ReasonShares({ reasons, address }: { reasons: Day["byReason"]; address: Address }) {
  const { t } = useTranslation();
  const reasonName = useReasonName();
  if (reasons.length === 0) return <Quiet>{t("today.noReasons")}</Quiet>;
  const open = address.get("reason");
  return (
    <Shares
      shares={reasons.slice(0, 7).map((reason) => ({
        key: reason.code,
        count: reason.count,
        label: <Tag {...severityLook[reasonSeverity[reason.code] ?? reason.severity]}>{reasonName(reason.code)}</Tag>,
        to: address.link({ reason: open === reason.code ? null : reason.code }),
        open: open === reason.code,
      }))}
    />
  );
}

export function Lanes({ lanes }: { lanes: Day["lanes"] }) {
  const { t } = useTranslation();
  const { span, number } = useFormat();
  const check = (seconds: number | null) => (seconds === null ? "" : t("today.check", { span: span(seconds) }));
  const several = new Set(lanes.map((lane) => lane.post)).size > 1;
  return <Shares shares={lanes.map((lane) => ({ key: `${lane.post} ${lane.lane}`, label: t("today.lane", { lane: several ? `${lane.post} ${lane.lane}` : lane.lane }), count: lane.travellers, aside: [t("today.referredOf", { number: number(lane.referred) }), check(lane.checkMedianSeconds)].filter(Boolean).join(" · ") }))} />;
}
