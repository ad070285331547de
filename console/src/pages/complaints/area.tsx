import { lazy } from "react";
import type { Area } from "../../app/area";

const Complaints = lazy(() => import("./Complaints").then((page) => ({ default: page.Complaints })));
const OneComplaint = lazy(() => import("./OneComplaint").then((page) => ({ default: page.OneComplaint })));

export const complaints: Area = {
  path: "complaints",
  icon: "shield",
  roles: ["observer", "first-line", "second-line", "shift-leader", "analyst", "inspector", "administrator"],
  routes: [
    { index: true, element: <Complaints /> },
    { path: ":id", element: <OneComplaint /> },
  ],
};
