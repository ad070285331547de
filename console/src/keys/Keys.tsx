import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { keyName, writes, type KeyName, type Shortcut } from "./keys";

type Board = { put: (id: symbol, shortcut: Shortcut) => void; take: (id: symbol) => void; list: () => Shortcut[] };
const BoardContext = createContext<Board | null>(null);

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select") || target.isContentEditable);

/** Holds the keys of what is on the screen. The one put last wins, so a panel's Esc comes before its page's. */
export function Keys({ children }: { children: ReactNode }) {
  const shortcuts = useRef(new Map<symbol, Shortcut>());
  const board = useMemo<Board>(
    () => ({
      put: (id, shortcut) => void shortcuts.current.set(id, shortcut),
      take: (id) => void shortcuts.current.delete(id),
      list: () => [...shortcuts.current.values()],
    }),
    [],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = keyName(event);
      if (writes(name) && isTyping(event.target)) return;
      const found = board.list().filter((one) => one.enabled && one.keys === name).at(-1);
      if (!found || (event.repeat && !name.startsWith("Arrow"))) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [board]);
  return <BoardContext.Provider value={board}>{children}</BoardContext.Provider>;
}

/** Binds a key to an act while the component is on the screen. */
export function useKey(keys: KeyName | undefined, label: string, run: () => void, enabled = true): void {
  const board = useContext(BoardContext);
  const act = useRef(run);
  const [id] = useState(() => Symbol(keys));
  useEffect(() => {
    act.current = run;
  });
  useEffect(() => {
    if (!board || !keys) return;
    board.put(id, { keys, label, run: () => act.current(), enabled });
    return () => board.take(id);
  }, [board, id, keys, label, enabled]);
}

export function useShortcuts(): () => Shortcut[] {
  const board = useContext(BoardContext);
  return useCallback(() => board?.list() ?? [], [board]);
}
