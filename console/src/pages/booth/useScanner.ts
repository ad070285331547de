import { useEffect, useRef, useState, type RefObject } from "react";
import { completeZone, enterDeafMillis, scannerGapMillis, zoneKey } from "./scan";

const isOtherField = (target: EventTarget | null, field: HTMLElement | null) =>
  target !== field && target instanceof HTMLElement && target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");

type Options = {
  field: RefObject<HTMLTextAreaElement | null>;
  /** Whether a scan may be read now; else it is held until the traveller at the booth is decided on. */
  open: boolean;
  text: string;
  write: (text: string) => void;
  read: (lines: string[]) => void;
};

/**
 * A scanner types wherever the focus is. Its keys always end up in the document field, never on a button:
 * letters go to the field, and an Enter close behind them is a line end, not a press.
 */
export function useScanner({ field, open, text, write, read }: Options): string {
  const [held, setHeld] = useState("");
  const now = useRef({ open, text, held, write });
  const openedAt = useRef(0);
  useEffect(() => {
    now.current = { open, text, held, write };
  });

  useEffect(() => {
    let scannedAt = -Infinity;
    const put = (letter: string, fast: boolean) => {
      const { open: free, text: before, held: kept, write: writeField } = now.current;
      if (free) {
        now.current.text = before + letter;
        writeField(before + letter);
        field.current?.focus();
      } else {
        now.current.held = (fast ? kept : "") + letter;
        setHeld(now.current.held);
      }
    };
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || isOtherField(event.target, field.current)) return;
      const inField = event.target === field.current && now.current.open;
      const sinceScan = event.timeStamp - scannedAt;
      const letter = zoneKey(event);
      if (letter) {
        scannedAt = event.timeStamp;
        if (inField && /^[\x20-\x7e]$/.test(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        put(letter, sinceScan < heldGapMillis);
      } else if (event.key === "Enter" && !inField && (sinceScan < enterDeafMillis || event.timeStamp - openedAt.current < enterDeafMillis)) {
        event.preventDefault();
        event.stopPropagation();
        if (sinceScan < enterDeafMillis) put("\n", true);
        scannedAt = event.timeStamp;
      }
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [field]);

  useEffect(() => {
    openedAt.current = performance.now();
    if (!open || !now.current.held) return;
    if (now.current.held.length >= heldMin) write(now.current.held);
    setHeld("");
  }, [open]);

  const tried = useRef("");
  useEffect(() => {
    if (!open) {
      tried.current = "";
      return;
    }
    const lines = completeZone(text);
    const zone = lines?.join("\n") ?? "";
    if (!lines || zone === tried.current) {
      tried.current = zone;
      return;
    }
    const timer = setTimeout(
      () => {
        tried.current = zone;
        read(lines);
      },
      /[\r\n]\s*$/.test(text) ? 0 : scannerGapMillis,
    );
    return () => clearTimeout(timer);
  }, [text, open]);

  return held.length >= heldMin ? held : "";
}

/** A held scan goes on after a pause as short as this, however busy the machine is. */
const heldGapMillis = 1000;

/** Fewer held keys are a slip of fingers, not a document. */
const heldMin = 10;
