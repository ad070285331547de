import { Menu } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../keys/Act";
import type { TableColumns } from "./useTable";

/** Which columns of a table are shown; kept on this machine. */
export function ColumnChoice<Row>({ table }: { table: TableColumns<Row> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-end">
      <Menu.Target>
        <Act keys="C" label={t("table.columns")} icon="columns" size="xs" onAct={() => setOpen(!open)} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t("table.columns")}>
        {table.all.map((column) => (
          <Menu.CheckboxItem key={column.key} value={column.key} checked={table.shown.includes(column)} disabled={column.shown === "always"} onChange={(on) => table.choose(column.key, on)} closeMenuOnClick={false}>
            {column.label}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={table.reset}>{t("table.usual")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
