import { NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { putPost } from "../../api/administration";
import { usePosts } from "../../api/day";
import type { Post } from "../../api/types";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Head } from "../../parts/Page";
import { Empty, Failed, Loading } from "../../parts/Standing";
import { Code } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";

const kinds: Post["kind"][] = ["road", "rail", "port", "airport", "ferry"];
const newPost: Post = { code: "", name: "", kind: "road", lanes: ["1"] };

/** The crossing points and their lanes. */
export function Posts() {
  const { t } = useTranslation();
  const posts = usePosts();
  const [edited, setEdited] = useState<{ post: Post; isNew: boolean } | null>(null);
  const columns: Column<Post>[] = [
    { key: "code", label: t("administration.code"), cell: (post) => <Code>{post.code}</Code> },
    { key: "name", label: t("field.name"), cell: (post) => <bdi>{post.name}</bdi> },
    { key: "kind", label: t("lists.kind"), cell: (post) => t(`postKind.${post.kind}`) },
    { key: "lanes", label: t("today.lanes"), cell: (post) => <Code>{post.lanes.join("  ")}</Code> },
  ];
  return (
    <>
      <Head title={t("administration.posts")}>
        <Act keys="N" size="xs" label={t("administration.newPost")} icon="plus" onAct={() => setEdited({ post: newPost, isNew: true })} />
      </Head>
      {posts.isPending && <Loading />}
      {posts.isError && <Failed error={posts.error} retry={() => void posts.refetch()} />}
      {posts.data?.length === 0 && <Empty title={t("administration.noPosts")} />}
      {posts.data && posts.data.length > 0 && <Rows label={t("administration.posts")} columns={columns} rows={posts.data} rowKey={(post) => post.code} acts={(post) => <Act size="xs" label={t("administration.change")} onAct={() => setEdited({ post, isNew: false })} />} />}
      {edited && <EditPost {...edited} onClose={() => setEdited(null)} />}
    </>
  );
}

const lanesOf = (text: string) => text.split(/[\s,;،]+/).filter(Boolean);

function EditPost({ post, isNew, onClose }: { post: Post; isNew: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form, setForm] = useState(post);
  const [lanes, setLanes] = useState(post.lanes.join(" "));
  const set = (changes: Partial<Post>) => setForm({ ...form, ...changes });
  const save = async () => {
    await putPost({ ...form, code: form.code.trim(), lanes: lanesOf(lanes) });
    await cache.invalidateQueries({ queryKey: ["posts"] });
  };
  return (
    <Ask opened title={isNew ? t("administration.newPost") : post.name} does={t("act.save")} onDo={save} onClose={onClose}>
      {isNew && <TextInput label={t("administration.code")} value={form.code} onChange={(event) => set({ code: event.currentTarget.value.toUpperCase() })} dir="ltr" required withAsterisk={false} data-autofocus />}
      <TextInput label={t("field.name")} value={form.name} onChange={(event) => set({ name: event.currentTarget.value })} dir="auto" required withAsterisk={false} />
      <NativeSelect label={t("lists.kind")} value={form.kind} onChange={(event) => set({ kind: event.currentTarget.value as Post["kind"] })} data={kinds.map((kind) => ({ value: kind, label: t(`postKind.${kind}`) }))} />
      <TextInput label={t("today.lanes")} description={t("administration.lanesHow")} value={lanes} onChange={(event) => setLanes(event.currentTarget.value)} dir="ltr" required withAsterisk={false} />
    </Ask>
  );
}
