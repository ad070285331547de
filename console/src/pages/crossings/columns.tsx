import type { TFunction } from "i18next";
import type { CrossingRow } from "../../api/types";
import { reasonText } from "../../i18n/reason";
import type { useFormat } from "../../i18n/format";
import { Code, Name, State } from "../../parts/Text";
import { Quiet } from "../../parts/Page";
import type { Column } from "../../tables/rows";

type Format = ReturnType<typeof useFormat>;

/** The columns of every list of crossings. `whenText` says the time as the list needs it: of a day, or with its date. */
export function crossingColumns(t: TFunction, format: Format, whenText: (at: string) => string): Column<CrossingRow>[] {
  return [
    { key: "at", label: t("crossing.at"), value: (row) => row.at, cell: (row) => <Code>{whenText(row.at)}</Code>, shown: "always" },
    { key: "person", label: t("field.name"), value: (row) => `${row.surname} ${row.givenNames}`, cell: (row) => <Name surname={row.surname} givenNames={row.givenNames} />, shown: "always", wraps: true },
    { key: "birthDate", label: t("field.birthDate"), value: (row) => row.birthDate, cell: (row) => format.date(row.birthDate), wide: true },
    { key: "nationality", label: t("field.nationality"), value: (row) => row.nationality, cell: (row) => <Code>{row.nationality}</Code> },
    { key: "documentNumber", label: t("field.documentNumber"), value: (row) => row.documentNumber, cell: (row) => <Code>{row.documentNumber}</Code>, wide: true },
    { key: "direction", label: t("booth.direction"), value: (row) => row.direction, cell: (row) => t(`direction.${row.direction}`) },
    { key: "post", label: t("top.post"), value: (row) => row.post, cell: (row) => <Code>{row.post}</Code>, shown: "asked" },
    { key: "node", label: t("cutOff.nodes"), value: (row) => row.node, cell: (row) => (row.node ? <bdi>{row.node}</bdi> : t("centre.here")), shown: "asked", wide: true },
    { key: "lane", label: t("booth.lane"), value: (row) => row.lane, cell: (row) => <Code>{row.lane}</Code>, wide: true },
    { key: "conveyance", label: t("booth.conveyance"), value: (row) => row.conveyance, cell: (row) => (row.conveyance ? t(`conveyance.${row.conveyance}`) : "–"), shown: "asked", wide: true },
    { key: "state", label: t("crossing.state"), value: (row) => row.state, cell: (row) => <State state={row.state} /> },
    { key: "reason", label: t("crossing.reason"), value: (row) => row.topReason?.code, cell: (row) => <TopReason row={row} t={t} language={format.language} />, wraps: true },
    { key: "decidedAt", label: t("crossing.decidedAt"), value: (row) => row.decidedAt, cell: (row) => <Code>{row.decidedAt && whenText(row.decidedAt)}</Code>, shown: "asked", wide: true },
  ];
}

function TopReason({ row, t, language }: { row: CrossingRow; t: TFunction; language: string }) {
  if (!row.topReason) return null;
  return (
    <span dir="auto">
      {reasonText(t, language, row.topReason)} {row.reasonCount > 1 && <Quiet>{t("second.moreReasons", { count: row.reasonCount - 1 })}</Quiet>}
    </span>
  );
}
