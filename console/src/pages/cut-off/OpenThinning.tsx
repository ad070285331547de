import { Checkbox, NativeSelect, NumberInput, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../api/record";
import { openThinning, useThinningChoices, type Opening, type ThinningChoices } from "../../api/thinnings";
import { Ask } from "../../parts/Ask";

/** What a shift leader says to open the degraded mode: what is left out, for whom, how long and why. */
export function OpenThinning({ post, onClose }: { post: string; onClose: () => void }) {
  const choices = useThinningChoices(true);
  return choices.data ? <Form post={post} choices={choices.data} onClose={onClose} /> : null;
}

function Form({ post, choices, onClose }: { post: string; choices: ThinningChoices; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form, setForm] = useState<Opening>(() => ({ id: newId(), post, checks: [], reach: "exits", sharePercent: Math.max(20, choices.sharePercentMin), minutes: Math.min(60, choices.minutesMax), circumstance: choices.circumstances[0] ?? "", why: "" }));
  const set = (part: Partial<Opening>) => setForm({ ...form, ...part });
  const run = async () => {
    await openThinning({ ...form, why: form.why.trim() });
    await Promise.all([cache.invalidateQueries({ queryKey: ["thinnings"] }), cache.invalidateQueries({ queryKey: ["thinning-now"] })]);
  };
  return (
    <Ask opened title={t("cutOff.openAt", { post })} does={t("cutOff.open")} tone="refer" onDo={run} onClose={onClose}>
      <p>{t("cutOff.never")}</p>
      <Checkbox.Group label={t("cutOff.leftOut")} value={form.checks} onChange={(checks) => set({ checks })}>
        {choices.checks.map((check) => (
          <Checkbox key={check} value={check} label={t(`cutOff.check.${check}`, check)} mt={4} />
        ))}
      </Checkbox.Group>
      <NativeSelect label={t("cutOff.whose")} value={form.reach} onChange={(event) => set({ reach: event.currentTarget.value as Opening["reach"] })} data={(["exits", "both"] as const).map((one) => ({ value: one, label: t(`cutOff.reach.${one}`) }))} />
      <NumberInput label={t("cutOff.share")} description={t("cutOff.shareHow", { least: choices.sharePercentMin })} value={form.sharePercent} onChange={(value) => set({ sharePercent: Number(value) })} min={choices.sharePercentMin} max={100} allowDecimal={false} />
      <NumberInput label={t("cutOff.minutes")} description={t("cutOff.minutesHow", { most: choices.minutesMax })} value={form.minutes} onChange={(value) => set({ minutes: Number(value) })} min={1} max={choices.minutesMax} allowDecimal={false} />
      <NativeSelect label={t("cutOff.circumstance")} value={form.circumstance} onChange={(event) => set({ circumstance: event.currentTarget.value })} data={choices.circumstances.map((one) => ({ value: one, label: t(`cutOff.because.${one}`, one) }))} />
      <Textarea label={t("case.why")} value={form.why} onChange={(event) => set({ why: event.currentTarget.value })} dir="auto" required withAsterisk={false} autosize minRows={2} />
    </Ask>
  );
}
