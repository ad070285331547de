import { useTranslation } from "react-i18next";
import type { Allegation, Said } from "../../api/allegations";
import { useFormat } from "../../i18n/format";
import { Quiet } from "../../parts/Page";
import { Tag } from "../../parts/Tag";
import classes from "./allegations.module.css";
import { standLooks } from "./looks";

/** What each party says in the joint commission, side by side; later words above earlier ones. */
export function Views({ allegation }: { allegation: Allegation }) {
  const { t, i18n } = useTranslation();
  if (!allegation.judgement) return null;
  return (
    <section aria-label={t("allegations.views")} className={classes.views}>
      {allegation.commission.parties.map(({ party, names, said }) => (
        <article key={party} className={classes.view} aria-label={names[i18n.language] ?? party}>
          <h3>
            <Quiet>{t("allegations.viewOf")}</Quiet> <bdi>{names[i18n.language] ?? party}</bdi>
          </h3>
          {said.length === 0 && <Quiet>{t("allegations.notHeard")}</Quiet>}
          {said.toReversed().map((one, at) => (
            <div key={one.recordedAt} className={at > 0 ? classes.earlier : undefined}>
              <Word said={one} />
            </div>
          ))}
        </article>
      ))}
    </section>
  );
}

function Word({ said: { view, at } }: { said: Said }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <>
      <Tag {...standLooks[view.position]}>{t(`allegationStand.${view.position}`)}</Tag> <Quiet>{dateTime(at)}</Quiet>
      {view.text && (
        <p dir="auto" lang={view.text.language} className={classes.text}>
          {view.text.text}
        </p>
      )}
      {view.note && <p dir="auto">{view.note}</p>}
    </>
  );
}
