import { useState } from "react";
import { useTranslation } from "react-i18next";
import { query } from "../../api/client";
import { useThinnings, type Thinning } from "../../api/thinnings";
import { useOfficer, usePlace } from "../../app/place";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Head } from "../../parts/Page";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import { OpenThinning } from "./OpenThinning";

/** When checks were thinned, at which post, by whose word; a shift leader opens the mode here. */
export function Thinnings() {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { post } = usePlace();
  const thinnings = useThinnings();
  const [opening, setOpening] = useState(false);
  const leads = useOfficer().roles.includes("shift-leader");
  const columns: Column<Thinning>[] = [
    { key: "opened", label: t("cutOff.opened"), cell: (one) => dateTime(one.openedAt) },
    { key: "post", label: t("top.post"), cell: (one) => <Code>{one.post}</Code> },
    { key: "node", label: t("cutOff.nodes"), cell: (one) => (one.node ? <bdi>{one.node}</bdi> : t("centre.here")), wide: true },
    { key: "state", label: t("crossing.state"), cell: (one) => <ThinningState thinning={one} /> },
    { key: "share", label: t("cutOff.share"), numeric: true, cell: (one) => `${one.sharePercent} %` },
    { key: "circumstance", label: t("cutOff.circumstance"), cell: (one) => t(`cutOff.because.${one.circumstance}`, one.circumstance) },
    { key: "why", label: t("case.why"), wraps: true, cell: (one) => <bdi>{one.why}</bdi>, wide: true },
    { key: "officer", label: t("form.officer"), cell: (one) => <bdi>{one.officerName}</bdi>, wide: true },
  ];
  return (
    <>
      <Head title={t("cutOff.thinnings")} about={t("cutOff.thinningsAbout")}>
        {leads && post && <Act keys="N" size="xs" icon="flag" label={t("cutOff.open")} onAct={() => setOpening(true)} />}
      </Head>
      {thinnings.isPending && <Loading />}
      {thinnings.isError && <Failed error={thinnings.error} retry={() => void thinnings.refetch()} />}
      {thinnings.data?.items.length === 0 && <Empty title={t("cutOff.none")}>{t("cutOff.noneNext")}</Empty>}
      {thinnings.data && thinnings.data.items.length > 0 && <Rows label={t("cutOff.thinnings")} columns={columns} rows={thinnings.data.items} rowKey={(one) => `${one.origin ?? ""}${one.id}`} to={(one) => `/cut-off/thinnings/${one.id}${query({ origin: one.origin || null })}`} />}
      {opening && post && <OpenThinning post={post.code} onClose={() => setOpening(false)} />}
    </>
  );
}

export function ThinningState({ thinning }: { thinning: Thinning }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  if (!thinning.end)
    return (
      <Tag tone="refer" icon="flag">
        {t("cutOff.openUntil", { until: dateTime(thinning.closesAt) })}
      </Tag>
    );
  return (
    <Tag tone="plain" icon="check">
      {t(thinning.end.officerName ? "cutOff.endedBy" : "cutOff.closedItself", { at: dateTime(thinning.end.at), officer: thinning.end.officerName ?? "" })}
    </Tag>
  );
}
