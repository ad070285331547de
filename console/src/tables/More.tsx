import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format";
import { Act } from "../keys/Act";
import classes from "./rows.module.css";

type Props = { shown: number; total?: number | undefined; more?: boolean; loading?: boolean; onMore?: () => void; onAgain: () => void; at: number };

/** How many of how many rows are shown, as of when, and the keys for more and for reading again. */
export function More({ shown, total, more = false, loading = false, onMore, onAgain, at }: Props) {
  const { t } = useTranslation();
  const { number, time } = useFormat();
  return (
    <div className={classes.foot}>
      <span role="status">{total === undefined ? t("table.shown", { shown: number(shown) }) : t("table.shownOf", { shown: number(shown), total: number(total) })}</span>
      {more && onMore && <Act keys="M" size="xs" label={t("table.more")} onAct={onMore} loading={loading} />}
      <span>{t("second.updated", { time: time(at) })}</span>
      <Act keys="R" size="xs" label={t("table.again")} icon="again" onAct={onAgain} />
    </div>
  );
}
