import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Outlet } from "react-router";
import { useConflictsWaiting } from "../../api/elsewhere";
import type { Area } from "../../app/area";
import { Subpages } from "../../parts/Page";

const Thinnings = lazy(() => import("./Thinnings").then((page) => ({ default: page.Thinnings })));
const OneThinning = lazy(() => import("./OneThinning").then((page) => ({ default: page.OneThinning })));
const Conflicts = lazy(() => import("./Conflicts").then((page) => ({ default: page.Conflicts })));
const PersonEverywhere = lazy(() => import("./PersonEverywhere").then((page) => ({ default: page.PersonEverywhere })));

function CutOff() {
  const { t } = useTranslation();
  return (
    <>
      <Subpages
        label={t("area.cut-off")}
        pages={[
          { to: "/cut-off/thinnings", name: t("cutOff.thinnings") },
          { to: "/cut-off/conflicts", name: t("cutOff.conflicts") },
        ]}
      />
      <Outlet />
    </>
  );
}

export const cutOff: Area = {
  path: "cut-off",
  icon: "cut",
  roles: ["shift-leader", "analyst", "inspector"],
  routes: [
    { index: true, element: <Navigate to="thinnings" replace /> },
    {
      element: <CutOff />,
      children: [
        { path: "thinnings", element: <Thinnings /> },
        { path: "thinnings/:id", element: <OneThinning /> },
        { path: "conflicts", element: <Conflicts /> },
        { path: "persons/:key", element: <PersonEverywhere /> },
      ],
    },
  ],
  useWaiting: () => useConflictsWaiting().data?.open,
};
