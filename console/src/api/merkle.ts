/** Proofs of a ledger's tree (RFC 9162 §2.1), checked here and not believed. Sizes stay below 2^53. */

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hexOf = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Browsers hash only on pages that came over TLS or from this machine. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

async function node(left: string, right: string): Promise<string> {
  return hexOf(await crypto.subtle.digest("SHA-256", new Uint8Array([1, ...bytesOf(left), ...bytesOf(right)])));
}

const half = (index: number): number => Math.floor(index / 2);
const isOdd = (index: number): boolean => index % 2 === 1;

/** The root that a proof leads to from a leaf, or nothing when it has not the form of one: §2.1.3.2. */
export async function rootOver(leaf: string, index: number, size: number, path: readonly string[]): Promise<string | null> {
  if (index < 0 || index >= size) return null;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const next of path) {
    if (last === 0) return null;
    if (isOdd(at) || at === last) {
      hash = await node(next, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = await node(hash, next);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? hash : null;
}

const isPerfect = (size: number): boolean => Number.isInteger(Math.log2(size));

/** Whether the tree with the first root grew into the one with the second: §2.1.4.2. */
export async function grew(from: number, rootFrom: string, to: number, rootTo: string, path: readonly string[]): Promise<boolean> {
  if (from < 1 || from > to) return false;
  if (from === to) return path.length === 0 && rootFrom === rootTo;
  if (path.length === 0) return false;
  let [at, last] = [from - 1, to - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  const [first, ...steps] = isPerfect(from) ? [rootFrom, ...path] : path;
  let [small, large] = [first!, first!];
  for (const next of steps) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      [small, large] = [await node(next, small), await node(next, large)];
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else large = await node(large, next);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && small === rootFrom && large === rootTo;
}
