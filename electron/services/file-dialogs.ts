/** The system's file dialogs. Each answers with an absolute path, or null when the user closed it. */
export interface FileDialogs {
  readonly chooseFileToOpen: () => Promise<string | null>;
  /** Several files at once; empty when the user closed it. */
  readonly chooseFilesToOpen: (title: string) => Promise<readonly string[]>;
  readonly chooseFolder: (title: string) => Promise<string | null>;
  readonly chooseFileToSave: (request: SaveRequest) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => void;
}

export interface SaveRequest {
  readonly title: string;
  readonly suggestedName: string;
  /** Name of the kind of file, and its extension without the dot. */
  readonly fileType: { readonly name: string; readonly extension: string };
}
