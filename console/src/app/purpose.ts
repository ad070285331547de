import type { Purpose } from "../api/types";
import { useAddress } from "./address";
import { usePurposes } from "./place";

/** What a kind of page is read for, the likeliest purpose first. The first that the officer may name is taken. */
export const usual = {
  crossings: ["second-line", "investigation", "border-check", "oversight", "redress"],
  crossing: ["border-check", "second-line", "investigation", "oversight", "redress"],
  history: ["second-line", "border-check", "investigation", "oversight", "redress"],
  overstays: ["investigation", "second-line"],
  search: ["investigation", "second-line", "redress"],
  batch: ["investigation", "second-line"],
  reads: ["oversight"],
  ledger: ["oversight"],
  editions: ["administration", "investigation", "second-line", "oversight"],
  incidents: ["monitoring", "oversight"],
  allegations: ["monitoring", "oversight"],
  complaints: ["oversight"],
  thinning: ["investigation", "oversight"],
  alerts: ["second-line", "investigation"],
} satisfies Record<string, Purpose[]>;

export const allowed = (wanted: readonly Purpose[], held: readonly Purpose[]): Purpose[] => wanted.filter((purpose) => held.includes(purpose));

/** The purposes a page may be read for by this officer; `chosen` is the one in the address, else the likeliest. */
export function usePurpose(page: keyof typeof usual): { chosen: Purpose | undefined; open: Purpose[]; choose: (purpose: string) => void } {
  const held = usePurposes();
  const address = useAddress();
  const open = allowed(usual[page], held);
  const asked = open.find((purpose) => purpose === address.get("purpose"));
  return { chosen: asked ?? open[0], open, choose: (purpose) => address.set({ purpose: purpose === open[0] ? null : purpose }) };
}
