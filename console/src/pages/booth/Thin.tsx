import { useTranslation } from "react-i18next";
import { useThinningNow } from "../../api/thinnings";
import type { Crossing } from "../../api/types";
import { usePlace } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Icon } from "../../parts/Icon";
import classes from "./booth.module.css";

/** Before a traveller: that checks are thinned at this post now, until when and by whose word. */
export function ThinNow() {
  const { t } = useTranslation();
  const { time } = useFormat();
  const { post } = usePlace();
  const thinning = useThinningNow(post?.code).data?.thinning;
  if (!thinning) return null;
  return (
    <div className={classes.thin} data-part="thin-now" role="status">
      <Icon name="flag" size={24} />
      <p>
        <b>{t("cutOff.thinNow", { until: time(thinning.closesAt), officer: thinning.officerName })}</b> {t(`cutOff.reach.${thinning.reach}`)} {t("cutOff.thinShare", { share: thinning.sharePercent })}
      </p>
    </div>
  );
}

/** With an answer: whether this traveller is checked whole, and if not, what is left out. */
export function ThinAnswer({ crossing }: { crossing: Crossing }) {
  const { t } = useTranslation();
  if (!crossing.thinned || crossing.outcome === "referred") return null;
  const { leftOut } = crossing.thinned;
  const whole = leftOut.length === 0;
  return (
    <div className={classes.thin} data-part="thin-answer" data-whole={whole}>
      <Icon name={whole ? "eye" : "flag"} size={24} />
      <p>
        <b>{t(whole ? "cutOff.whole" : "cutOff.thin")}</b> {!whole && leftOut.map((check) => t(`cutOff.check.${check}`, check)).join(t("list.separator"))}
      </p>
    </div>
  );
}
