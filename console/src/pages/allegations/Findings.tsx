import { useTranslation } from "react-i18next";
import type { Allegation, Found } from "../../api/allegations";
import { useFormat } from "../../i18n/format";
import { Quiet } from "../../parts/Page";
import { Tag } from "../../parts/Tag";
import { Part } from "../../parts/Text";
import classes from "./allegations.module.css";
import { resultLooks } from "./looks";
import { LinkList } from "./OneAllegation";
import { useParty } from "./useParty";

/** Every finding with its source, which origin it is of, and whether it counts; and what they come to. */
export function Findings({ allegation }: { allegation: Allegation }) {
  const { t } = useTranslation();
  const party = useParty();
  const parties = Object.entries(allegation.sources.byParty);
  return (
    <Part title={t("allegations.findings")} aside={<Quiet>{t("allegations.needed", { count: allegation.sources.needed })}</Quiet>}>
      {parties.map(([code, sources]) => (
        <p key={code}>
          <Tag tone={sources >= allegation.sources.needed ? "clear" : "refer"} icon={sources >= allegation.sources.needed ? "check" : "dots"}>
            {t("allegations.sourcesFor", { party: party(code), count: sources })}
          </Tag>
        </p>
      ))}
      {allegation.findings.length === 0 && <Quiet>{t("allegations.noFindings")}</Quiet>}
      <ul className={classes.findings} aria-label={t("allegations.findings")}>
        {allegation.findings.map((found) => (
          <One key={found.finding.id} found={found} all={allegation.findings} />
        ))}
      </ul>
    </Part>
  );
}

function One({ found: { finding, weight, at, officer }, all }: { found: Found; all: Found[] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const party = useParty();
  const named = (id: string) => {
    const other = all.find((one) => one.finding.id === id)?.finding.source;
    return other ? (other.kind === "party" ? party(other.name) : other.name) : id.slice(0, 8);
  };
  return (
    <li className={classes.finding} data-counts={weight.counts}>
      <span className={classes.findingHead}>
        <b>
          <bdi>{finding.source.kind === "party" ? party(finding.source.name) : finding.source.name}</bdi>
        </b>
        <Quiet>{t(`allegationMeans.${finding.source.kind}`)}</Quiet>
        <Tag {...resultLooks[finding.result]}>{t(`allegationResult.${finding.result}`)}</Tag>
        {finding.party && <Tag icon="flag">{party(finding.party)}</Tag>}
        <Tag tone={weight.counts ? "clear" : "stale"}>{weight.counts ? t("allegations.origin", { number: weight.origin }) : t("allegations.countsNot")}</Tag>
      </span>
      {weight.because.length > 0 && (
        <Quiet>
          {weight.because.map((code) => t(`allegationBecause.${code}`)).join(" · ")}
          {weight.with.length > 0 && <> ({weight.with.map(named).join(", ")})</>}
        </Quiet>
      )}
      <p dir="auto" lang={finding.text.language} className={classes.text}>
        {finding.text.text}
      </p>
      <LinkList links={finding.links} />
      <Quiet>
        {dateTime(at)} · <bdi>{officer.name}</bdi>
      </Quiet>
    </li>
  );
}
