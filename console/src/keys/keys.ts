/** A key as it is written on its button: `F2`, `Alt+P`, `Escape`, `?`. */
export type KeyName = string;

type Pressed = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** The name of the key that was pressed. Letters with Alt go by their place, so they work on every layout. */
export function keyName(event: Pressed): KeyName {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1] ?? /^Digit(\d)$/.exec(event.code)?.[1];
  const base = event.altKey && letter ? letter : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shifted = event.shiftKey && event.key.length > 1;
  return [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", shifted ? "Shift" : "", base].filter(Boolean).join("+");
}

/** Whether a key is one that writes in a text field, so that a field being typed in keeps it. */
export function writes(name: KeyName): boolean {
  return name.length === 1 || ["Enter", "Backspace", "Delete", "Tab"].includes(name) || /^(Shift\+)?(Arrow|Home|End|Page)/.test(name);
}

export type Shortcut = { keys: KeyName; label: string; run: () => void; enabled: boolean };

const spoken: Record<string, string> = { Escape: "Esc", ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Enter: "↵" };

export const shown = (name: KeyName): string =>
  name.split("+").map((part) => spoken[part] ?? part).join("+");

/** The same for the `aria-keyshortcuts` attribute. */
export const forReaders = (name: KeyName): string => name.replace("Ctrl", "Control");
