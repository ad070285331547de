import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { decideSetting, type Setting as Deciding } from "../../api/lists";
import { newId } from "../../api/record";
import { categories, type ListSetting } from "../../api/types";
import { Ask } from "../../parts/Ask";

const fresh: ListSetting = { list: "", title: "", source: "", category: "refuse-entry", imported: true, perThousand: 1, screenedBackDays: 30, staleAfterHours: 24 };

/** What is decided of a list: its name, what it asks for, its rate, how far back it looks; with the reason. */
export function SettingForm({ setting = fresh, onClose, onDone }: { setting?: ListSetting; onClose: () => void; onDone?: (list: string) => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [id] = useState(newId);
  const isNew = setting.list === "";
  const [list, setList] = useState(setting.list);
  const [form, setForm] = useState<Omit<Deciding, "id">>({ ...setting, why: "" });
  const change = (part: Partial<Deciding>) => setForm({ ...form, ...part });
  const run = async () => {
    const { title, source, category, imported, perThousand, screenedBackDays, staleAfterHours, why } = form;
    await decideSetting(list, { id, title, source, category: category || null, imported, perThousand, screenedBackDays, staleAfterHours, why: why.trim() });
    await cache.invalidateQueries({ queryKey: ["lists"] });
    onDone?.(list);
  };
  const title = t(isNew ? "lists.register" : "lists.setting");
  return (
    <Ask opened title={title} does={t("act.save")} onDo={run} onClose={onClose}>
      {isNew && <TextInput label={t("lists.name")} description={t("lists.nameHow")} value={list} onChange={(event) => setList(event.currentTarget.value)} pattern="[a-z0-9][a-z0-9\-]*" dir="ltr" required withAsterisk={false} data-autofocus />}
      <TextInput label={t("lists.title")} value={form.title} onChange={(event) => change({ title: event.currentTarget.value })} dir="auto" required withAsterisk={false} />
      <TextInput label={t("lists.source")} value={form.source} onChange={(event) => change({ source: event.currentTarget.value })} dir="auto" />
      <Checkbox label={t("lists.imported")} checked={form.imported} onChange={(event) => change({ imported: event.currentTarget.checked })} />
      <NativeSelect label={t("lists.category")} value={form.category ?? ""} onChange={(event) => change({ category: event.currentTarget.value || null })} data={[...(form.imported ? [] : [{ value: "", label: t("lists.rowsSay") }]), ...categories.map((one) => ({ value: one, label: t(`category.${one}`) }))]} />
      <NumberInput label={t("lists.rate")} description={t("lists.rateHow")} value={form.perThousand} onChange={(value) => change({ perThousand: Number(value) })} min={0.001} max={1000} step={0.5} decimalScale={3} />
      <NumberInput label={t("lists.backDays")} description={t("lists.backDaysHow")} value={form.screenedBackDays} onChange={(value) => change({ screenedBackDays: Number(value) })} min={0} max={366} allowDecimal={false} />
      <NumberInput label={t("cutOff.limit")} description={t("cutOff.limitHow")} value={form.staleAfterHours} onChange={(value) => change({ staleAfterHours: Number(value) })} min={1} max={8784} allowDecimal={false} />
      <Textarea label={t("case.why")} value={form.why} onChange={(event) => change({ why: event.currentTarget.value })} dir="auto" required withAsterisk={false} autosize minRows={2} />
    </Ask>
  );
}
