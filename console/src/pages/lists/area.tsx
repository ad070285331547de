import { lazy } from "react";
import type { Area } from "../../app/area";

const Lists = lazy(() => import("./Lists").then((page) => ({ default: page.Lists })));
const OneList = lazy(() => import("./OneList").then((page) => ({ default: page.OneList })));
const OneEdition = lazy(() => import("./OneEdition").then((page) => ({ default: page.OneEdition })));

export const lists: Area = {
  path: "lists",
  icon: "lists",
  roles: ["first-line", "second-line", "shift-leader", "analyst", "inspector", "administrator"],
  routes: [
    { index: true, element: <Lists /> },
    { path: ":list", element: <OneList /> },
    { path: ":list/editions/:number", element: <OneEdition /> },
  ],
};
