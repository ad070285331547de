import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Act } from "../../keys/Act";
import type { Content, Item, NewFile } from "../../queue/item";
import { fileOf, keep, remove } from "../../queue/store";
import { keepFiles } from "../../report/useDraft";

/** Opens a refused report again, with its files, to be mended and saved as a new one; the refused one goes. */
export function Mend({ item, content }: { item: Item; content: Content }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (item.kind !== "incident") return null;
  const mend = async () => {
    const { id: _, queuedAt: __, ...report } = content.body;
    const files = await Promise.all(item.files.map((one) => again(content, one.id, one.takenAt)));
    await keep("draft.incident", { why: "", ...report });
    keepFiles("incident", files.filter((one) => one !== null));
    await remove(item);
    await navigate("/report/incident");
  };
  return <Act size="compact-sm" strong icon="pen" label={t("queue.mend")} onAct={() => void mend()} />;
}

async function again(content: Content, id: string, takenAt: string | null): Promise<NewFile | null> {
  const named = content.names[id];
  const file = named && (await fileOf(id, named.type));
  return named && file ? { id, file, name: named.name, type: named.type, takenAt } : null;
}
