import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OfficerForm } from "../../api/administration";
import { usePosts } from "../../api/day";
import type { Language, Role } from "../../api/types";
import { languages } from "../../i18n";
import classes from "./administration.module.css";

const roles: Role[] = ["first-line", "second-line", "shift-leader", "observer", "analyst", "inspector", "administrator"];

export const emptyOfficer: OfficerForm = { name: "", fullName: "", roles: [], post: null, language: "en", oneTimeCodeRequired: false };

type Props = { form: OfficerForm; onForm: (form: OfficerForm) => void; isNew?: boolean };

/** Who the officer is, what they may do, and where. */
export function OfficerFields({ form, onForm, isNew = false }: Props) {
  const { t } = useTranslation();
  const posts = usePosts().data ?? [];
  const set = (changes: Partial<OfficerForm>) => onForm({ ...form, ...changes });
  return (
    <>
      <div className={classes.pair}>
        <TextInput label={t("signIn.name")} value={form.name} onChange={(event) => set({ name: event.currentTarget.value })} dir="ltr" autoComplete="off" autoFocus={isNew} required withAsterisk={false} />
        <TextInput label={t("setUp.fullName")} value={form.fullName} onChange={(event) => set({ fullName: event.currentTarget.value })} dir="auto" autoComplete="off" required withAsterisk={false} />
      </div>
      <Checkbox.Group label={t("settings.roles")} value={form.roles} onChange={(chosen) => set({ roles: chosen as Role[] })}>
        <div className={classes.roles}>
          {roles.map((role) => (
            <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`administration.may.${role}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.pair}>
        <NativeSelect label={t("top.post")} value={form.post ?? ""} onChange={(event) => set({ post: event.currentTarget.value || null })} data={[{ value: "", label: t("second.allPosts") }, ...posts.map((post) => ({ value: post.code, label: post.name }))]} />
        <NativeSelect label={t("top.language")} value={form.language} onChange={(event) => set({ language: event.currentTarget.value as Language })} data={Object.entries(languages).map(([code, { name }]) => ({ value: code, label: name }))} />
      </div>
      <Checkbox label={t("administration.codeRequired")} description={t("administration.codeRequiredHow")} checked={form.oneTimeCodeRequired} onChange={(event) => set({ oneTimeCodeRequired: event.currentTarget.checked })} />
    </>
  );
}
