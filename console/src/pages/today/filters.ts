import type { CrossingFilters } from "../../api/day";
import { dayAfter, instantAt } from "../../i18n/zone";

/** The filters of the day's list from the address: the whole local day, or one hour of it. */
export function dayFilters(query: URLSearchParams, { on, post, zone }: { on: string; post: string | null; zone: string }): CrossingFilters {
  const hour = query.get("hour");
  const from = hour === null ? 0 : Number(hour);
  const until = hour === null || from === 23 ? instantAt(dayAfter(on), 0, zone) : instantAt(on, from + 1, zone);
  return {
    post,
    from: instantAt(on, from, zone),
    to: until,
    direction: query.get("direction"),
    state: query.get("state"),
    outcome: query.get("outcome"),
    reason: query.get("reason"),
    nationality: query.get("nationality"),
    text: query.get("text"),
  };
}
