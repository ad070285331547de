import { Checkbox, NativeSelect, NumberInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { keepBundle, makeBundle, setPostsBelow, takeBundle, useRosters, type BundleBrought, type BundleMade } from "../../api/bundles";
import { usePosts } from "../../api/day";
import type { Downwards, Links } from "../../api/links";
import { useFormat } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Problem } from "../../parts/Problem";
import { Facts, Part } from "../../parts/Text";
import { bundleProblemText } from "./bundleProblem";
import classes from "./oversight.module.css";

/** A link by hand: a bundle for a memory stick is made here, one that came is taken, and its receipt goes back. */
export function Carrying({ links }: { links: Links }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const { number } = useFormat();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const take = useMutation({ mutationFn: (file: File) => takeBundle(file, () => undefined), onSuccess: () => cache.invalidateQueries({ queryKey: ["links"] }) });
  const others = [...(links.parent ? [{ value: links.parent.publicKey, label: links.parent.name ? t("carrying.forParent", { node: links.parent.name }) : t("links.above") }] : []), ...links.children.filter((node) => !node.through && !node.revocation).map((node) => ({ value: node.publicKey, label: t("carrying.forChild", { node: node.name }) }))];
  return (
    <Part title={t("carrying.title")}>
      <p className={classes.how}>{t("carrying.how")}</p>
      <div className={classes.line}>
        <Act size="xs" icon="down" label={t("carrying.make")} onAct={() => setMaking(true)} disabled={others.length === 0} />
        <Act size="xs" icon="plus" label={t("carrying.take")} onAct={() => field.current?.click()} loading={take.isPending} />
        <input ref={field} type="file" hidden aria-label={t("carrying.take")} onChange={(event) => (event.currentTarget.files?.[0] && take.mutate(event.currentTarget.files[0]), (event.currentTarget.value = ""))} />
      </div>
      {take.isError && <Problem error={take.error} />}
      {take.data && <Brought bundle={take.data} />}
      {made && <p role="status">{made}</p>}
      {making && <Make others={others} parent={links.parent?.publicKey} onMade={({ entries }, up) => setMade(up ? t("carrying.made", { entries: number(entries) }) : t("carrying.madeDown"))} onClose={() => setMaking(false)} />}
    </Part>
  );
}

/** What a bundle brought, and the receipt that goes back. */
function Brought({ bundle }: { bundle: BundleBrought }) {
  const { t } = useTranslation();
  const { number, language } = useFormat();
  const receipt = bundle.receipt;
  return (
    <div role="status">
      <Facts
        rows={[
          [t("carrying.from"), <bdi key="from">{bundle.from}</bdi>],
          ...(bundle.kind === "up" ? ([[t("carrying.entries"), number(bundle.entries)]] as [string, string][]) : ([[t("carrying.words"), number(bundle.words)], [t("carrying.editions"), number(bundle.editions)]] as [string, string][])),
        ]}
      />
      {bundle.editionBytesLeft > 0 && <p>{t("carrying.left")}</p>}
      {[...new Set(bundle.problems.map((problem) => bundleProblemText(t, language, problem)))].map((problem) => (
        <p key={problem} role="alert">
          {problem}
        </p>
      ))}
      {receipt && (
        <>
          <p>{t("carrying.receiptHow")}</p>
          <Act size="xs" icon="down" label={t("carrying.receipt")} onAct={() => keepBundle(receipt, `limen-receipt-${bundle.from}`)} />
        </>
      )}
    </div>
  );
}

function Make({ others, parent, onMade, onClose }: { others: { value: string; label: string }[]; parent?: string | undefined; onMade: (made: BundleMade, up: boolean) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [key, setKey] = useState(others[0]?.value ?? "");
  const [megabytes, setMegabytes] = useState<number | string>(512);
  const [part, setPart] = useState<number | string>(1);
  const run = async () => {
    const bundle = await makeBundle(key, Number(megabytes) || 1, Number(part) || 1);
    keepBundle(bundle.id, `limen-bundle-${part}`);
    onMade(bundle, key === parent);
    if (!bundle.whole) {
      setPart(Number(part) + 1);
      throw new Error(t(key === parent ? "carrying.moreUp" : "carrying.moreDown", { entries: number(bundle.entries), part: number(Number(part) + 1) }));
    }
  };
  return (
    <Ask opened title={t("carrying.make")} does={t("carrying.makeIt")} onDo={run} onClose={onClose}>
      <NativeSelect label={t("carrying.for")} value={key} onChange={(event) => setKey(event.currentTarget.value)} data={others} />
      <NumberInput label={t("carrying.megabytes")} value={megabytes} onChange={setMegabytes} min={1} allowDecimal={false} allowNegative={false} hideControls inputMode="numeric" dir="ltr" />
      {key !== parent && <NumberInput label={t("carrying.part")} description={t("carrying.partHow")} value={part} onChange={setPart} min={1} allowDecimal={false} allowNegative={false} hideControls inputMode="numeric" dir="ltr" />}
    </Ask>
  );
}

/** Which posts a node below runs: their officers flow down to it, and nobody else. */
export function PostsOfNode({ node, onClose }: { node: Downwards; onClose: () => void }) {
  const rosters = useRosters(true);
  if (!rosters.data) return null;
  return <ChoosePosts node={node} before={rosters.data.nodes.find((one) => one.publicKey === node.publicKey)?.posts ?? []} onClose={onClose} />;
}

function ChoosePosts({ node, before, onClose }: { node: Downwards; before: string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const posts = usePosts().data ?? [];
  const [chosen, setChosen] = useState(before);
  const run = () => setPostsBelow(node.publicKey, chosen).then(() => cache.invalidateQueries({ queryKey: ["rosters"] }));
  return (
    <Ask opened title={`${t("carrying.posts")}: ${node.name}`} does={t("act.save")} onDo={run} onClose={onClose}>
      <Checkbox.Group label={t("carrying.posts")} description={t("carrying.postsHow")} value={chosen} onChange={setChosen}>
        {posts.map((post) => (
          <Checkbox key={post.code} value={post.code} label={<bdi>{post.name}</bdi>} />
        ))}
      </Checkbox.Group>
    </Ask>
  );
}

/** What came of officers from the node above, and whom of them this node could not take. */
export function OfficersFromAbove() {
  const { t } = useTranslation();
  const { number, dateTime } = useFormat();
  const taken = useRosters(true).data?.taken;
  if (!taken) return null;
  return (
    <>
      <p>{t("carrying.officers", { officers: number(taken.officers), at: dateTime(taken.at) })}</p>
      {taken.leftOut.map((one) => (
        <p key={one.name} role="status">
          {t("carrying.leftOut", { name: one.name, why: t(`refusal.${one.why}`) })}
        </p>
      ))}
    </>
  );
}
