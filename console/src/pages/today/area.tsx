import { lazy } from "react";
import type { Area } from "../../app/area";

const OneCrossing = lazy(() => import("../crossings/OneCrossing").then((page) => ({ default: page.OneCrossing })));
const PersonHistory = lazy(() => import("../crossings/PastCrossings").then((page) => ({ default: page.PersonHistory })));
const DocumentHistory = lazy(() => import("../crossings/PastCrossings").then((page) => ({ default: page.DocumentHistory })));
const Today = lazy(() => import("./Today").then((page) => ({ default: page.Today })));

export const today: Area = {
  path: "today",
  icon: "day",
  roles: ["first-line", "second-line", "shift-leader", "analyst", "inspector", "administrator"],
  routes: [
    { index: true, element: <Today /> },
    { path: "crossings/:id", element: <OneCrossing /> },
    { path: "persons/:key", element: <PersonHistory /> },
    { path: "documents/:issuer/:number", element: <DocumentHistory /> },
  ],
};
