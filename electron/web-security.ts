import { app, type Session, type WebContents } from 'electron';
import { isAppUrl } from './app-url';

/** What keeps the app off the network. Must be called before the app is ready. */
export function stayOffline(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Refuses every permission and every request that does not go to our own files or the developer tools. */
export function lockSession(session: Session): void {
  // Electron would fetch spelling dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, respond) => respond(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, respond) => {
    const allowed = isAppUrl(details.url) || details.url.startsWith('devtools://');
    respond({ cancel: !allowed });
  });
}

/** Keeps a page where it is: no navigation, no second window, no webview. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
