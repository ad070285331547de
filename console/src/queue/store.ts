import type { Content, Item, NewFile } from "./item";
import { lock, lockValue, newKey, unlock, unlockValue, type Locked } from "./vault";

const stores = ["keys", "items", "contents", "files", "kept"] as const;
type Name = (typeof stores)[number];

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("database"));
  });

const finished = (work: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    work.oncomplete = () => resolve();
    work.onabort = work.onerror = () => reject(work.error ?? new Error("database"));
  });

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("limen", 1);
    request.onupgradeneeded = () => stores.forEach((name) => request.result.createObjectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      opened = undefined;
      reject(request.error ?? new Error("database"));
    };
  });
  return opened;
}

/** On disk before it is told: what is called saved survives the power being cut. */
async function write(names: Name[], act: (of: (name: Name) => IDBObjectStore) => void): Promise<void> {
  const work = (await database()).transaction(names, "readwrite", { durability: "strict" });
  act((name) => work.objectStore(name));
  await finished(work);
}

async function get<T>(name: Name, key: string): Promise<T | undefined> {
  return done((await database()).transaction(name).objectStore(name).get(key)) as Promise<T | undefined>;
}

/** The key of this browser; two pages that make one at once end with the same. */
async function keyOf(): Promise<CryptoKey> {
  const kept = await get<CryptoKey>("keys", "device");
  if (kept) return kept;
  const fresh = await newKey();
  await write(["keys"], (of) => {
    const keys = of("keys");
    keys.get("device").onsuccess = (event) => !(event.target as IDBRequest<unknown>).result && keys.put(fresh, "device");
  });
  return (await get<CryptoKey>("keys", "device"))!;
}

const listeners = new Set<() => void>();
const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("limen-queue");
channel?.addEventListener("message", () => listeners.forEach((tell) => tell()));

function changed(): void {
  listeners.forEach((tell) => tell());
  channel?.postMessage("changed");
}

/** Tells of every change of the queue, in this page and in others of this browser. */
export function onChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

export async function items(): Promise<Item[]> {
  const all = (await done((await database()).transaction("items").objectStore("items").getAll())) as Item[];
  return all.toSorted((a, b) => a.order - b.order);
}

/** Puts a report and its files on this device; when it resolves, all of it is on disk, or none. */
export async function save(item: Item, content: Content, files: readonly NewFile[]): Promise<void> {
  const key = await keyOf();
  const said = await lockValue(key, content);
  const locked = await Promise.all(files.map(async (one) => [one.id, await lock(key, await one.file.arrayBuffer())] as const));
  await write(["items", "contents", "files"], (of) => {
    of("items").put(item, item.id);
    of("contents").put(said, item.id);
    locked.forEach(([id, bytes]) => of("files").put(bytes, id));
  });
  changed();
}

export async function put(item: Item): Promise<void> {
  await write(["items"], (of) => of("items").put(item, item.id));
  changed();
}

export async function contentOf(id: string): Promise<Content | undefined> {
  const locked = await get<Locked>("contents", id);
  return locked && unlockValue<Content>(await keyOf(), locked);
}

export async function fileOf(id: string, type: string): Promise<Blob | undefined> {
  const locked = await get<Locked>("files", id);
  return locked && new Blob([await unlock(await keyOf(), locked)], { type });
}

/** The node has it: what it said and its files are taken off this device, the line in the list stays. */
export async function forget(item: Item): Promise<void> {
  await write(["items", "contents", "files"], (of) => {
    of("items").put(item, item.id);
    of("contents").delete(item.id);
    item.files.forEach((file) => of("files").delete(file.id));
  });
  changed();
}

export async function remove(item: Item): Promise<void> {
  await write(["items", "contents", "files"], (of) => {
    of("items").delete(item.id);
    of("contents").delete(item.id);
    item.files.forEach((file) => of("files").delete(file.id));
  });
  changed();
}

/** Everything off this device, the key with it: what may still lie on the disk cannot be read again. */
export async function wipe(): Promise<void> {
  await write([...stores], (of) => stores.forEach((name) => of(name).clear()));
  changed();
}

/** Keeps something for offline, encrypted: the map, a form that is being written. */
export async function keep(name: string, value: unknown): Promise<void> {
  const locked = await lockValue(await keyOf(), value);
  await write(["kept"], (of) => of("kept").put(locked, name));
}

export async function kept<T>(name: string): Promise<T | undefined> {
  const locked = await get<Locked>("kept", name);
  if (!locked) return undefined;
  return unlockValue<T>(await keyOf(), locked).catch(() => undefined);
}

export const drop = (name: string): Promise<void> => write(["kept"], (of) => of("kept").delete(name));
