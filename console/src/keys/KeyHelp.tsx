import { Kbd, Table } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../parts/Dialog";
import { useKey, useShortcuts } from "./Keys";
import { shown, type Shortcut } from "./keys";

/** `?` or F1 shows the keys of the page as it stands. */
export function KeyHelp() {
  const { t } = useTranslation();
  const list = useShortcuts();
  const [keys, setKeys] = useState<Shortcut[] | null>(null);
  const open = () => setKeys(list());
  useKey("?", t("keys.title"), open);
  useKey("F1", t("keys.title"), open);
  return (
    <Dialog opened={keys !== null} onClose={() => setKeys(null)} title={t("keys.title")}>
      <Table>
        <Table.Tbody>
          {unique(keys ?? []).map((one) => (
            <Table.Tr key={one.keys + one.label} opacity={one.enabled ? 1 : 0.7}>
              <Table.Td w="9rem">
                <Kbd dir="ltr" c="var(--mantine-color-text)">{shown(one.keys)}</Kbd>
              </Table.Td>
              <Table.Td>{one.label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}

function unique(keys: Shortcut[]): Shortcut[] {
  return [...new Map(keys.map((one) => [one.keys, one])).values()];
}
