import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Arrival, Crossing } from "../../api/types";
import { Act } from "../../keys/Act";
import { overall } from "../../parts/evidence";
import { EvidenceTable } from "../../parts/EvidenceTable";
import { HitHead } from "../../parts/HitHead";
import { Age, Code } from "../../parts/Text";
import classes from "./booth.module.css";

/** On demand: every rule that ran with its outcome, every list with its edition and age, every alert with its evidence. */
export function Details({ arrival, crossing }: { arrival: Arrival; crossing: Crossing }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.details}>
      <Act size="compact-xs" keys="F10" label={t("booth.details")} onAct={() => setOpen(!open)} pressed={open} aria-expanded={open} />
      {open && (
        <div className={classes.detailLists}>
          <ul>
            {arrival.lists.map((one) => (
              <li key={one.list}>
                <Code>{one.list}</Code> {t("case.edition", { edition: one.edition })} · <Age seconds={one.ageSeconds} stale={one.stale} />
              </li>
            ))}
          </ul>
          <ul>
            {crossing.rules.map((one) => (
              <li key={one.rule}>
                <Code>{one.rule}</Code> {t(`outcome.${one.outcome}`, one.outcome)}
              </li>
            ))}
          </ul>
          {crossing.hits.map((hit) => (
            <div key={hit.hit} className={classes.detailHit}>
              <HitHead hit={hit}>{t(`case.overall.${overall(hit.probability)}`)}</HitHead>
              <EvidenceTable evidence={hit.evidence} given={t("case.given")} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
