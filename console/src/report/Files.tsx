import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../api/record";
import { useFormat } from "../i18n/format";
import { Act } from "../keys/Act";
import { Quiet } from "../parts/Page";
import type { NewFile } from "../queue/item";
import classes from "./report.module.css";

/** Photos and files that go with a report; the camera opens on a phone. */
export function Files({ files, onFiles }: { files: NewFile[]; onFiles: (files: NewFile[]) => void }) {
  const { t } = useTranslation();
  const photo = useRef<HTMLInputElement>(null);
  const any = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => onFiles([...files, ...[...(list ?? [])].map((file) => ({ id: newId(), file, name: file.name, type: file.type, takenAt: file.lastModified ? new Date(file.lastModified).toISOString() : null }))]);
  return (
    <>
      <div className={classes.acts}>
        <Act size="md" icon="scan" label={t("report.photo")} onAct={() => photo.current?.click()} />
        <Act size="md" icon="clip" label={t("report.file")} onAct={() => any.current?.click()} />
        <input ref={photo} type="file" accept="image/*" capture="environment" hidden aria-label={t("report.photo")} onChange={(event) => (take(event.currentTarget.files), (event.currentTarget.value = ""))} />
        <input ref={any} type="file" multiple hidden aria-label={t("report.file")} onChange={(event) => (take(event.currentTarget.files), (event.currentTarget.value = ""))} />
      </div>
      {files.length === 0 ? (
        <Quiet>{t("report.noFiles")}</Quiet>
      ) : (
        <ul className={classes.files}>
          {files.map((one) => (
            <li key={one.id}>
              <Picture file={one} />
              <bdi>{one.name}</bdi>
              <Size bytes={one.file.size} />
              <Act size="compact-sm" label={t("report.removeFile")} onAct={() => onFiles(files.filter((other) => other.id !== one.id))} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function Size({ bytes }: { bytes: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return <Quiet>{bytes < 1_000_000 ? t("report.kilobytes", { size: number(Math.ceil(bytes / 1000)) }) : t("report.megabytes", { size: number(Math.round(bytes / 100_000) / 10) })}</Quiet>;
}

function Picture({ file }: { file: NewFile }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!/^image\/(jpeg|png|webp|gif)$/.test(file.type)) return;
    const made = URL.createObjectURL(file.file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address ? <img src={address} alt="" width={48} height={48} /> : null;
}
