import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

/**
 * The window is served from app://phu-luc/ instead of file://: it gets an origin of its own, so that 'self' in the
 * Content-Security-Policy means our files and no others on the disk.
 */
const scheme = 'app';
const host = 'phu-luc';
export const startUrl = `${scheme}://${host}/index.html`;

/** Fluent UI makes its styles at run time (Griffel), hence 'unsafe-inline' for styles; scripts come from files only. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the files of `folder`, and nothing outside it. */
export function serveApp(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const path = fileOf(folder, request.url);
    const contentType = path === undefined ? undefined : contentTypes[extname(path)];
    if (path === undefined || contentType === undefined) return notFound();
    const content = await readFile(path).catch(() => undefined);
    if (content === undefined) return notFound();
    const headers = {
      'Content-Type': contentType,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
    };
    return new Response(new Uint8Array(content), { headers });
  });
}

/** The file that an address names, or undefined when it leads out of the folder. */
export function fileOf(folder: string, address: string): string | undefined {
  if (!isAppUrl(address)) return undefined;
  const url = new URL(address);
  try {
    const path = normalize(join(folder, decodeURIComponent(url.pathname)));
    return path.startsWith(folder + sep) ? path : undefined;
  } catch {
    // Not valid percent encoding.
    return undefined;
  }
}

export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host;
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
