import { lazy } from "react";
import type { Area } from "../../app/area";

const Events = lazy(() => import("./Events").then((page) => ({ default: page.Events })));
const OneEvent = lazy(() => import("./OneEvent").then((page) => ({ default: page.OneEvent })));

export const events: Area = {
  path: "events",
  icon: "bell",
  roles: ["observer", "shift-leader", "analyst", "inspector"],
  routes: [
    { index: true, element: <Events /> },
    { path: ":id", element: <OneEvent /> },
  ],
};
