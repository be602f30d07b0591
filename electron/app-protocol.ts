import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { appScheme, fileOf } from './app-url';

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
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Serves the files of `folder`, and nothing outside it. */
export function serveApp(folder: string): void {
  protocol.handle(appScheme, async (request) => {
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

function notFound(): Response {
  return new Response(null, { status: 404 });
}
