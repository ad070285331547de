import { lazy } from "react";
import { Navigate } from "react-router";
import type { Area } from "../../app/area";
import { Administration } from "./Administration";

const Authorities = lazy(() => import("./Authorities").then((page) => ({ default: page.Authorities })));
const Devices = lazy(() => import("./Devices").then((page) => ({ default: page.Devices })));
const NewOfficer = lazy(() => import("./OneOfficer").then((page) => ({ default: page.NewOfficer })));
const OneOfficer = lazy(() => import("./OneOfficer").then((page) => ({ default: page.OneOfficer })));
const Officers = lazy(() => import("./Officers").then((page) => ({ default: page.Officers })));
const Posts = lazy(() => import("./Posts").then((page) => ({ default: page.Posts })));

export const administration: Area = {
  path: "administration",
  icon: "gear",
  roles: ["administrator"],
  routes: [
    { index: true, element: <Navigate to="officers" replace /> },
    {
      element: <Administration />,
      children: [
        { path: "officers", element: <Officers /> },
        { path: "officers/new", element: <NewOfficer /> },
        { path: "officers/:id", element: <OneOfficer /> },
        { path: "posts", element: <Posts /> },
        { path: "devices", element: <Devices /> },
        { path: "authorities", element: <Authorities /> },
      ],
    },
  ],
};
