import { z } from 'zod';
import type { AppErrorCode, SerializedError } from './app-error';
import type { Command } from './commands/change';
import { printOptionsSchema } from './document/print-options';
import type { FormCheck } from './document/proof/form-check';
import { idSchema } from './id-schema';
import type { FileToken, NodeId, PlanId, TaskId } from './ids';
import type { JsonText } from './json-text';
import { issuerLevels, type Plan, type PlanNode } from './plan/plan';
import type { Progress } from './progress';
import type { Recognition } from './recognise/recognition';
import type { RawDocument } from './raw/raw-document';
import { commandSchema } from './commands/change-schema';
import type { ChosenFile, EditState, HistoryStep } from './ipc/answers';
import { directoryRequests, type DirectoryResponses } from './ipc/directory';
import { documentRequests, type DocumentResponses } from './ipc/document';
import { historyRequests, type HistoryResponses } from './ipc/history';
import { layoutsRequests, type LayoutsResponses } from './ipc/layouts';
import { menuRequests, type MenuCommand, type MenuResponses } from './ipc/menu';
import { roundsRequests, type RoundsResponses } from './ipc/rounds';
import { correctionsSchema } from './recognise/corrections-schema';
import type { RecognitionCorrections } from './recognise/recognition-corrections';
import type { TableCandidate } from './recognise/table-candidates';

/**
 * Every channel between the main process and the window: its request, checked at run time, and its response.
 * Nothing else crosses. The renderer asks for dialogs and gets tokens; it never names a path.
 */
const planId = idSchema<PlanId>();
const fileToken = idSchema<FileToken>();
const taskId = idSchema<TaskId>();
const nodeId = idSchema<NodeId>();
const nothing = z.undefined();
/** What a program copied; the reader has limits of its own, this one keeps the channel from choking. */
const copied = z.string().max(64 * 1024 * 1024);

export const requestSchemas = {
  'app.info': nothing,
  'app.ready': nothing,
  /** Pastes into the field that has the keyboard: a menu of the page cannot do that by itself. */
  'app.paste': nothing,
  'library.list': nothing,
  /** The plan without its nodes. */
  'library.open': z.object({ planId }),
  /** Its nodes after the given one, in the order of their ids; null begins. */
  'library.nodes': z.object({ planId, after: nodeId.nullable() }),
  'library.create': z.object({
    layoutId: z.string().max(64),
    name: z.string().max(500),
    issuer: z.string().max(500),
    year: z.number().int().min(1990).max(2200),
    documentType: z.enum(['plan', 'decision-with-plan']).optional(),
    issuerLevel: z.enum(issuerLevels).optional(),
  }),
  'library.rename': z.object({ planId, name: z.string().min(1).max(500) }),
  'library.remove': z.object({ planId }),
  'library.restore': z.object({ planId }),
  /** Opens the system's file dialog. */
  'import.choose': nothing,
  /** A file dropped on the window; the preload turns the File into a path and main into a token. */
  'import.drop': z.object({ path: z.string().min(1).max(4096) }),
  /** The table on the clipboard, copied in Word, Excel or a browser. */
  'import.paste': z.object({ html: copied, rtf: copied, text: copied }),
  'import.read': z.object({ token: fileToken, taskId }),
  'import.accept': z.object({
    taskId,
    planIndex: z.number().int().min(0),
    name: z.string().max(500),
  }),
  /** Puts the table into a plan of the library, as one command that can be undone. */
  'import.accept-into': z.object({
    taskId,
    planIndex: z.number().int().min(0),
    planId,
    mode: z.enum(['replace', 'append']),
  }),
  /** Recognises the file again with everything that the user has set right so far. */
  'import.correct': z.object({ taskId, corrections: correctionsSchema }),
  /** Drops what was remembered for files of this shape. */
  'import.forget': z.object({ taskId }),
  /** Drops a running or finished reading; nothing of it stays. */
  'import.discard': z.object({ taskId }),
  'import.save-report': z.object({ taskId }),
  'edit.execute': z.object({ planId, revision: z.number().int().min(0), command: commandSchema }),
  'edit.undo': z.object({ planId }),
  'edit.redo': z.object({ planId }),
  /** Without print options those kept for the plan are used. */
  'export.write': z.object({
    planId,
    format: z.enum(['docx', 'xlsx', 'pdf']),
    print: printOptionsSchema.optional(),
    taskId,
  }),
  'export.reveal': z.object({ token: fileToken }),
  'task.cancel': z.object({ taskId }),
  /** The library's state is settled when it is opened; what fails later fails the call that it concerns. */
  'store.status': nothing,
  ...documentRequests,
  ...layoutsRequests,
  ...historyRequests,
  ...directoryRequests,
  ...roundsRequests,
  ...menuRequests,
} as const satisfies Record<string, z.ZodType>;

export type Channel = keyof typeof requestSchemas;
export type RequestOf<C extends Channel> = z.infer<(typeof requestSchemas)[C]>;

export interface Responses
  extends
    DocumentResponses,
    LayoutsResponses,
    HistoryResponses,
    DirectoryResponses,
    RoundsResponses,
    MenuResponses {
  'app.info': AppInfo;
  'app.ready': null;
  'app.paste': null;
  'library.list': readonly PlanSummary[];
  'library.open': PlanSession;
  'library.nodes': PlanPiece;
  'library.create': { readonly planId: PlanId };
  'library.rename': null;
  'library.remove': null;
  'library.restore': null;
  /** null when the user closed the dialog. */
  'import.choose': ChosenFile | null;
  'import.drop': ChosenFile;
  'import.paste': ChosenFile;
  'import.read': ImportPreview;
  'import.accept': { readonly planId: PlanId };
  'import.accept-into': AcceptedInto;
  'import.correct': CorrectedImport;
  'import.forget': null;
  'import.discard': null;
  'import.save-report': ChosenFile | null;
  'edit.execute': EditState;
  'edit.undo': HistoryStep | null;
  'edit.redo': HistoryStep | null;
  'export.write': ExportResult | null;
  'export.reveal': null;
  'task.cancel': null;
  'store.status': StoreStatus;
}

/** What main tells the window without being asked. */
export interface Events {
  'task.progress': { readonly taskId: TaskId; readonly progress: Progress };
  /** A menu item of the native menu or the system asks for something that the window does. */
  'menu.command': MenuCommand;
}

export type EventName = keyof Events;

export type { MenuCommand };

export interface AppInfo {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  /** Where the library lies, for the About box. */
  readonly libraryPath: string;
}

export interface PlanSummary {
  readonly planId: PlanId;
  readonly name: string;
  readonly issuer: string;
  readonly year: number | null;
  readonly taskCount: number;
  /** ISO time of the last change. */
  readonly changedAt: string;
  /** ISO time of the last opening, or null. */
  readonly openedAt: string | null;
}

/** An open plan: its content at `revision`, and what undo and redo would do. */
export interface PlanSession extends EditState {
  readonly plan: Plan;
}

/** Some of the nodes of a plan, in no printed order. */
export interface PlanPiece {
  /** The revision that they are of. */
  readonly revision: number;
  readonly nodes: readonly PlanNode[];
  /** Whether no more follow. */
  readonly last: boolean;
}

export type { ChosenFile, EditState, HistoryStep };

export interface ImportPreview {
  readonly taskId: TaskId;
  readonly fileName: string;
  readonly source: RawDocument;
  readonly recognition: Recognition;
  /** What was remembered for files of this shape and is in force; null when nothing was. */
  readonly remembered: RecognitionCorrections | null;
  /** The tables of the file and why one of them was chosen. Empty for our own JSON. */
  readonly tables: readonly TableCandidate[];
}

export interface CorrectedImport {
  readonly recognition: Recognition;
}

export interface AcceptedInto {
  readonly planId: PlanId;
  /** Printed rows that came in. */
  readonly rows: number;
  /** What was joined, added and left behind; one Vietnamese sentence each. */
  readonly notes: readonly string[];
}

export interface ExportResult extends ChosenFile {
  /** The written file was read again and equals the plan, cell for cell. */
  readonly proven: boolean;
  readonly differences: readonly string[];
  /** What the format cannot show as the plan has it; one Vietnamese sentence each. */
  readonly warnings: readonly string[];
  readonly rows: number;
  /** The form of the decree, measured in the written file; null for formats that it is not about. */
  readonly check: FormCheck | null;
}

export type StoreStatus =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read-only'; readonly reason: string }
  /**
   * The library was damaged; the newest good backup was opened and the bad file kept under that name.
   * The name is null where the file was not damaged but gone.
   */
  | {
      readonly kind: 'recovered';
      readonly backupTime: string;
      readonly damagedFileName: string | null;
    }
  /** The library was damaged and no good backup was found: an empty one was begun, the bad file kept. */
  | { readonly kind: 'started-empty'; readonly damagedFileName: string };

/** What travels back on a channel, as JSON: errors are values, so that no stack or class crosses. */
export type Reply<C extends Channel> =
  | { readonly ok: true; readonly value: Responses[C] }
  | { readonly ok: false; readonly error: SerializedError };

/** The object that the preload puts on window. */
export interface Bridge {
  /**
   * Answers in JSON. The context bridge copies objects one by one, which takes over a second for a
   * plan of 10,000 rows; a text crosses as a whole.
   */
  invoke<C extends Channel>(
    channel: C,
    request: z.input<(typeof requestSchemas)[C]>,
  ): Promise<JsonText<Reply<C>>>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Path of a dropped file, which only the preload can tell. */
  pathOfFile(file: unknown): string;
}

export type { AppErrorCode, Command };
