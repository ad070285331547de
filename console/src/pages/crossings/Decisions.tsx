import { useTranslation } from "react-i18next";
import type { Crossing } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Quiet } from "../../parts/Page";
import classes from "./crossings.module.css";

/** What officers decided, when, on which ground and in which words. */
export function Decisions({ crossing, zone }: { crossing: Crossing; zone: string | undefined }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  if (crossing.decisions.length === 0) return <Quiet>{t("case.noDecisions")}</Quiet>;
  return (
    <ol className={classes.decisions}>
      {crossing.decisions.map((decision) => (
        <li key={decision.id}>
          <b>{t(`decision.${decision.decision}`)}</b> <bdi>{decision.officer.name}</bdi> <Quiet>{dateTime(decision.at, zone)}</Quiet>
          {decision.ground && <p>{t(`ground.${decision.ground}`, decision.ground)}</p>}
          {decision.note && (
            <p>
              <bdi>{decision.note}</bdi>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
