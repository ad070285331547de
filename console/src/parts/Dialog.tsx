import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../keys/Act";
import classes from "./text.module.css";

type Props = { opened: boolean; title: string; onClose: () => void; size?: string; children: ReactNode };

/** A question or a table over the page; Esc closes it and loses nothing. */
export function Dialog({ opened, title, onClose, size = "md", children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>
          <div className={classes.dialogHead}>
            <h1>{title}</h1>
            <Act size="compact-sm" keys="Escape" label={t("act.close")} onAct={onClose} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
