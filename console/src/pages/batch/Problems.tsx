import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useBatchProblems, type Batch, type BatchProblem } from "../../api/batches";
import type { Purpose } from "../../api/types";
import { useFormat } from "../../i18n/format";
import { useProblemText } from "../../parts/fields";
import { Failed, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Part } from "../../parts/Text";
import { More } from "../../tables/More";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";

/** Every row or part of one that was not understood, with its line and the reason. */
export function Problems({ batch, purpose }: { batch: Batch; purpose: Purpose }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const problemText = useProblemText();
  const found = useBatchProblems(batch, purpose);
  const rows = (found.data?.pages.flatMap((page) => page.items) ?? []).map((row, at) => ({ ...row, at }));
  const all = batch.counts.unreadable + batch.counts.warnings;
  const kept = batch.counts.linesKept < all + batch.counts.likely + batch.counts.possible;
  return (
    <Part title={t("batch.problems")}>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <p>{t("batch.noProblems")}</p>}
      {rows.length > 0 && (
        <>
          <Rows label={t("batch.problems")} columns={problemColumns(t, number, problemText)} rows={rows} rowKey={(row) => String(row.at)} />
          <More shown={rows.length} more={found.hasNextPage} loading={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} onAgain={() => void found.refetch()} at={found.dataUpdatedAt} />
        </>
      )}
      {kept && <p>{t("batch.notKept", { kept: number(batch.counts.linesKept) })}</p>}
    </Part>
  );
}

function problemColumns(t: TFunction, number: (value: number) => string, problemText: ReturnType<typeof useProblemText>): Column<BatchProblem>[] {
  return [
    { key: "line", label: t("batch.line"), numeric: true, cell: (row) => number(row.line) },
    { key: "severity", label: t("batch.state"), cell: (row) => <Tag tone={row.severity === "error" ? "refer" : "stale"} icon={row.severity === "error" ? "cross" : "note"}>{t(`batch.severity.${row.severity}`)}</Tag> },
    { key: "problem", label: t("batch.problem"), wraps: true, cell: (row) => problemText(row) },
    { key: "message", label: t("lists.says"), wraps: true, wide: true, cell: (row) => <bdi>{row.message}</bdi> },
    { key: "id", label: t("batch.id"), wide: true, cell: (row) => <Code>{row.id || "–"}</Code> },
  ];
}
