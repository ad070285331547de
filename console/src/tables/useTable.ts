import { useLocalStorage } from "@mantine/hooks";
import { shownColumns, type Column } from "./rows";

export type TableColumns<Row> = { all: Column<Row>[]; shown: Column<Row>[]; choose: (key: string, on: boolean) => void; reset: () => void };

/** The columns of a table, and which of them this officer shows on this machine. */
export function useTable<Row>(name: string, columns: Column<Row>[]): TableColumns<Row> {
  const [chosen, setChosen] = useLocalStorage<string[] | null>({ key: `limen.columns.${name}`, defaultValue: null, getInitialValueInEffect: false });
  const shown = shownColumns(columns, chosen);
  const choose = (key: string, on: boolean) => {
    const keys = shown.map((column) => column.key).filter((one) => one !== key);
    setChosen(on ? [...keys, key] : keys);
  };
  return { all: columns, shown, choose, reset: () => setChosen(null) };
}
