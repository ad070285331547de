/** Bytes under a key that this browser holds and never gives out: a copied file says nothing, the open browser does. */
export type Locked = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

export async function lock(key: CryptoKey, bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Locked> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes) };
}

export const unlock = (key: CryptoKey, { iv, bytes }: Locked): Promise<ArrayBuffer> => crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes);

export const lockValue = (key: CryptoKey, value: unknown): Promise<Locked> => lock(key, new TextEncoder().encode(JSON.stringify(value)) as Uint8Array<ArrayBuffer>);
export const unlockValue = async <T>(key: CryptoKey, locked: Locked): Promise<T> => JSON.parse(new TextDecoder().decode(await unlock(key, locked))) as T;
