import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Bridge, EventName } from '../shared/ipc-contract';

/** Puts the contract on window.phuLuc, and nothing else. Runs sandboxed: only types are imported from the project. */
const events: readonly EventName[] = ['task.progress', 'menu.command'];

const bridge: Bridge = {
  invoke: (channel, request) => ipcRenderer.invoke(channel, request) as Promise<never>,
  on: (event, listener) => {
    if (!events.includes(event)) throw new Error(`Unknown event: ${event}`);
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) =>
      listener(payload);
    ipcRenderer.on(event, forward);
    return () => void ipcRenderer.off(event, forward);
  },
  pathOfFile: (file) => webUtils.getPathForFile(file as File),
};

contextBridge.exposeInMainWorld('phuLuc', bridge);
