import { Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAuthorities } from "../../api/administration";
import { putAuthority } from "../../api/lists";
import type { Authority } from "../../api/types";
import { Act } from "../../keys/Act";
import { Ask } from "../../parts/Ask";
import { Head } from "../../parts/Page";
import { Failed, Loading, Standing } from "../../parts/Standing";
import { Code } from "../../parts/Text";
import { Rows } from "../../tables/Rows";
import type { Column } from "../../tables/rows";
import classes from "./administration.module.css";

const newAuthority: Authority = { code: "", name: "", publicKey: "", lists: [] };

/** Whose signature on a list this node accepts, and on which lists. */
export function Authorities() {
  const { t } = useTranslation();
  const authorities = useAuthorities();
  const [edited, setEdited] = useState<{ authority: Authority; isNew: boolean } | null>(null);
  const columns: Column<Authority>[] = [
    { key: "code", label: t("administration.code"), cell: (one) => <Code>{one.code}</Code> },
    { key: "name", label: t("field.name"), cell: (one) => <bdi>{one.name}</bdi> },
    { key: "lists", label: t("area.lists"), cell: (one) => one.lists.map((list) => <div key={list}><Code>{list}</Code></div>) },
    { key: "publicKey", label: t("administration.publicKey"), cell: (one) => <span className={classes.key}><Code>{one.publicKey}</Code></span>, wide: true, wraps: true },
  ];
  return (
    <>
      <Head title={t("administration.authorities")} about={t("administration.authoritiesAbout")}>
        <Act keys="N" size="xs" label={t("administration.newAuthority")} icon="plus" onAct={() => setEdited({ authority: newAuthority, isNew: true })} />
      </Head>
      {authorities.isPending && <Loading />}
      {authorities.isError && <Failed error={authorities.error} retry={() => void authorities.refetch()} />}
      {authorities.data?.length === 0 && <Standing icon="key" title={t("administration.noAuthorities")}>{t("administration.noAuthoritiesNext")}</Standing>}
      {authorities.data && authorities.data.length > 0 && <Rows label={t("administration.authorities")} columns={columns} rows={authorities.data} rowKey={(one) => one.code} acts={(authority) => <Act size="xs" label={t("administration.change")} onAct={() => setEdited({ authority, isNew: false })} />} />}
      {edited && <EditAuthority {...edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function EditAuthority({ authority, isNew, onClose }: { authority: Authority; isNew: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form, setForm] = useState(authority);
  const [lists, setLists] = useState(authority.lists.join(" "));
  const set = (changes: Partial<Authority>) => setForm({ ...form, ...changes });
  const save = async () => {
    await putAuthority({ ...form, code: form.code.trim(), publicKey: form.publicKey.trim(), lists: lists.split(/[\s,;،]+/).filter(Boolean) });
    await cache.invalidateQueries({ queryKey: ["authorities"] });
  };
  return (
    <Ask opened title={isNew ? t("administration.newAuthority") : authority.name} does={t("act.save")} {...(!isNew && form.publicKey !== authority.publicKey && { tone: "refer" as const })} onDo={save} onClose={onClose}>
      {isNew && <TextInput label={t("administration.code")} value={form.code} onChange={(event) => set({ code: event.currentTarget.value })} dir="ltr" required withAsterisk={false} data-autofocus />}
      <TextInput label={t("field.name")} value={form.name} onChange={(event) => set({ name: event.currentTarget.value })} dir="auto" required withAsterisk={false} />
      <Textarea label={t("administration.publicKey")} description={t("administration.publicKeyHow")} value={form.publicKey} onChange={(event) => set({ publicKey: event.currentTarget.value })} dir="ltr" autosize minRows={2} spellCheck={false} required withAsterisk={false} />
      <TextInput label={t("area.lists")} description={t("administration.listsHow")} value={lists} onChange={(event) => setLists(event.currentTarget.value)} dir="ltr" required withAsterisk={false} />
    </Ask>
  );
}
