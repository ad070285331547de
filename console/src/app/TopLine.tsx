import { Menu, NativeSelect, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { chooseLanguage, signOut, useHealth, useLists, useNode } from "../api/session";
import type { Language } from "../api/types";
import { languages, speak } from "../i18n";
import { useFormat } from "../i18n/format";
import { Icon } from "../parts/Icon";
import { Tag } from "../parts/Tag";
import { Age, Code } from "../parts/Text";
import { useOfficer, usePlace } from "./place";
import classes from "./shell.module.css";

/** Node, post, link, list age, clocks, officer, language: the same on every page. */
export function TopLine() {
  const node = useNode().data;
  return (
    <header className={`${classes.top} no-print`}>
      <b className={classes.node}>
        <bdi>{node?.name}</bdi>
      </b>
      <PostChoice />
      <LinkState />
      <ListAge />
      <span className={classes.spring} />
      <Clocks zone={node?.zone} />
      <OfficerMenu />
      <LanguageChoice />
      <SchemeButton />
    </header>
  );
}

function PostChoice() {
  const { t } = useTranslation();
  const { post, posts, choosePost } = usePlace();
  if (posts.length < 2) return <bdi>{post?.name}</bdi>;
  return (
    <NativeSelect
      size="xs"
      aria-label={t("top.post")}
      value={post?.code ?? ""}
      onChange={(event) => choosePost(event.currentTarget.value)}
      data={posts.map((one) => ({ value: one.code, label: one.name }))}
    />
  );
}

/** How a node stands that answers: alone by its settings, in touch with the node above, or cut off from it. */
const above = { none: "alone", up: "up", cut: "cut" } as const;

function LinkState() {
  const { t } = useTranslation();
  const health = useHealth();
  const standing = health.isError ? "down" : health.data?.database === "down" ? "record" : above[health.data?.link ?? "none"];
  const tone = standing === "down" || standing === "record" ? "danger" : standing === "cut" ? "stale" : "clear";
  if (health.isPending) return null;
  return (
    <span role="status">
      <Tag tone={tone} icon={tone === "clear" ? "link" : "cut"}>
        {t(`top.link.${standing}`)}
      </Tag>
    </span>
  );
}

function ListAge() {
  const { t } = useTranslation();
  const lists = useLists();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed((Date.now() - lists.dataUpdatedAt) / 1000), 30_000);
    return () => clearInterval(timer);
  }, [lists.dataUpdatedAt]);
  const oldest = lists.data?.toSorted((a, b) => Number(b.stale) - Number(a.stale) || b.ageSeconds - a.ageSeconds)[0];
  if (!oldest) return lists.data ? <Tag tone="stale" icon="lists">{t("top.noLists")}</Tag> : null;
  const stale = lists.data?.some((one) => one.stale) ?? false;
  return (
    <span className={classes.quiet} title={oldest.list}>
      {!stale && <>{t("top.lists")} </>}
      <Age seconds={oldest.ageSeconds + passed} stale={stale} />
    </span>
  );
}

function Clocks({ zone }: { zone: string | undefined }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className={classes.clocks}>
      <span>
        {t("top.local")} <Code>{time(now, zone)}</Code>
      </span>
      <span className={classes.quiet}>
        UTC <Code>{time(now, "UTC")}</Code>
      </span>
    </span>
  );
}

function OfficerMenu() {
  const { t } = useTranslation();
  const officer = useOfficer();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut().catch(() => undefined);
    cache.setQueryData(["session"], null);
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" && queryKey[0] !== "node" });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.pick} aria-label={t("top.officerMenu", { name: officer.fullName })}>
          <bdi>{officer.fullName}</bdi>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{officer.roles.map((role) => t(`role.${role}`)).join(t("list.separator"))}</Menu.Label>
        <Menu.Item onClick={() => void navigate("/settings")}>{t("settings.title")}</Menu.Item>
        <Menu.Item onClick={() => void leave()}>{t("signIn.out")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function LanguageChoice({ keep = true }: { keep?: boolean }) {
  const { t, i18n } = useTranslation();
  const choose = (language: Language) => {
    speak(language);
    if (keep) void chooseLanguage(language).catch(() => undefined);
  };
  return (
    <NativeSelect
      size="xs"
      aria-label={t("top.language")}
      value={i18n.language}
      onChange={(event) => choose(event.currentTarget.value as Language)}
      data={Object.entries(languages).map(([code, { name }]) => ({ value: code, label: name }))}
    />
  );
}

export function SchemeButton() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = colorScheme === "auto" ? "light" : colorScheme === "light" ? "dark" : "auto";
  const icon = colorScheme === "auto" ? "auto" : colorScheme === "light" ? "sun" : "moon";
  return (
    <UnstyledButton className={classes.pick} onClick={() => setColorScheme(next)} aria-label={t(`top.scheme.${colorScheme}`)} title={t(`top.scheme.${colorScheme}`)}>
      <Icon name={icon} />
    </UnstyledButton>
  );
}
