import { lazy } from "react";
import type { Area } from "../../app/area";

const SearchDesk = lazy(() => import("./SearchDesk").then((page) => ({ default: page.SearchDesk })));

export const search: Area = { path: "search", icon: "search", roles: ["second-line", "shift-leader", "analyst"], routes: [{ index: true, element: <SearchDesk /> }] };
