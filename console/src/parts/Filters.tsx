import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../app/address";
import { useKey } from "../keys/Keys";

const typingMillis = 400;

/** A search field; `/` goes to it. */
export function Search({ address, label, how }: { address: Address; label?: string; how?: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useTyped(address, "text");
  useKey("/", label ?? t("today.search"), () => field.current?.focus());
  return <TextInput ref={field} size="xs" w="11rem" dir="auto" aria-label={label ?? t("today.search")} placeholder={how ?? t("today.searchHow")} value={text} onChange={(event) => setText(event.currentTarget.value)} type="search" />;
}

/** A nationality by its code of three letters, as documents have it. */
export function Nationality({ address }: { address: Address }) {
  const { t } = useTranslation();
  const [code, setCode] = useTyped(address, "nationality");
  return <TextInput size="xs" w="6rem" dir="ltr" aria-label={t("field.nationality")} placeholder={t("field.nationality")} maxLength={3} value={code} onChange={(event) => setCode(event.currentTarget.value.toUpperCase())} />;
}

/** What is typed goes into the address a moment after the last key; an address that changes otherwise is shown. */
function useTyped(address: Address, name: string): [string, (text: string) => void] {
  const kept = address.get(name) ?? "";
  const [typed, setTyped] = useState({ text: kept, for: kept });
  const put = useDebouncedCallback((text: string) => address.set({ [name]: text.trim() }), typingMillis);
  const text = typed.for === kept ? typed.text : kept;
  return [
    text,
    (fresh) => {
      setTyped({ text: fresh, for: kept });
      put(fresh);
    },
  ];
}

/** A field of free text that filters by what is exactly that. */
export function Typed({ address, name, label }: { address: Address; name: string; label: string }) {
  const [text, setText] = useTyped(address, name);
  return <TextInput size="xs" w="16rem" dir="ltr" label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} />;
}
