import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useBatchHits, type Batch, type BatchHit } from "../../api/batches";
import { grades, type Grade } from "../../api/search";
import type { Purpose } from "../../api/types";
import { useAddress } from "../../app/address";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Graded, GradeTag } from "../../parts/Graded";
import { Quiet } from "../../parts/Page";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { Code, Part } from "../../parts/Text";
import { More } from "../../tables/More";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./batch.module.css";

const keyOf = (hit: BatchHit) => `${hit.line} ${hit.match.hit.hit}`;

/** The hits of a file, the likeliest first; the one that is open stands beside them with its evidence. */
export function Hits({ batch, purpose }: { batch: Batch; purpose: Purpose }) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const asked = grades.find((grade) => grade === address.get("grade")) ?? null;
  const found = useBatchHits(batch, asked, purpose);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const open = rows.find((hit) => keyOf(hit) === address.get("hit")) ?? rows[0];
  const total = asked === "likely" ? batch.counts.likely : asked === "possible" ? batch.counts.possible : batch.counts.likely + batch.counts.possible;
  return (
    <Part title={t("batch.hits")} aside={<GradeChoice asked={asked} onAsk={(grade) => address.set({ grade, hit: null })} />}>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <Empty title={t("batch.noHits")}>{t("batch.noHitsNext")}</Empty>}
      {rows.length > 0 && open && (
        <div className={classes.sides}>
          <div>
            <Rows label={t("batch.hits")} columns={hitColumns(t, format.number)} rows={rows} rowKey={keyOf} to={(hit) => address.link({ hit: keyOf(hit) })} openKey={keyOf(open)} />
            <More shown={rows.length} total={total} more={found.hasNextPage} loading={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} onAgain={() => void found.refetch()} at={found.dataUpdatedAt} />
          </div>
          <div className={classes.detail}>
            <Graded key={keyOf(open)} match={open.match} given={t("batch.given")} />
          </div>
        </div>
      )}
    </Part>
  );
}

function GradeChoice({ asked, onAsk }: { asked: Grade | null; onAsk: (grade: Grade | null) => void }) {
  const { t } = useTranslation();
  return (
    <span className={classes.line}>
      <Act size="compact-xs" keys="1" label={t("batch.all")} pressed={asked === null} onAct={() => onAsk(null)} />
      <Act size="compact-xs" keys="2" label={t("grade.likely")} pressed={asked === "likely"} onAct={() => onAsk("likely")} />
      <Act size="compact-xs" keys="3" label={t("grade.possible")} pressed={asked === "possible"} onAct={() => onAsk("possible")} />
    </span>
  );
}

function hitColumns(t: TFunction, number: (value: number) => string): Column<BatchHit>[] {
  return [
    { key: "line", label: t("batch.line"), numeric: true, cell: (hit) => number(hit.line) },
    { key: "grade", label: t("batch.grade"), cell: (hit) => <GradeTag grade={hit.match.grade} /> },
    {
      key: "given",
      label: t("batch.given"), wraps: true,
      cell: (hit) => (
        <>
          <bdi>{hit.given.names[0] ?? hit.given.documentNumber}</bdi> {hit.id && <Quiet><Code>{hit.id}</Code></Quiet>}
        </>
      ),
    },
    { key: "listedName", label: t("batch.listedName"), wraps: true, cell: (hit) => <bdi>{hit.match.hit.name}</bdi> },
  ];
}
