import { useTranslation } from "react-i18next";
import type { DocumentRead, Reason } from "../api/types";
import { useFormat } from "../i18n/format";
import { reasonText } from "../i18n/reason";
import { useProblemText } from "./fields";
import { Icon } from "./Icon";
import classes from "./reasons.module.css";
import { severityLook } from "./tones";

/** The reasons of a check, one line each, most severe first as the node sorts them; the list used is named beneath. */
export function Reasons({ reasons, document }: { reasons: Reason[]; document: DocumentRead }) {
  const { t, i18n } = useTranslation();
  const { span } = useFormat();
  const problemText = useProblemText();
  const problems = document.problems.filter((problem) => problem.severity.toUpperCase() === "ERROR").map(problemText);
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason, at) => {
        const look = reason.effect === "notes" ? severityLook.notice : severityLook[reason.severity];
        return (
          <li key={at} data-tone={look.tone} data-code={reason.code}>
            <Icon name={look.icon} />
            <span className={classes.severity}>{t(`severity.${reason.effect === "notes" ? "notice" : reason.severity}`)}</span>
            <span>
              <span className={classes.text}>{reasonText(t, i18n.language, reason, problems.length > 0 ? { problems: problems.join(t("list.separator")) } : {})}</span>
              {reason.source && (
                <span className={classes.source}>{t("case.sources", { name: reason.source.name, edition: reason.source.edition, age: t("age.old", { span: span(reason.source.ageSeconds) }) })}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
