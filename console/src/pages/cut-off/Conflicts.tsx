import { NativeSelect, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { settleConflict, useConflicts, type ConflictView, type Version } from "../../api/elsewhere";
import { newId } from "../../api/record";
import { useAddress } from "../../app/address";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Columns, Head, Quiet } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Name, Part, State } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";

/** Where the records of several posts don't fit together: what stands, and what a person has to say. */
export function Conflicts() {
  const { t } = useTranslation();
  const address = useAddress();
  const purpose = usePurpose("thinning");
  const all = address.get("show") === "all";
  const conflicts = useConflicts(!all, purpose.chosen);
  const chosen = conflicts.data?.items.find(({ found }) => found.id === address.get("conflict"));
  if (!purpose.chosen) return <Forbidden />;
  return (
    <>
      <Head title={t("cutOff.conflicts")} about={t("cutOff.conflictsAbout")}>
        <PurposeNote purpose={purpose} />
        <Act keys="Alt+A" size="xs" label={t(all ? "cutOff.onlyOpen" : "cutOff.showAll")} onAct={() => address.set({ show: all ? null : "all", conflict: null })} />
        <Act keys="F5" size="xs" icon="again" label={t("table.again")} onAct={() => void conflicts.refetch()} />
      </Head>
      {conflicts.isPending && <Loading />}
      {conflicts.isError && <Failed error={conflicts.error} retry={() => void conflicts.refetch()} />}
      {conflicts.data?.items.length === 0 && <Empty title={t("cutOff.noConflicts")}>{t("cutOff.noConflictsNext")}</Empty>}
      {conflicts.data && conflicts.data.items.length > 0 && <Table conflicts={conflicts.data.items} open={chosen?.found.id} />}
      {chosen && <One key={chosen.found.id} view={chosen} />}
    </>
  );
}

function Table({ conflicts, open }: { conflicts: ConflictView[]; open: string | undefined }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const address = useAddress();
  const columns: Column<ConflictView>[] = [
    { key: "who", label: t("second.who"), cell: ({ first }) => <Name surname={first?.surname} givenNames={first?.givenNames} /> },
    { key: "kind", label: t("cutOff.what"), cell: ({ found }) => t(`cutOff.kind.${found.conflict.kind}`) },
    { key: "posts", label: t("cutOff.nodes"), cell: ({ first, second }) => <bdi>{[first, second].filter((one) => one !== null).map((one) => one.node).join(" · ")}</bdi> },
    { key: "found", label: t("cutOff.found"), cell: ({ found }) => dateTime(found.foundAt), wide: true },
    { key: "state", label: t("crossing.state"), cell: (view) => <ConflictState view={view} /> },
  ];
  return <Rows label={t("cutOff.conflicts")} columns={columns} rows={conflicts} rowKey={({ found }) => found.id} openKey={open} to={({ found }) => address.link({ conflict: found.id })} />;
}

function ConflictState({ view: { found } }: { view: ConflictView }) {
  const { t } = useTranslation();
  if (!found.outcome)
    return (
      <Tag tone="refer" icon="people">
        {t("cutOff.waits")}
      </Tag>
    );
  return (
    <Tag tone="plain" icon="check">
      {found.outcome.officerName ? t("cutOff.settledBy", { officer: found.outcome.officerName }) : t("cutOff.explained")}
    </Tag>
  );
}

function One({ view }: { view: ConflictView }) {
  const { t } = useTranslation();
  const address = useAddress();
  const [settling, setSettling] = useState(false);
  const { found, first, second } = view;
  const settles = useOfficer().roles.some((role) => role === "shift-leader" || role === "analyst");
  return (
    <Part title={t(`cutOff.kind.${found.conflict.kind}`)} aside={<Act keys="Escape" size="compact-xs" label={t("act.close")} onAct={() => address.set({ conflict: null })} />}>
      <p>{t(`cutOff.means.${found.conflict.kind}`)}</p>
      <Columns>
        {first && <OneVersion version={first} />}
        {second && <OneVersion version={second} />}
      </Columns>
      {found.outcome && <Outcome view={view} />}
      {!found.outcome && settles && <Act keys="F9" label={t("cutOff.settle")} icon="check" onAct={() => setSettling(true)} />}
      {settling && <Settle view={view} onClose={() => setSettling(false)} />}
    </Part>
  );
}

/** How it ended: by itself, or by whose word, which version stands since, and why. */
function Outcome({ view }: { view: ConflictView }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const outcome = view.found.outcome!;
  const stands = [view.first, view.second].find((version) => version?.origin === outcome.stands);
  return (
    <p role="status">
      <ConflictState view={view} /> {dateTime(outcome.at)}
      {outcome.officerName && (
        <>
          {" · "}
          {stands ? t("centre.stands", { node: stands.node }) : t("centre.asItWas")} · <bdi>{outcome.why}</bdi>
        </>
      )}
    </p>
  );
}

function OneVersion({ version }: { version: Version }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <Part title={version.node} aside={<Counts version={version} />}>
      <Facts
        rows={[
          [t("second.who"), <Link key="who" to={`/cut-off/persons/${encodeURIComponent(version.personKey)}`}><Name surname={version.surname} givenNames={version.givenNames} /></Link>],
          [t("crossing.at"), <>{dateTime(version.at)} · {t(`direction.${version.direction}`)}</>],
          [t("top.post"), <Code key="post">{version.post}</Code>],
          [t("crossing.state"), <State key="state" state={version.state} />],
          [t("crossing.decidedAt"), version.decidedAt ? dateTime(version.decidedAt) : "–"],
          [t("form.officer"), <bdi key="officer">{version.officerName}</bdi>],
        ]}
      />
    </Part>
  );
}

export function Counts({ version }: { version: Version }) {
  const { t } = useTranslation();
  return version.counts ? <Tag tone="clear" icon="check">{t("cutOff.countsNow")}</Tag> : <Quiet>{t("cutOff.countsNot")}</Quiet>;
}

/** What a person says to it: which version stands, where there are versions to choose from, and why. */
function Settle({ view: { found, first, second }, onClose }: { view: ConflictView; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const address = useAddress();
  const [id] = useState(newId);
  const [why, setWhy] = useState("");
  const [stands, setStands] = useState("");
  const ofCase = found.conflict.kind === "decided-twice" || found.conflict.kind === "two-contents";
  const versions = [first, second].filter((one) => one !== null);
  const run = async () => {
    const chosen = versions[Number(stands)];
    await settleConflict(found.id, { id, stands: stands === "" || !chosen ? null : chosen.origin, why: why.trim() });
    await Promise.all(["conflicts", "conflicts-waiting", "person-elsewhere"].map((key) => cache.invalidateQueries({ queryKey: [key] })));
    address.set({ show: "all", conflict: found.id }); // it waits no more, and its end is to be seen
  };
  return (
    <Ask opened title={t("cutOff.settle")} does={t("cutOff.settle")} onDo={run} onClose={onClose}>
      {ofCase && <NativeSelect label={t("cutOff.stands")} value={stands} onChange={(event) => setStands(event.currentTarget.value)} data={[{ value: "", label: t("cutOff.asItIs") }, ...versions.map((one, at) => ({ value: String(at), label: `${one.node} · ${t(`state.${one.state}`)}` }))]} />}
      <Textarea label={t("case.why")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} dir="auto" required withAsterisk={false} data-autofocus autosize minRows={2} />
    </Ask>
  );
}
