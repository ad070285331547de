import { lazy } from "react";
import { Navigate, Outlet } from "react-router";
import { useTranslation } from "react-i18next";
import type { Area } from "../../app/area";
import { Subpages } from "../../parts/Page";

const LedgerPage = lazy(() => import("./LedgerPage").then((page) => ({ default: page.LedgerPage })));
const Purges = lazy(() => import("./Purges").then((page) => ({ default: page.Purges })));
const Witnesses = lazy(() => import("./Witnesses").then((page) => ({ default: page.Witnesses })));
const LinksPage = lazy(() => import("./LinksPage").then((page) => ({ default: page.LinksPage })));
const Readings = lazy(() => import("./Readings").then((page) => ({ default: page.Readings })));

const pages = [
  { page: "reads", name: "oversight.reads" },
  { page: "ledger", name: "oversight.ledger" },
  { page: "purges", name: "ledger.purges" },
  { page: "witnesses", name: "ledger.witnesses" },
  { page: "links", name: "links.title" },
] as const;

function Oversight() {
  const { t } = useTranslation();
  return (
    <>
      <Subpages label={t("area.oversight")} pages={pages.map(({ page, name }) => ({ to: `/oversight/${page}`, name: t(name) }))} />
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
        { path: "purges", element: <Purges /> },
        { path: "witnesses", element: <Witnesses /> },
        { path: "links", element: <LinksPage /> },
      ],
    },
  ],
};
