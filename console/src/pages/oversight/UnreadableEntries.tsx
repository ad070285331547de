import { useTranslation } from "react-i18next";
import { useUnreadable, type Unreadable } from "../../api/links";
import { entryKindText } from "../../i18n/entryKind";
import { useFormat } from "../../i18n/format";
import { Quiet } from "../../parts/Page";
import { Part } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";

/** Held entries that make no sense to this node: which, and what is wrong; nothing where there is none. */
export function UnreadableEntries() {
  const { t } = useTranslation();
  const { dateTime, number } = useFormat();
  const unreadable = useUnreadable();
  const columns: Column<Unreadable>[] = [
    { key: "node", label: t("centre.node"), cell: (one) => <bdi>{one.node}</bdi> },
    { key: "entry", label: t("centre.entry"), cell: (one) => number(one.sequence), numeric: true },
    { key: "kind", label: t("centre.entryKind"), cell: (one) => entryKindText(t, one.kind) },
    { key: "problem", label: t("centre.problem"), cell: (one) => <bdi>{one.problem}</bdi>, wraps: true },
    { key: "found", label: t("centre.found"), cell: (one) => dateTime(one.foundAt), wide: true },
  ];
  if (!unreadable.data || unreadable.data.items.length === 0) return null;
  return (
    <Part title={t("centre.unreadable")} aside={<Quiet>{t("centre.unreadableHow")}</Quiet>}>
      <Rows label={t("centre.unreadable")} columns={columns} rows={unreadable.data.items} rowKey={(one) => `${one.publicKey} ${one.reader} ${one.sequence}`} />
    </Part>
  );
}
