import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { useCrossing } from "../../api/crossings";
import type { Crossing } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { DocumentFacts } from "../../parts/DocumentFacts";
import { History } from "../../parts/History";
import { Reasons } from "../../parts/Reasons";
import { Failed, Loading } from "../../parts/Standing";
import { Name, Part, State } from "../../parts/Text";
import { DecisionPart } from "./DecisionPart";
import { Decisions } from "./Decisions";
import { Hits } from "./Hits";
import classes from "./second-line.module.css";
import { StayFacts } from "./StayFacts";

/** One case: the person and the alert side by side, the document, the stay, the history, the decision. */
export function Case() {
  const id = useParams()["id"] ?? "";
  const crossing = useCrossing(id);
  if (crossing.isPending) return <Loading />;
  if (!crossing.data) return <Failed error={crossing.error} retry={() => void crossing.refetch()} />;
  return <CaseOf key={id} crossing={crossing.data} />;
}

function CaseOf({ crossing }: { crossing: Crossing }) {
  const { t } = useTranslation();
  return (
    <div className={classes.case}>
      <CaseHead crossing={crossing} />
      <div className={classes.columns}>
        <section className={classes.column} tabIndex={0} aria-label={t("case.person")}>
          <Part title={t("case.document")}>
            <DocumentFacts read={crossing.document} person={crossing.person} />
          </Part>
          {crossing.supporting && crossing.supporting.length > 0 && (
            <Part title={t("case.supporting")}>
              {crossing.supporting.map((paper) => (
                <DocumentFacts key={`${paper.issuer} ${paper.number}`} read={paper} />
              ))}
            </Part>
          )}
          <Part title={t("case.stay")}>
            <StayFacts stay={crossing.stay} />
          </Part>
        </section>
        <section className={classes.column} tabIndex={0} aria-label={t("case.alert")}>
          <Part title={t("case.reasons")}>{crossing.reasons.length === 0 ? t("case.noReasons") : <Reasons reasons={crossing.reasons} document={crossing.document} />}</Part>
          <Hits crossing={crossing} />
        </section>
        <section className={classes.column} tabIndex={0} aria-label={t("case.history")}>
          <Part title={t("case.decisions")}>
            <Decisions decisions={crossing.decisions} />
          </Part>
          <Part title={t("case.history")} aside={<Link to={`/today/persons/${encodeURIComponent(crossing.person.key)}`}>{t("history.all")}</Link>}>{crossing.history.length === 0 ? t("case.noHistory") : <History history={crossing.history} />}</Part>
        </section>
      </div>
      <DecisionPart crossing={crossing} />
    </div>
  );
}

function CaseHead({ crossing }: { crossing: Crossing }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const navigate = useNavigate();
  return (
    <header className={classes.head}>
      <Act size="compact-sm" keys="Escape" label={t("case.back")} onAct={() => void navigate("/second-line")} />
      <h1>
        <Name surname={crossing.person.surname} givenNames={crossing.person.givenNames} />
      </h1>
      <State state={crossing.state} />
      <span className={classes.quiet}>
        {t("case.checkedAt", { time: time(crossing.at) })} · {t(`direction.${crossing.direction}`)} · <bdi>{crossing.officer.name}</bdi>
      </span>
    </header>
  );
}
