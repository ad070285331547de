import { Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { knowChild, lookAtNode, revokeNode, useLinks, type ClockSaid, type Downwards, type Knock, type LinkState, type Links, type Upwards } from "../../api/links";
import { useOfficer } from "../../app/place";
import type { Tone } from "../../app/palette";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import type { IconName } from "../../parts/Icon";
import { Head, Quiet } from "../../parts/Page";
import { Failed, Loading, Standing } from "../../parts/Standing";
import { Tag } from "../../parts/Tag";
import { Code, Facts, Part } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import { Carrying, OfficersFromAbove, PostsOfNode } from "./Carrying";
import { linkLook } from "./linkLook";
import { UnreadableEntries } from "./UnreadableEntries";
import classes from "./oversight.module.css";

type Asked = { does: "know"; knock?: Knock } | { does: "revoke" | "look" | "posts"; node: Downwards };

/** How far this node and the ones above and below it agree, and what is in the way. */
export function LinksPage() {
  const { t } = useTranslation();
  const links = useLinks();
  const administers = useOfficer().roles.includes("administrator");
  const [asked, setAsked] = useState<Asked | null>(null);
  if (links.isPending) return <Loading />;
  if (links.isError) return <Failed error={links.error} retry={() => void links.refetch()} />;
  return (
    <>
      <Head title={t("links.title")} about={t("links.about")}>
        {administers && <Act keys="N" size="xs" label={t("links.newChild")} icon="plus" onAct={() => setAsked({ does: "know" })} />}
      </Head>
      <Part title={t("links.above")}>
        {links.data.parent ? <Above link={links.data.parent} self={links.data.self.publicKey} editions={links.data.editions} /> : <p>{t("links.noParent")}</p>}
        {administers && <OfficersFromAbove />}
      </Part>
      <Part title={t("links.below")} aside={links.data.children.length > 0 && <Quiet>{t("links.checkValueHow")}</Quiet>}>
        <Below links={links.data} administers={administers} onAsk={setAsked} />
      </Part>
      {links.data.knocks.length > 0 && (
        <Part title={t("links.knocks")}>
          <Knocks knocks={links.data.knocks} {...(administers && { onKnow: (knock: Knock) => setAsked({ does: "know", knock }) })} />
        </Part>
      )}
      {administers && <Carrying links={links.data} />}
      <UnreadableEntries />
      <Part title={t("links.self")}>
        <Facts
          rows={[
            [t("field.name"), <bdi key="name">{links.data.self.name}</bdi>],
            [t("administration.publicKey"), <Code key="key">{links.data.self.publicKey}</Code>],
            [t("links.listens"), links.data.listens ? <Code key="port">{links.data.listens}</Code> : t("links.listensNowhere")],
          ]}
        />
      </Part>
      {asked?.does === "know" && <KnowChild {...(asked.knock && { knock: asked.knock })} onClose={() => setAsked(null)} />}
      {asked?.does === "posts" && <PostsOfNode node={asked.node} onClose={() => setAsked(null)} />}
      {asked && (asked.does === "revoke" || asked.does === "look") && <SayOfNode node={asked.node} does={asked.does} onClose={() => setAsked(null)} />}
    </>
  );
}

function LinkTag({ state, why }: { state: LinkState; why?: string | undefined }) {
  const { t } = useTranslation();
  const look: { tone: Tone; icon: IconName } = linkLook[state];
  return (
    <>
      <Tag {...look}>{t(`links.state.${state}`)}</Tag>
      {why && why !== state && <div className={classes.why}>{t(`links.why.${why}`, why.replaceAll("-", " "))}</div>}
    </>
  );
}

/** By how much another clock is off, in words; within what the way explains it agrees. */
function useClock() {
  const { t } = useTranslation();
  const { span } = useFormat();
  return (clock: ClockSaid | undefined) => {
    if (!clock) return "–";
    const off = span(Math.abs(clock.aheadMillis) / 1000);
    if (!clock.differs) return t("links.clockAgrees");
    return <Tag tone="stale" icon="clock">{t(clock.aheadMillis > 0 ? "links.clockAhead" : "links.clockBehind", { span: off })}</Tag>;
  };
}

/** The root over the entries that both sides hold, as much of it as people compare by telephone. */
function CheckValue({ root }: { root: string | undefined }) {
  return root ? <Code>{root.slice(0, 16)}</Code> : <>–</>;
}

function Above({ link, self, editions }: { link: Upwards; self: string; editions: Links["editions"] }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const clock = useClock();
  return (
    <>
      <Facts
        rows={[
          [t("field.name"), <bdi key="name">{link.name ?? "–"}</bdi>],
          [t("links.address"), link.url ? <Code key="url">{link.url}</Code> : t("links.byHand")],
          [t("links.stands"), <LinkTag key="state" state={link.state} why={link.why} />],
          [t("links.behindBy"), link.behind === 0 ? t("links.nothing") : t("links.behindSince", { entries: number(link.behind), since: link.since ? dateTime(link.since) : "–" })],
          [t("links.checkValue"), <CheckValue key="root" root={link.logs.find((log) => log.publicKey === self)?.root} />],
          ...(link.url
            ? ([
                [t("links.heard"), link.heardAt ? dateTime(link.heardAt) : t("links.never")],
                [t("links.clock"), clock(link.clock)],
                [t("links.unreadThere"), number(link.unread)],
              ] as [string, ReactNode][])
            : []),
        ]}
      />
      {link.logs.length > 1 && (
        <Rows
          label={t("links.logs")}
          columns={[
            { key: "name", label: t("field.name"), cell: (log) => <bdi>{log.name}</bdi> },
            { key: "state", label: t("links.stands"), cell: (log) => <LinkTag state={log.state} why={log.why} /> },
            { key: "held", label: t("links.held"), cell: (log) => t("links.of", { held: number(log.held), size: number(log.size) }) },
            { key: "root", label: t("links.checkValue"), cell: (log) => <CheckValue root={log.root} /> },
          ]}
          rows={link.logs}
          rowKey={(log) => log.publicKey}
        />
      )}
      {editions.map((edition) => (
        <p key={`${edition.sort} ${edition.name}`} role="status">
          {t("links.edition", { name: edition.name, number: number(edition.number), why: t(`links.editionState.${edition.state}`, edition.state.replaceAll("-", " ")) })}
        </p>
      ))}
    </>
  );
}

function Below({ links, administers, onAsk }: { links: Links; administers: boolean; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const columns: Column<Downwards>[] = [
    { key: "name", label: t("field.name"), cell: (node) => <NodeName node={node} /> },
    { key: "state", label: t("links.stands"), cell: (node) => <LinkTag state={node.state} why={node.why} />, wraps: true },
    { key: "held", label: t("links.heldAndCheckValue"), cell: (node) => <Held node={node} /> },
    { key: "behind", label: t("links.behindBy"), cell: (node) => (node.state === "silent" ? "–" : number(node.behind)), numeric: true },
    { key: "upTo", label: t("links.heldUpTo"), cell: (node) => (node.heldUpTo ? dateTime(node.heldUpTo) : "–"), wraps: true },
    { key: "heard", label: t("links.heard"), cell: (node) => <Heard node={node} />, wraps: true },
    { key: "beside", label: t("links.beside"), cell: (node) => <Beside node={node} />, wide: true, wraps: true },
  ];
  const acts = (node: Downwards) => (
    <span className={classes.line}>
      {node.apart.some((apart) => !apart.looked) && <Act size="xs" label={t("links.look")} onAct={() => onAsk({ does: "look", node })} />}
      {administers && !node.revocation && !node.through && <Act size="xs" label={t("carrying.posts")} onAct={() => onAsk({ does: "posts", node })} />}
      {administers && !node.revocation && <Act size="xs" label={t("links.revoke")} onAct={() => onAsk({ does: "revoke", node })} />}
    </span>
  );
  if (links.children.length === 0) return <Standing icon="key" title={t("links.noChildren")}>{t("links.noChildrenNext")}</Standing>;
  return <Rows label={t("links.below")} columns={columns} rows={links.children} rowKey={(node) => node.publicKey} acts={acts} />;
}

function Held({ node }: { node: Downwards }) {
  const { number } = useFormat();
  return (
    <>
      {number(node.held)}
      <div className={classes.how}>
        <CheckValue root={node.root} />
      </div>
    </>
  );
}

/** When it called last, and whether its clock agreed then. */
function Heard({ node }: { node: Downwards }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const clock = useClock();
  if (!node.heardAt) return <>{t("links.never")}</>;
  return (
    <>
      {dateTime(node.heardAt)}
      <div className={classes.how}>
        {t("links.clock")}: {clock(node.clock)}
      </div>
    </>
  );
}

function NodeName({ node }: { node: Downwards }) {
  const { t } = useTranslation();
  return (
    <>
      <bdi>{node.name}</bdi>
      {node.through && <div className={classes.how}>{t("links.through", { node: node.through })}</div>}
    </>
  );
}

/** What needs a person: entries that nobody here can read, readers that stand still, what came apart, and who shut it out. */
function Beside({ node }: { node: Downwards }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const unread = Object.values(node.unread).reduce((sum, count) => sum + count, 0);
  const notes = [
    node.revocation && t("links.revoked", { by: node.revocation.by, at: dateTime(node.revocation.at), why: `\u2068${node.revocation.why}\u2069` }),
    unread > 0 && t("links.unread", { entries: number(unread), kinds: Object.keys(node.unread).join(", ") }),
    ...node.standstills.map((still) => t("links.standstill", { reader: still.reader, sequence: number(still.sequence), problem: still.problem })),
    node.apart.length > 0 && t("links.apart", { count: node.apart.length, first: dateTime(node.apart.at(-1)!.at) }),
  ].filter((note): note is string => typeof note === "string");
  return notes.length === 0 ? <>–</> : notes.map((note) => <div key={note}>{note}</div>);
}

function Knocks({ knocks, onKnow }: { knocks: Knock[]; onKnow?: (knock: Knock) => void }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const columns: Column<Knock>[] = [
    { key: "name", label: t("links.callsItself"), cell: (knock) => <bdi>{knock.name}</bdi> },
    { key: "at", label: t("links.heard"), cell: (knock) => dateTime(knock.at) },
    { key: "key", label: t("administration.publicKey"), cell: (knock) => <Code>{knock.publicKey}</Code>, wide: true, wraps: true },
  ];
  return (
    <>
      <p className={classes.how}>{t("links.knocksHow")}</p>
      <Rows label={t("links.knocks")} columns={columns} rows={knocks} rowKey={(knock) => knock.publicKey} {...(onKnow && { acts: (knock: Knock) => <Act size="xs" label={t("links.newChild")} onAct={() => onKnow(knock)} /> })} />
    </>
  );
}

function KnowChild({ knock, onClose }: { knock?: Knock; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [name, setName] = useState(knock?.name ?? "");
  const [key, setKey] = useState(knock?.publicKey ?? "");
  const run = () => knowChild(name.trim(), key.trim()).then(() => cache.invalidateQueries({ queryKey: ["links"] }));
  return (
    <Ask opened title={t("links.newChild")} does={t("act.save")} onDo={run} onClose={onClose}>
      <TextInput label={t("field.name")} description={t("links.childNameHow")} value={name} onChange={(event) => setName(event.currentTarget.value)} dir="auto" required withAsterisk={false} data-autofocus />
      <Textarea label={t("administration.publicKey")} description={t("links.childKeyHow")} value={key} onChange={(event) => setKey(event.currentTarget.value)} dir="ltr" autosize minRows={2} spellCheck={false} required withAsterisk={false} />
    </Ask>
  );
}

function SayOfNode({ node, does, onClose }: { node: Downwards; does: "revoke" | "look"; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [why, setWhy] = useState("");
  const say = does === "revoke" ? revokeNode : lookAtNode;
  const run = () => say(node.publicKey, why.trim()).then(() => cache.invalidateQueries({ queryKey: ["links"] }));
  return (
    <Ask opened title={`${t(`links.${does}`)}: ${node.name}`} does={t(`links.${does}`)} onDo={run} onClose={onClose}>
      <p>{t(`links.${does}How`)}</p>
      <Textarea label={t("links.reason")} value={why} onChange={(event) => setWhy(event.currentTarget.value)} dir="auto" autosize minRows={2} required withAsterisk={false} data-autofocus />
    </Ask>
  );
}
