import { NativeSelect } from "@mantine/core";
import type { TFunction } from "i18next";
import { useMemo, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { allegationStates, useAllegationCodes, useAllegations, type AllegationRow } from "../../api/allegations";
import { useAddress } from "../../app/address";
import { useOfficer } from "../../app/place";
import { usePurpose } from "../../app/purpose";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { useKey } from "../../keys/Keys";
import { Search } from "../../parts/Filters";
import { Head } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code } from "../../parts/Text";
import { ColumnChoice } from "../../tables/ColumnChoice";
import { csvOf, keep } from "../../tables/csv";
import { More } from "../../tables/More";
import { Rows } from "../../tables/Rows";
import tables from "../../tables/rows.module.css";
import type { Column } from "../../tables/rows";
import { useTable } from "../../tables/useTable";
import classes from "./allegations.module.css";
import { Due } from "./Due";
import { columns, stateLooks } from "./looks";
import { useParty } from "./useParty";

const open = allegationStates.filter((state) => state !== "closed");

/** Allegations by where they stand, due first; as a board or as a list. */
export function Board() {
  const { t } = useTranslation();
  const address = useAddress();
  const navigate = useNavigate();
  const officer = useOfficer();
  const purpose = usePurpose("allegations");
  const codes = useAllegationCodes().data;
  const party = useParty();
  const format = useFormat();
  const asList = address.get("as") === "list";
  const withClosed = address.get("closed") === "yes";
  const asked = address.get("state") ?? (withClosed ? null : open.join(","));
  const found = useAllegations({ state: asked, due: address.get("due"), kind: address.get("kind"), against: address.get("against"), text: address.get("text") }, purpose.chosen);
  const rows = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  const table = useTable("allegations", listColumns(t, format, party));
  const first = found.data?.pages[0];
  const takes = officer.roles.some((role) => ["observer", "shift-leader", "analyst"].includes(role));
  if (!purpose.chosen) return <Forbidden />;
  return (
    <>
      <Head title={t("area.allegations")} about={first && <About total={first.total} due={first.due} overdue={first.overdue} />}>
        <PurposeNote purpose={purpose} />
        {asList && <ColumnChoice table={table} />}
        {asList && <Act keys="E" size="xs" label={t("table.export")} icon="down" disabled={rows.length === 0} onAct={() => keep("allegations.csv", csvOf(table.shown, rows))} />}
        <Act keys="L" size="xs" label={t("allegations.asList")} icon="lists" pressed={asList} onAct={() => address.set({ as: asList ? null : "list" })} />
        {takes && <Act keys="N" size="xs" label={t("allegations.new")} icon="plus" onAct={() => void navigate("/allegations/new")} />}
      </Head>
      <div className={tables.bar} role="search" aria-label={t("table.filters")}>
        <NativeSelect size="xs" aria-label={t("allegations.due")} value={address.get("due") ?? ""} onChange={(event) => address.set({ due: event.currentTarget.value }, true)} data={[{ value: "", label: t("allegations.anyDue") }, { value: "remind", label: t("allegations.dueSoon") }, { value: "overdue", label: t("allegations.overdue") }]} />
        <NativeSelect size="xs" aria-label={t("allegations.kind")} value={address.get("kind") ?? ""} onChange={(event) => address.set({ kind: event.currentTarget.value }, true)} data={[{ value: "", label: t("allegations.anyKind") }, ...(codes?.kinds ?? []).map((kind) => ({ value: kind, label: t(`allegationKind.${kind}`) }))]} />
        <NativeSelect size="xs" aria-label={t("allegations.against")} value={address.get("against") ?? ""} onChange={(event) => address.set({ against: event.currentTarget.value }, true)} data={[{ value: "", label: t("allegations.anyParty") }, ...(codes?.parties ?? []).map(({ code }) => ({ value: code, label: party(code) }))]} />
        <Act size="xs" keys="K" label={t("allegations.withClosed")} pressed={withClosed} onAct={() => address.set({ closed: withClosed ? null : "yes" }, true)} />
        <Search address={address} label={t("allegations.search")} how={t("allegations.searchHow")} />
      </div>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {first && rows.length === 0 && <Empty title={t("allegations.none")}>{t("allegations.noneNext")}</Empty>}
      {rows.length > 0 && (asList ? <Rows label={t("area.allegations")} columns={table.shown} rows={rows} rowKey={(row) => row.id} to={(row) => `/allegations/${row.id}`} /> : <Lanes rows={rows} withClosed={withClosed || (asked ?? "").split(",").includes("closed")} />)}
      {rows.length > 0 && <More shown={rows.length} total={first?.total} more={found.hasNextPage} loading={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} onAgain={() => void found.refetch()} at={found.dataUpdatedAt} />}
    </>
  );
}

function About({ total, due, overdue }: { total: number; due: number; overdue: number }) {
  const { t } = useTranslation();
  return (
    <>
      {t("allegations.count", { count: total })} · {t("allegations.dueCount", { count: due })}
      {overdue > 0 && <> · {t("allegations.overdueCount", { count: overdue })}</>}
    </>
  );
}

/** The board: arrow keys walk within a column and from one to the next, Enter opens. */
function Lanes({ rows, withClosed }: { rows: AllegationRow[]; withClosed: boolean }) {
  const { t } = useTranslation();
  const board = useRef<HTMLDivElement>(null);
  const lanes = columns.filter((column) => withClosed || column.key !== "closed").map((column) => ({ ...column, rows: rows.filter((row) => column.states.includes(row.state)) }));
  const cards = (lane: number) => [...(board.current?.children[lane]?.querySelectorAll<HTMLElement>("a") ?? [])];
  const enter = () => board.current?.querySelector("a")?.focus();
  useKey("ArrowDown", t("allegations.walk"), enter);
  const walk = (event: KeyboardEvent) => {
    const from = lanes.findIndex((_, at) => cards(at).includes(event.target as HTMLElement));
    const at = from < 0 ? -1 : cards(from).indexOf(event.target as HTMLElement);
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const beside = (step: 1 | -1) => {
      for (let lane = from + step; lane >= 0 && lane < lanes.length; lane += step) if (cards(lane).length > 0) return cards(lane)[Math.min(at, cards(lane).length - 1)];
      return undefined;
    };
    const next: Record<string, HTMLElement | undefined> = { ArrowDown: cards(from)[at + 1], ArrowUp: cards(from)[at - 1], [forward]: beside(1), [backward]: beside(-1) };
    if (from < 0 || !(event.key in next)) return;
    event.preventDefault();
    next[event.key]?.focus();
  };
  return (
    <div className={classes.board} ref={board} onKeyDown={walk}>
      {lanes.map((lane) => (
        <section key={lane.key} className={classes.lane} aria-label={t(`allegationColumn.${lane.key}`)}>
          <h2>
            {t(`allegationColumn.${lane.key}`)} <span className={classes.laneCount}>{lane.rows.length}</span>
          </h2>
          {lane.rows.map((row) => (
            <Card key={row.id} row={row} alone={lane.states.length === 1} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Card({ row, alone }: { row: AllegationRow; alone: boolean }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const party = useParty();
  const whoSays = row.by.kind === "party" ? party(row.by.name) : t(`allegationBy.${row.by.kind}`);
  return (
    <Link to={`/allegations/${row.id}`} className={classes.card ?? ""} data-standing={row.deadline?.standing}>
      <span className={classes.cardHead}>
        <b>{t(`allegationKind.${row.kind}`)}</b> <Code>{row.number ?? ""}</Code>
      </span>
      {row.deadline && <Due deadline={row.deadline} />}
      {!alone && <Tag {...stateLooks[row.state]}>{t(`allegationState.${row.state}`)}</Tag>}
      <span className={classes.cardFacts}>{row.against ? t("allegations.byAgainst", { by: whoSays, against: party(row.against) }) : whoSays}</span>
      <span className={classes.cardFacts}>
        <bdi>{row.placeName}</bdi> · {dateTime(row.happened.from)}
      </span>
    </Link>
  );
}

function listColumns(t: TFunction, { dateTime }: ReturnType<typeof useFormat>, party: (code: string | undefined) => string): Column<AllegationRow>[] {
  return [
    { key: "kind", label: t("allegations.kind"), value: (row) => row.kind, shown: "always", cell: (row) => t(`allegationKind.${row.kind}`) },
    { key: "number", label: t("allegations.number"), value: (row) => row.number, cell: (row) => <Code>{row.number}</Code> },
    { key: "due", label: t("allegations.due"), value: (row) => row.deadline?.due, cell: (row) => (row.deadline ? <Due deadline={row.deadline} /> : "–") },
    { key: "state", label: t("allegations.state"), value: (row) => row.state, cell: (row) => <Tag {...stateLooks[row.state]}>{t(`allegationState.${row.state}`)}</Tag> },
    { key: "by", label: t("allegations.by"), value: (row) => row.by.name ?? row.by.kind, cell: (row) => (row.by.kind === "party" ? <bdi>{party(row.by.name)}</bdi> : t(`allegationBy.${row.by.kind}`)) },
    { key: "against", label: t("allegations.against"), value: (row) => row.against, cell: (row) => <bdi>{party(row.against)}</bdi> },
    { key: "attributed", label: t("allegations.attributed"), value: (row) => row.attributed, cell: (row) => <bdi>{party(row.attributed)}</bdi> },
    { key: "happened", label: t("report.part.happened"), value: (row) => row.happened.from, cell: (row) => <Code>{dateTime(row.happened.from)}</Code> },
    { key: "place", label: t("report.part.place"), value: (row) => row.placeName, wraps: true, cell: (row) => <bdi>{row.placeName ?? "–"}</bdi> },
    { key: "text", label: t("report.part.text"), value: (row) => row.text, wraps: true, wide: true, cell: (row) => <span dir="auto" lang={row.language}>{row.text}</span> },
  ];
}
