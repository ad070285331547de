/** Keeps the console's own files on this device, so that it opens without a link; only in a build, and only where the connection is trusted. */
export function workOffline(): void {
  if (import.meta.env.PROD && "serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}

/** Whether the console would open on this device with the link cut. */
export const opensOffline = async (): Promise<boolean> => "serviceWorker" in navigator && (await navigator.serviceWorker.getRegistration())?.active != null;
