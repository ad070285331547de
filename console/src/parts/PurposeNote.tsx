import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { usePurpose } from "../app/purpose";
import { Quiet } from "./Page";

/** For what this page is read: it is recorded with the officer's name, and chosen where the officer has more than one purpose. */
export function PurposeNote({ purpose }: { purpose: ReturnType<typeof usePurpose> }) {
  const { t } = useTranslation();
  if (!purpose.chosen) return null;
  if (purpose.open.length === 1) return <Quiet>{t("purpose.recordedAs", { purpose: t(`purpose.${purpose.chosen}`) })}</Quiet>;
  return (
    <NativeSelect
      size="xs"
      aria-label={t("purpose.label")}
      title={t("purpose.why")}
      value={purpose.chosen}
      onChange={(event) => purpose.choose(event.currentTarget.value)}
      data={purpose.open.map((one) => ({ value: one, label: t("purpose.recordedAs", { purpose: t(`purpose.${one}`) }) }))}
    />
  );
}
