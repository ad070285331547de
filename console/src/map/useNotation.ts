import { useLocalStorage } from "@mantine/hooks";
import { notations, type Notation } from "../geo/notation";

/** The notation in which this officer reads positions, kept on this machine. */
export function useNotation(): [Notation, (notation: Notation) => void] {
  const [kept, keep] = useLocalStorage<Notation>({ key: "limen.notation", defaultValue: "mgrs", getInitialValueInEffect: false });
  return [notations.includes(kept) ? kept : "mgrs", keep];
}
