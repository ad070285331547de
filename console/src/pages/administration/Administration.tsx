import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { Subpages } from "../../parts/Page";

const pages = ["officers", "posts", "devices", "authorities"] as const;

export function Administration() {
  const { t } = useTranslation();
  return (
    <>
      <Subpages label={t("area.administration")} pages={pages.map((page) => ({ to: `/administration/${page}`, name: t(`administration.${page}`) }))} />
      <Outlet />
    </>
  );
}
