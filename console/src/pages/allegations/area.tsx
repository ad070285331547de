import { lazy } from "react";
import { useAllegationDeadlines } from "../../api/allegations";
import type { Area } from "../../app/area";

const Board = lazy(() => import("./Board").then((page) => ({ default: page.Board })));
const OneAllegation = lazy(() => import("./OneAllegation").then((page) => ({ default: page.OneAllegation })));
const TakeDown = lazy(() => import("./Write").then((page) => ({ default: page.TakeDown })));
const Correct = lazy(() => import("./Write").then((page) => ({ default: page.Correct })));

export const allegations: Area = {
  path: "allegations",
  icon: "note",
  roles: ["observer", "shift-leader", "analyst", "inspector"],
  routes: [
    { index: true, element: <Board /> },
    { path: "new", element: <TakeDown /> },
    { path: ":id", element: <OneAllegation /> },
    { path: ":id/correct", element: <Correct /> },
  ],
  useWaiting: () => useAllegationDeadlines().data?.due,
};
