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

/** Serves the files of `folder`, and nothing outside it; and pages that are `made` in memory. */
export function serveApp(
  folder: string,
  made: (address: string) => string | undefined = () => undefined,
): void {
  protocol.handle(appScheme, async (request) => {
    const page = made(request.url);
    if (page !== undefined) return new Response(page, { headers: headersOf('.html') });
    const path = fileOf(folder, request.url);
    const extension = path === undefined ? '' : extname(path);
    if (path === undefined || !(extension in contentTypes)) return notFound();
    const content = await readFile(path).catch(() => undefined);
    if (content === undefined) return notFound();
    return new Response(new Uint8Array(content), { headers: headersOf(extension) });
  });
}

function headersOf(extension: string): Record<string, string> {
  return {
    'Content-Type': contentTypes[extension] ?? '',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
  };
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
