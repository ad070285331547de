import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadDifference, useDifference } from "../../api/lists";
import type { DifferenceCounts, DifferenceLine } from "../../api/types";
import { useAddress } from "../../app/address";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { useFieldName } from "../../parts/fields";
import { Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { PurposeNote } from "../../parts/PurposeNote";
import { Failed, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Part } from "../../parts/Text";
import { keep } from "../../tables/csv";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./lists.module.css";

const kinds = ["added", "removed", "changed"] as const;
const tones = { added: "refer", removed: "plain", changed: "stale" } as const;

/** What this edition has that the one before has not: counts, then each entry with the fields that changed. */
export function Difference({ list, number, counts }: { list: string; number: number; counts: DifferenceCounts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const purpose = usePurpose("editions");
  const change = kinds.find((kind) => kind === address.get("change")) ?? null;
  const [opened, setOpened] = useState(change !== null);
  const [error, setError] = useState<unknown>(null);
  const all = counts.added + counts.removed + counts.changed;
  const choose = (kind: (typeof kinds)[number]) => {
    setOpened(true);
    address.set({ change: kind === change ? null : kind });
  };
  const download = () => purpose.chosen && downloadDifference(list, number, counts.against, purpose.chosen).then((csv) => keep(`${list}-${number}-${counts.against}.csv`, csv), setError);
  return (
    <Part title={t("lists.difference", { against: counts.against })}>
      <div className={classes.line}>
        {kinds.map((kind) => (
          <Act key={kind} size="xs" tone={tones[kind]} pressed={change === kind} disabled={counts[kind] === 0} label={t(`lists.change.${kind}`, { n: format.number(counts[kind]) })} onAct={() => choose(kind)} />
        ))}
        {all === 0 && <Quiet>{t("lists.nothingDiffers")}</Quiet>}
        {all > 0 && !opened && <Act size="xs" label={t("lists.showAll")} onAct={() => setOpened(true)} />}
        {all > 0 && <Act keys="E" size="xs" icon="down" label={t("table.export")} onAct={() => void download()} />}
        {all > 0 && <PurposeNote purpose={purpose} />}
      </div>
      {error !== null && <Problem error={error} />}
      {opened && all > 0 && <Lines list={list} number={number} against={counts.against} change={change} />}
    </Part>
  );
}

function Lines({ list, number, against, change }: { list: string; number: number; against: number; change: string | null }) {
  const { t } = useTranslation();
  const purpose = usePurpose("editions");
  const lines = useDifference(list, number, against, change, purpose.chosen);
  const columns: Column<DifferenceLine>[] = [
    { key: "change", label: t("lists.changeOf"), cell: (line) => <Tag tone={tones[line.change]}>{t(`lists.changed.${line.change}`)}</Tag> },
    { key: "entry", label: t("lists.entry"), cell: (line) => <Code>{line.entry}</Code> },
    { key: "name", label: t("field.name"), cell: (line) => <bdi>{line.name}</bdi>, wraps: true },
    { key: "fields", label: t("lists.fields"), cell: (line) => <Fields line={line} />, wraps: true },
  ];
  if (lines.isPending) return <Loading />;
  if (!lines.data) return <Failed error={lines.error} retry={() => void lines.refetch()} />;
  const { counts, items } = lines.data;
  const all = change === null ? counts.added + counts.removed + counts.changed : counts[change as (typeof kinds)[number]];
  return (
    <div className={classes.lines}>
      <Rows label={t("lists.difference", { against })} columns={columns} rows={items} rowKey={(line) => `${line.change} ${line.entry}`} />
      {items.length < all && <Quiet>{t("lists.firstOf", { shown: items.length, all })}</Quiet>}
    </div>
  );
}

/** Before and after of each field; of an added entry what it has, of a removed one what it had. */
function Fields({ line }: { line: DifferenceLine }) {
  const fieldName = useFieldName();
  const shown = line.change === "changed" ? line.fields : line.fields.filter((field) => field.field !== "name" && field.field !== "kind");
  return (
    <ul className={classes.fields}>
      {shown.map((field) => (
        <li key={field.field}>
          <Quiet>{fieldName(field.field)}</Quiet> {field.before.length > 0 && <del><bdi>{field.before.join("; ")}</bdi></del>} {field.after.length > 0 && <ins><bdi>{field.after.join("; ")}</bdi></ins>}
        </li>
      ))}
    </ul>
  );
}
