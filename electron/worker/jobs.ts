import type { SerializedError } from '../../shared/app-error';
import type { ClipboardContent } from '../../shared/clipboard-content';
import type { PrintOptions } from '../../shared/document/print-options';
import type { FormCheck } from '../../shared/document/proof/form-check';
import type { ComparedState, RowSteps } from '../../shared/history/change-table';
import type { MatchedPlans } from '../../shared/history/matched-plans';
import type { JsonText } from '../../shared/json-text';
import type { Plan } from '../../shared/plan/plan';
import type { Progress } from '../../shared/progress';
import type { RawDocument } from '../../shared/raw/raw-document';
import type { Recognition } from '../../shared/recognise/recognition';
import type { RecognitionCorrections } from '../../shared/recognise/recognition-corrections';
import type { TableCandidate } from '../../shared/recognise/table-candidates';
import type { ShapeCorrections } from '../../shared/recognise/table-shape';
import type {
  MergeRoundInput,
  MergeRoundOutput,
  ReceivedFile,
  ReceiveFileInput,
  SendRoundInput,
  SendRoundOutput,
  UniteInput,
  UniteOutput,
  WriteRoundFilesInput,
  WriteRoundFilesOutput,
} from './round-jobs';

/** Every job of the worker with its input and output, which cross the thread border by structured clone. */
export interface Jobs {
  /** Reads an office file or our own JSON and gives it meaning. */
  readonly read: {
    readonly input: ReadInput;
    readonly output: ReadOutcome;
  };
  /** Recognises a document that was read before anew; null when the thread does not have it (any more). */
  readonly correct: {
    readonly input: CorrectInput;
    readonly output: CorrectOutcome | null;
  };
  /** Writes a plan, reads the file again, compares and measures. */
  readonly export: {
    readonly input: ExportInput;
    readonly output: ExportOutcome;
  };
  /** Makes the pages of a plan for the system's printing. */
  readonly 'print-view': {
    readonly input: { readonly plan: Plan; readonly options: PrintOptions };
    readonly output: { readonly html: string; readonly pages: number };
  };
  /** Rounds (round-jobs.ts): writes what departments are sent. */
  readonly 'send-round': {
    readonly input: SendRoundInput;
    readonly output: SendRoundOutput;
  };
  /** Reads one file that came back. */
  readonly 'receive-file': {
    readonly input: ReceiveFileInput;
    readonly output: ReceivedFile;
  };
  /** Compares everything that came back with what was sent. */
  readonly 'merge-round': {
    readonly input: MergeRoundInput;
    readonly output: MergeRoundOutput;
  };
  /** Pairs the rows of two plans by what they say. As text on both ways: the main thread opens neither. */
  readonly 'match-plans': {
    readonly input: { readonly before: JsonText<Plan>; readonly after: JsonText<Plan> };
    readonly output: JsonText<MatchedPlans>;
  };
  /** Writes the table of changes between two states of a plan, and reads it again. */
  readonly 'write-changes': {
    readonly input: WriteChangesInput;
    readonly output: WriteChangesOutcome;
  };
  /** Reads plans without a common base and makes the empty plan in which they meet. */
  readonly 'unite-plans': {
    readonly input: UniteInput;
    readonly output: UniteOutput;
  };
  /** Writes letters, records and replies. */
  readonly 'write-round-files': {
    readonly input: WriteRoundFilesInput;
    readonly output: WriteRoundFilesOutput;
  };
}

export type JobName = keyof Jobs;
export type InputOf<Name extends JobName> = Jobs[Name]['input'];
export type OutputOf<Name extends JobName> = Jobs[Name]['output'];

/** What is read: a file, or a table that was copied. */
export type ReadSource = { readonly path: string } | { readonly clipboard: ClipboardContent };

export type ReadInput = ReadSource & {
  /** Under this name the thread keeps the document for later corrections, in place of the one before. */
  readonly documentId?: string;
};

/** As text: the main thread hands all on to the window without opening them. */
export interface ReadOutcome {
  readonly source: JsonText<RawDocument>;
  readonly recognition: JsonText<Recognition>;
  readonly tables: JsonText<readonly TableCandidate[]>;
  /** Fingerprints of the tables' shapes (table-shape.ts). */
  readonly shapes: readonly string[];
}

export interface CorrectInput {
  readonly documentId: string;
  /** Only for a thread that was replaced since: it does not have the document. */
  readonly source?: JsonText<RawDocument>;
  readonly by:
    | { readonly kind: 'user'; readonly corrections: RecognitionCorrections }
    | { readonly kind: 'memory'; readonly shapes: ReadonlyMap<string, ShapeCorrections> };
}

export interface CorrectOutcome {
  readonly recognition: JsonText<Recognition>;
  readonly corrections: RecognitionCorrections;
  /** What the corrections say about each shape of the document; null: nothing. */
  readonly shapes: ReadonlyMap<string, ShapeCorrections | null>;
}

export type ExportFormat = 'docx' | 'xlsx' | 'pdf';

export interface ExportInput {
  readonly plan: Plan;
  readonly path: string;
  readonly format: ExportFormat;
  /** What goes into the file and how; the usual where absent. */
  readonly print?: PrintOptions;
}

export interface ExportOutcome {
  /** Where the file is: at the path asked for when it proved equal, else beside it, under a name that says so. */
  readonly path: string;
  /** What differs between the plan and the file read again, in Vietnamese; empty when the file is proven. */
  readonly differences: readonly string[];
  /** What the format cannot show as it is in the plan, in Vietnamese. */
  readonly warnings: readonly string[];
  /** Printed rows of the table. */
  readonly rows: number;
  /** The checklist of the form, measured in the file; null for formats that it is not about. */
  readonly check: FormCheck | null;
}

export interface WriteChangesInput {
  readonly earlier: ComparedState;
  readonly later: ComparedState;
  readonly steps: RowSteps;
  readonly path: string;
  readonly format: 'docx' | 'xlsx';
}

export interface WriteChangesOutcome {
  /** As of ExportOutcome. */
  readonly path: string;
  readonly differences: readonly string[];
  /** Rows of the table; 0: the states are alike and nothing was written. */
  readonly rows: number;
}

export type ToWorker =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly job: JobName;
      readonly input: InputOf<JobName>;
    }
  | { readonly kind: 'abort'; readonly id: number }
  /** This job is likely to come: its code can be read already. */
  | { readonly kind: 'prepare'; readonly job: JobName };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly output: OutputOf<JobName> }
  | { readonly kind: 'failed'; readonly id: number; readonly error: SerializedError };
