import { lazy } from "react";
import type { Area } from "../../app/area";

const Batches = lazy(() => import("./Batches").then((page) => ({ default: page.Batches })));
const OneBatch = lazy(() => import("./OneBatch").then((page) => ({ default: page.OneBatch })));

export const batch: Area = {
  path: "batch",
  icon: "file",
  roles: ["shift-leader", "analyst"],
  routes: [
    { index: true, element: <Batches /> },
    { path: ":id", element: <OneBatch /> },
  ],
};
