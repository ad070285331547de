import type { RouteObject } from "react-router";
import type { Role } from "../api/types";
import type { IconName } from "../parts/Icon";

/** A work area: one folder below `pages`, one place on the rail, one branch of addresses. */
export type Area = {
  /** The first part of the address and the key of its name: `area.<path>`. */
  path: string;
  icon: IconName;
  roles: Role[];
  routes: RouteObject[];
  /** A hook that counts what waits there, shown on the rail. */
  useWaiting?: () => number | undefined;
};
