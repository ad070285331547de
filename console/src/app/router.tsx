import { createBrowserRouter, Navigate, Outlet, type RouteObject } from "react-router";
import { areas } from "../pages/areas";
import { Settings } from "../pages/settings/Settings";
import { Forbidden } from "../parts/Standing";
import type { Area } from "./area";
import { Gate } from "./Gate";
import { Broken, Lost } from "./Lost";
import { useOfficer } from "./place";

const branch = (area: Area): RouteObject => ({ path: area.path, element: <Guard area={area} />, children: area.routes, errorElement: <Broken /> });

/** A page is shown to the roles that it is for; the node itself decides what it answers. */
function Guard({ area }: { area: Area }) {
  const officer = useOfficer();
  return area.roles.some((role) => officer.roles.includes(role)) ? <Outlet /> : <Forbidden />;
}

function Home() {
  const officer = useOfficer();
  const first = areas.find((area) => area.roles.some((role) => officer.roles.includes(role)));
  return <Navigate to={first ? `/${first.path}` : "/settings"} replace />;
}

export const router = createBrowserRouter([
  {
    path: "/",
    element: <Gate />,
    children: [{ index: true, element: <Home /> }, { path: "settings", element: <Settings /> }, ...areas.map(branch), { path: "*", element: <Lost /> }],
  },
]);
