import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { usePersonElsewhere, type Version } from "../../api/elsewhere";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Code, Facts, Name, Part, State } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import { Counts } from "./Conflicts";

/** One person over all posts that this node knows of: every version of every crossing, and the days of stay. */
export function PersonEverywhere() {
  const { t } = useTranslation();
  const { key = "" } = useParams();
  const navigate = useNavigate();
  const { date, dateTime } = useFormat();
  const purpose = usePurpose("thinning");
  const person = usePersonElsewhere(key, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  if (person.isPending) return <Loading />;
  if (person.isError) return <Failed error={person.error} retry={() => void person.refetch()} />;
  const { versions, days, conflicts } = person.data;
  return (
    <>
      <Head title={<Name surname={versions[0]?.surname} givenNames={versions[0]?.givenNames} />} about={t("cutOff.everywhere")}>
        <PurposeNote purpose={purpose} />
        <Act keys="Escape" size="xs" label={t("act.back")} onAct={() => void navigate(-1)} />
      </Head>
      {days && (
        <Part title={t("case.stay")}>
          <Facts
            rows={[
              [t("cutOff.daysUsed"), days.used],
              [t("cutOff.daysLeft"), days.remaining ?? "–"],
              [t("overstays.until"), days.mayStayUntil ? date(days.mayStayUntil) : "–"],
              [t("case.pack"), <bdi key="pack">{days.pack}</bdi>],
            ]}
          />
        </Part>
      )}
      {conflicts.length > 0 && (
        <Part title={t("cutOff.conflicts")}>
          <ul>
            {conflicts.map((one) => (
              <li key={one.id}>
                <Link to={`/cut-off/conflicts?show=all&conflict=${one.id}`}>{t(`cutOff.kind.${one.conflict.kind}`)}</Link> · {dateTime(one.foundAt)} · {t(one.outcome ? (one.outcome.officerName ? "cutOff.settledBy" : "cutOff.explained") : "cutOff.waits", { officer: one.outcome?.officerName ?? "" })}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {versions.length === 0 ? <Empty title={t("case.noHistory")} /> : <Table versions={versions} />}
    </>
  );
}

function Table({ versions }: { versions: Version[] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const columns: Column<Version>[] = [
    { key: "at", label: t("crossing.at"), cell: (one) => <>{dateTime(one.at)} · {t(`direction.${one.direction}`)}</> },
    { key: "node", label: t("cutOff.nodes"), cell: (one) => <bdi>{one.node}</bdi> },
    { key: "post", label: t("top.post"), cell: (one) => <Code>{one.post}</Code> },
    { key: "state", label: t("crossing.state"), cell: (one) => <State state={one.state} /> },
    { key: "counts", label: t("cutOff.counts1"), cell: (one) => <Counts version={one} /> },
    { key: "officer", label: t("form.officer"), cell: (one) => <bdi>{one.officerName}</bdi>, wide: true },
  ];
  return <Rows label={t("case.history")} columns={columns} rows={versions} rowKey={(one) => one.origin + one.id} />;
}
