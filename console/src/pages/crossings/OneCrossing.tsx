import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { useOneCrossing } from "../../api/day";
import { useNode } from "../../api/session";
import type { Crossing } from "../../api/types";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { DocumentFacts } from "../../parts/DocumentFacts";
import { EvidenceTable } from "../../parts/EvidenceTable";
import { History } from "../../parts/History";
import { HitHead } from "../../parts/HitHead";
import { Columns, Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Reasons } from "../../parts/Reasons";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { Code, Facts, Name, Part, State } from "../../parts/Text";
import { Decisions } from "../second-line/Decisions";
import { StayFacts } from "../second-line/StayFacts";

/** A crossing to look at: what was found, which reasons stood, who decided what. Deciding is done in the second line. */
export function OneCrossing() {
  const { id = "" } = useParams();
  const purpose = usePurpose("crossing");
  const crossing = useOneCrossing(id, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  if (crossing.isPending) return <Loading />;
  if (crossing.isError) return <Failed error={crossing.error} retry={() => void crossing.refetch()} />;
  return <Shown crossing={crossing.data} note={<PurposeNote purpose={purpose} />} />;
}

function Shown({ crossing, note }: { crossing: Crossing; note: ReactNode }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const navigate = useNavigate();
  const zone = useNode().data?.zone;
  const decides = useOfficer().roles.includes("second-line") && ["referred", "at-second-line"].includes(crossing.state);
  const { person, document } = crossing;
  return (
    <>
      <Head title={<Name surname={person.surname} givenNames={person.givenNames} />} about={<State state={crossing.state} />}>
        {note}
        {decides && <Act keys="O" size="xs" label={t("second.openCase")} icon="people" strong onAct={() => void navigate(`/second-line/${crossing.id}`)} />}
        <Act keys="P" size="xs" label={t("history.person")} onAct={() => void navigate(`/today/persons/${encodeURIComponent(person.key)}`)} />
        {document.number && document.issuer && <Act keys="D" size="xs" label={t("history.document")} onAct={() => void navigate(`/today/documents/${encodeURIComponent(document.issuer ?? "")}/${encodeURIComponent(document.number ?? "")}`)} />}
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(-1)} />
      </Head>
      <Columns>
        <div>
          <Part title={t("crossing.title")} aside={<Quiet>{dateTime(crossing.at, zone)}</Quiet>}>
            <Facts rows={passageFacts(crossing, t)} />
          </Part>
          <Part title={t("case.document")}>
            <DocumentFacts read={document} person={person} />
          </Part>
        </div>
        <div>
          <Part title={t("crossing.reason")}>{crossing.reasons.length ? <Reasons document={crossing.document} reasons={crossing.reasons} /> : <Quiet>{t("answer.clearedWhy")}</Quiet>}</Part>
          {crossing.hits.length > 0 && (
            <Part title={t("case.alert")}>
              {crossing.hits.map((hit) => (
                <Alert key={hit.hit} hit={hit} />
              ))}
            </Part>
          )}
          <Part title={t("case.stay")}>
            <StayFacts stay={crossing.stay} />
          </Part>
        </div>
        <div>
          <Part title={t("case.decisions")}>
            <Decisions decisions={crossing.decisions} />
          </Part>
          <Part title={t("case.history")} aside={<Link to={`/today/persons/${encodeURIComponent(person.key)}`}>{t("history.all")}</Link>}>
            {crossing.history.length ? <History history={crossing.history} /> : <Quiet>{t("case.noHistory")}</Quiet>}
          </Part>
        </div>
      </Columns>
    </>
  );
}

type Translate = ReturnType<typeof useTranslation>["t"];

const passageFacts = (crossing: Crossing, t: Translate): [string, ReactNode][] => [
  [t("booth.direction"), t(`direction.${crossing.direction}`)],
  [t("top.post"), <Code key="post">{crossing.post}</Code>],
  [t("booth.lane"), <Code key="lane">{crossing.lane}</Code>],
  [t("booth.conveyance"), <>{t(`conveyance.${crossing.conveyance.kind}`)} {crossing.conveyance.plate && <Code>{crossing.conveyance.plate}</Code>}</>],
  [t("form.officer"), <bdi key="officer">{crossing.officer.name}</bdi>],
];

function Alert({ hit }: { hit: Crossing["hits"][number] }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const judged = hit.judgement && t(hit.judgement.same ? "case.judgedSame" : "case.judgedDifferent", { name: hit.judgement.officer.name, date: date(hit.judgement.at.slice(0, 10)) });
  return (
    <>
      <HitHead hit={hit}>{judged ?? t("crossing.notJudged")}</HitHead>
      <EvidenceTable evidence={hit.evidence} given={t("case.given")} />
    </>
  );
}
