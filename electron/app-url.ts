import { join, normalize, sep } from 'node:path';

/**
 * The window is served from app://phu-luc/ instead of file://: it gets an origin of its own, so that 'self' in the
 * Content-Security-Policy means our files and no others on the disk.
 */
export const appScheme = 'app';

const host = 'phu-luc';

export const startUrl = `${appScheme}://${host}/index.html`;

/** The page that is printed; kept in memory, see print-window.ts. */
export const printViewUrl = `${appScheme}://${host}/print-view.html`;

export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${appScheme}:` && url.host === host;
}

/** The file below `folder` that an address names, or undefined when it is not ours or leads out of the folder. */
export function fileOf(folder: string, address: string): string | undefined {
  if (!isAppUrl(address)) return undefined;
  try {
    const path = normalize(join(folder, decodeURIComponent(new URL(address).pathname)));
    return path.startsWith(folder + sep) ? path : undefined;
  } catch {
    // Not valid percent encoding.
    return undefined;
  }
}
