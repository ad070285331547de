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
  if (item.kind === "observation") return null;
  const revised = async () => {
    const incident = content.path.split("/")[3] ?? "";
    const { follows, why, report } = content.body;
    await keep(`draft.correct.${incident}`, { ...(report as object), why, follows, asked: item.code });
    await remove(item);
    await navigate(`/incidents/${incident}/correct`);
  };
  const reported = async () => {
    const { id: _, queuedAt: __, ...report } = content.body;
    const files = await Promise.all(item.files.map((one) => again(content, one.id, one.takenAt)));
    await keep("draft.incident", { why: "", asked: item.code, ...report });
    keepFiles("incident", files.filter((one) => one !== null));
    await remove(item);
    await navigate("/report/incident");
  };
  return <Act size="compact-sm" strong icon="pen" label={t("queue.mend")} onAct={() => void (item.kind === "revision" ? revised() : reported())} />;
}

async function again(content: Content, id: string, takenAt: string | null): Promise<NewFile | null> {
  const named = content.names[id];
  const file = named && (await fileOf(id, named.type));
  return named && file ? { id, file, name: named.name, type: named.type, takenAt } : null;
}
