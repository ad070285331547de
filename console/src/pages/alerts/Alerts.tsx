import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { judgeAlert, useAlerts } from "../../api/alerts";
import { newId } from "../../api/record";
import type { AlertWord, LaterAlert } from "../../api/types";
import { useAddress } from "../../app/address";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { overall } from "../../parts/evidence";
import { EvidenceTable } from "../../parts/EvidenceTable";
import { HitHead } from "../../parts/HitHead";
import { Head } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Name, Part, State } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./alerts.module.css";

/** Alerts that came after the crossing: somebody crossed, then a list changed. A person judges each. */
export function Alerts() {
  const { t } = useTranslation();
  const address = useAddress();
  const purpose = usePurpose("alerts");
  const all = address.get("show") === "all";
  const alerts = useAlerts(!all, purpose.chosen);
  const chosen = alerts.data?.items.find((alert) => alert.id === address.get("alert"));
  return (
    <>
      <Head title={t("area.alerts")} about={t("alerts.about")}>
        <PurposeNote purpose={purpose} />
        <Act keys="Alt+A" size="xs" label={t(all ? "alerts.onlyOpen" : "alerts.showAll")} onAct={() => address.set({ show: all ? null : "all", alert: null })} />
        <Act keys="F5" size="xs" icon="again" label={t("table.again")} onAct={() => void alerts.refetch()} />
      </Head>
      {alerts.isPending && <Loading />}
      {alerts.isError && <Failed error={alerts.error} retry={() => void alerts.refetch()} />}
      {alerts.data?.items.length === 0 && <Empty title={t("alerts.none")}>{t("alerts.noneNext")}</Empty>}
      {alerts.data && alerts.data.items.length > 0 && (
        <div className={classes.both}>
          <Table alerts={alerts.data.items} open={chosen?.id} />
          {chosen && <One key={chosen.id} alert={chosen} />}
        </div>
      )}
    </>
  );
}

function Table({ alerts, open }: { alerts: LaterAlert[]; open: string | undefined }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const address = useAddress();
  const columns: Column<LaterAlert>[] = [
    { key: "who", label: t("second.who"), cell: (alert) => <Name surname={alert.surname} givenNames={alert.givenNames} /> },
    { key: "category", label: t("lists.category"), cell: ({ hit }) => <Tag tone="refer">{t(`category.${hit.category}`, hit.category ?? "–")}</Tag> },
    { key: "list", label: t("lists.list"), cell: ({ hit }) => <Code>{`${hit.list} ${hit.entry}`}</Code>, wide: true },
    { key: "crossed", label: t("alerts.crossed"), cell: (alert) => <>{t(`direction.${alert.direction}`)} · {dateTime(alert.at)} · <Code>{alert.post}</Code></> },
    { key: "raised", label: t("alerts.raised"), cell: (alert) => dateTime(alert.raisedAt), wide: true },
    { key: "outcome", label: t("crossing.state"), cell: (alert) => <Outcome alert={alert} /> },
  ];
  return <Rows label={t("area.alerts")} columns={columns} rows={alerts} rowKey={(alert) => alert.id} openKey={open} to={(alert) => address.link({ alert: alert.id })} />;
}

function Outcome({ alert }: { alert: LaterAlert }) {
  const { t } = useTranslation();
  if (!alert.personKey) return <Tag tone="plain">{t("alerts.takenOut")}</Tag>;
  if (!alert.outcome)
    return (
      <Tag tone="refer" icon="bell">
        {t(alert.contradicted ? "centre.contradicted" : "alerts.waits")}
      </Tag>
    );
  return <Word word={alert.outcome} />;
}

function Word({ word }: { word: AlertWord }) {
  const { t } = useTranslation();
  const tones = { same: "refer", different: "clear", withdrawn: "plain" } as const;
  return (
    <Tag tone={tones[word.outcome]} icon={word.outcome === "same" ? "people" : "check"}>
      {t(`alerts.outcome.${word.outcome}`)}
    </Tag>
  );
}

function One({ alert }: { alert: LaterAlert }) {
  const { t } = useTranslation();
  const { date, dateTime, span } = useFormat();
  const address = useAddress();
  const [same, setSame] = useState<boolean | null>(null);
  const { hit, outcome } = alert;
  return (
    <Part title={t("case.alert")} aside={<Act keys="Escape" size="compact-xs" label={t("act.close")} onAct={() => address.set({ alert: null })} />}>
      <HitHead hit={hit}>{t(alert.personKey ? `case.overall.${overall(hit.probability)}` : "alerts.takenOutHow")}</HitHead>
      <p>
        <Name surname={alert.surname} givenNames={alert.givenNames} /> · {date(alert.birthDate)} · <Code>{alert.nationality}</Code> · <Code>{alert.documentNumber}</Code>
      </p>
      <p>
        {t(`direction.${alert.direction}`)} · {dateTime(alert.at)} · <Code>{alert.post}</Code> · <State state={alert.state} /> {alert.node ? <bdi>{alert.node}</bdi> : <Link to={`/today/crossings/${alert.crossing}`}>{t("alerts.openCrossing")}</Link>}
      </p>
      <p>{alert.checkedOn ? t("cutOff.checkedOn", { edition: alert.checkedOn.edition, age: span(alert.checkedOn.ageSeconds), now: hit.edition }) : t("cutOff.checkedWithout", { now: hit.edition })}</p>
      <EvidenceTable evidence={hit.evidence} given={t("case.given")} />
      {alert.contradicted && <p>{t("centre.contradictedMeans")}</p>}
      {(alert.words ?? []).map((word) => (
        <p key={`${word.node ?? ""}${word.at}`}>
          <Word word={word} /> {word.officer && <bdi>{word.officer}</bdi>} {word.node && <bdi>({word.node})</bdi>} {dateTime(word.at)} · <bdi>{word.why}</bdi>
        </p>
      ))}
      {!outcome && alert.personKey && (
        <div className={classes.head}>
          <Act keys="F9" label={t("case.same")} icon="people" tone="refer" onAct={() => setSame(true)} />
          <Act keys="F10" label={t("case.different")} icon="check" tone="clear" onAct={() => setSame(false)} />
        </div>
      )}
      {same !== null && <Judge alert={alert} same={same} onClose={() => setSame(null)} />}
    </Part>
  );
}

function Judge({ alert, same, onClose }: { alert: LaterAlert; same: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [id] = useState(newId);
  const [why, setWhy] = useState("");
  const run = async () => {
    await judgeAlert(alert.id, { id, same, why: why.trim() });
    await Promise.all([cache.invalidateQueries({ queryKey: ["alerts"] }), cache.invalidateQueries({ queryKey: ["alerts-waiting"] })]);
  };
  const word = t(same ? "case.same" : "case.different");
  return (
    <Ask opened title={word} does={word} tone={same ? "refer" : "clear"} onDo={run} onClose={onClose}>
      <p>{t("alerts.judgeWhat")}</p>
      <Textarea label={t("case.why")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} dir="auto" required withAsterisk={false} data-autofocus autosize minRows={2} />
    </Ask>
  );
}
