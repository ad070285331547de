import { useTranslation } from "react-i18next";
import type { ListUsed } from "../api/types";
import { useFormat } from "../i18n/format";
import { Icon } from "./Icon";
import classes from "./oldLists.module.css";

/** Says plainly which lists of an answer are older than the authority allows, and what that means for it. */
export function OldLists({ lists }: { lists: Pick<ListUsed, "list" | "ageSeconds" | "staleAfterSeconds" | "stale">[] }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  const old = lists.filter((one) => one.stale);
  if (old.length === 0) return null;
  return (
    <div className={classes.old} data-part="old-lists">
      <Icon name="clock" size={24} />
      <div>
        {old.map((one) => (
          <p key={one.list} className={classes.which}>
            {t("cutOff.oldList", { list: one.list, age: span(one.ageSeconds), allowed: span(one.staleAfterSeconds) })}
          </p>
        ))}
        <p>{t("cutOff.oldMeans")}</p>
      </div>
    </div>
  );
}
