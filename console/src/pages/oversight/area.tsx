import { lazy } from "react";
import { Navigate, Outlet } from "react-router";
import { useTranslation } from "react-i18next";
import type { Area } from "../../app/area";
import { Subpages } from "../../parts/Page";

const LedgerPage = lazy(() => import("./LedgerPage").then((page) => ({ default: page.LedgerPage })));
const Readings = lazy(() => import("./Readings").then((page) => ({ default: page.Readings })));

function Oversight() {
  const { t } = useTranslation();
  return (
    <>
      <Subpages label={t("area.oversight")} pages={["reads", "ledger"].map((page) => ({ to: `/oversight/${page}`, name: t(`oversight.${page}`) }))} />
      <Outlet />
    </>
  );
}

export const oversight: Area = {
  path: "oversight",
  icon: "eye",
  roles: ["inspector", "administrator"],
  routes: [
    { index: true, element: <Navigate to="reads" replace /> },
    {
      element: <Oversight />,
      children: [
        { path: "reads", element: <Readings /> },
        { path: "ledger", element: <LedgerPage /> },
      ],
    },
  ],
};
