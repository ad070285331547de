import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { newId } from "../../api/record";
import { endThinning, useThinning, type ThinChecked, type ThinningProof, type ThinningReport } from "../../api/thinnings";
import { useAddress } from "../../app/address";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { Shares } from "../../charts/Shares";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Columns, Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Name, Part, State } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import { ThinningState } from "./Thinnings";

/** One thinning afterwards: what was left out, by check and by person, and whether the draws can be done again. */
export function OneThinning() {
  const { id = "" } = useParams();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const purpose = usePurpose("thinning");
  const address = useAddress();
  const report = useThinning(id, address.get("origin") ?? null, purpose.chosen);
  const leads = useOfficer().roles.includes("shift-leader");
  const [ending, setEnding] = useState(false);
  if (!purpose.chosen) return <Forbidden />;
  if (report.isPending) return <Loading />;
  if (report.isError) return <Failed error={report.error} retry={() => void report.refetch()} />;
  const { thinning, node } = report.data;
  return (
    <>
      <Head title={node ? t("centre.thinningAtNode", { post: thinning.post, node }) : t("cutOff.thinningAt", { post: thinning.post })} about={<ThinningState thinning={thinning} />}>
        <PurposeNote purpose={purpose} />
        {leads && !node && !thinning.end && <Act keys="F9" size="xs" icon="cross" label={t("cutOff.end")} onAct={() => setEnding(true)} />}
        <Act keys="F5" size="xs" icon="again" label={t("table.again")} onAct={() => void report.refetch()} />
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate("/cut-off/thinnings")} />
      </Head>
      <Shown report={report.data} />
      {ending && <End id={thinning.id} onClose={() => setEnding(false)} />}
    </>
  );
}

function Shown({ report }: { report: ThinningReport }) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormat();
  const { thinning } = report;
  return (
    <>
      <Columns>
        <Part title={t("cutOff.opening")}>
          <Facts
            rows={[
              [t("cutOff.opened"), <span key="opened">{dateTime(thinning.openedAt)} · <bdi>{thinning.officerName}</bdi></span>],
              [t("cutOff.whose"), t(`cutOff.reach.${thinning.reach}`)],
              [t("cutOff.share"), `${thinning.sharePercent} %`],
              [t("cutOff.circumstance"), t(`cutOff.because.${thinning.circumstance}`, thinning.circumstance)],
              [t("case.why"), <bdi key="why">{thinning.why}</bdi>],
              [t("cutOff.ending"), thinning.end ? <bdi key="end">{thinning.end.officerName ? thinning.end.why : t("cutOff.timeOver")}</bdi> : "–"],
            ]}
          />
        </Part>
        <Part title={t("cutOff.leftOut")} aside={<Quiet>{t("cutOff.counts", { travellers: number(report.travellers), drawn: number(report.drawn), thin: number(report.thin) })}</Quiet>}>
          <Shares shares={thinning.checks.map((check) => ({ key: check, label: t(`cutOff.check.${check}`, check), count: report.leftOut[check] ?? 0 }))} />
        </Part>
        <Part title={t("cutOff.draws")}>
          <Draws report={report} />
        </Part>
        {report.proof && (
          <Part title={t("centre.proof")}>
            <Proof proof={report.proof} />
          </Part>
        )}
      </Columns>
      <Part title={t("cutOff.persons")}>{report.checked.length === 0 ? <Quiet>{t("cutOff.nobody")}</Quiet> : <Persons checked={report.checked} wrong={report.draws?.disagreeing ?? []} elsewhere={report.node !== ""} />}</Part>
    </>
  );
}

function Draws({ report }: { report: ThinningReport }) {
  const { t } = useTranslation();
  const { draws, thinning } = report;
  return (
    <>
      {!draws && <p>{t("cutOff.secret")}</p>}
      {draws && (
        <p>
          <Tag tone={draws.disagreeing.length === 0 ? "clear" : "danger"} icon={draws.disagreeing.length === 0 ? "check" : "cross"}>
            {t(draws.disagreeing.length === 0 ? "cutOff.drawsAgree" : "cutOff.drawsDiffer", { agreeing: draws.agreeing, disagreeing: draws.disagreeing.length })}
          </Tag>
        </p>
      )}
      <Facts
        rows={[
          [t("cutOff.commitment"), <Code key="commitment">{thinning.commitment}</Code>],
          [t("cutOff.seed"), <Code key="seed">{thinning.end?.seed}</Code>],
        ]}
      />
    </>
  );
}

/** That the other node committed to what it drew by before it drew: by the places in its log. */
function Proof({ proof }: { proof: ThinningProof }) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormat();
  const { opened, closed, seedFits, misplaced } = proof;
  const holds = seedFits !== false && misplaced.length === 0;
  return (
    <>
      <p>
        <Tag tone={holds ? "clear" : "danger"} icon={holds ? "check" : "cross"}>
          {t(seedFits === false ? "centre.seedDiffers" : misplaced.length > 0 ? "centre.misplaced" : "centre.inOrder", { count: misplaced.length })}
        </Tag>
      </p>
      <Facts
        rows={[
          [t("centre.openedEntry"), t("centre.entryHeld", { sequence: number(opened.sequence), at: dateTime(opened.heldAt) })],
          [t("centre.closedEntry"), closed ? t("centre.entryHeld", { sequence: number(closed.sequence), at: dateTime(closed.heldAt) }) : "–"],
        ]}
      />
    </>
  );
}

function Persons({ checked, wrong, elsewhere }: { checked: ThinChecked[]; wrong: string[]; elsewhere: boolean }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const columns: Column<ThinChecked>[] = [
    { key: "who", label: t("second.who"), cell: (one) => <Name surname={one.surname} givenNames={one.givenNames} /> },
    { key: "at", label: t("crossing.at"), cell: (one) => <>{time(one.at)} · {t(`direction.${one.direction}`)}</> },
    { key: "drawn", label: t("cutOff.drawn"), cell: (one) => (wrong.includes(one.crossing) ? <Tag tone="danger" icon="cross">{t("cutOff.drawWrong")}</Tag> : one.thinned?.drawn && <Tag tone="clear" icon="eye">{t("cutOff.drawnWhole")}</Tag>) },
    { key: "leftOut", label: t("cutOff.leftOut"), wraps: true, cell: (one) => (one.thinned ? one.thinned.leftOut.map((check) => t(`cutOff.check.${check}`, check)).join(t("list.separator")) || "–" : t("centre.purged")) },
    { key: "state", label: t("crossing.state"), cell: (one) => <State state={one.state} /> },
    { key: "officer", label: t("form.officer"), cell: (one) => <bdi>{one.officerName}</bdi>, wide: true },
  ];
  return <Rows label={t("cutOff.persons")} columns={columns} rows={checked} rowKey={(one) => one.crossing} {...(!elsewhere && { to: (one: ThinChecked) => `/today/crossings/${one.crossing}` })} />;
}

function End({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [word] = useState(newId);
  const [why, setWhy] = useState("");
  const run = async () => {
    await endThinning(id, { id: word, why: why.trim() });
    await Promise.all(["thinning", "thinnings", "thinning-now"].map((key) => cache.invalidateQueries({ queryKey: [key] })));
  };
  return (
    <Ask opened title={t("cutOff.end")} does={t("cutOff.end")} onDo={run} onClose={onClose}>
      <Textarea label={t("case.why")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} dir="auto" required withAsterisk={false} data-autofocus autosize minRows={2} />
    </Ask>
  );
}
