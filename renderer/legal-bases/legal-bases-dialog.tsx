import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { newId } from '../../shared/ids';
import { basisLine, citeFull, citeIn, citeShort, withBasisEndings } from '../../shared/legal/cite';
import type { LegalDocument, StoredDocument } from '../../shared/legal/legal-document';
import { coveredKeys, searchLegal, type LegalEntry } from '../../shared/legal/legal-library';
import { documentsInBasis } from '../../shared/legal/parse-legal-basis';
import { isSameDocument } from '../../shared/legal/same-document';
import {
  keepLegalDocuments,
  legalEntries,
  refreshLegalBases,
  setLegalBases,
} from '../state/legal-bases';
import { openedPlan, whenSaved } from '../state/open-plan';
import { storeStatus } from '../state/store-status';
import { DialogFrame } from '../ui/dialog-frame';
import { useStore } from '../ui/use-store';
import { EntryForm } from './entry-form';
import { EntryList } from './entry-list';
import { PlanBasesList } from './plan-bases';
import { legalTexts } from './texts';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(300px, 2fr) minmax(0, 3fr)',
    gap: '20px',
    overflow: 'hidden',
  },
  side: {
    overflowY: 'auto',
    display: 'grid',
    gap: '16px',
    alignContent: 'start',
    padding: '2px 4px 2px 2px',
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  muted: { color: tokens.colorNeutralForeground3 },
});

const blankDocument: LegalDocument = {
  type: 'Quyết định',
  symbol: '',
  date: null,
  issuer: '',
  subject: '',
};
const newEntry = 'new';

export interface LegalBasesDialogProps {
  readonly onClose: () => void;
  /** Set where a citation can be put into a text; the dialog closes after it. */
  readonly onInsert?: (citation: string) => void;
  /** The text so far: decides between the full and the short form. */
  readonly textBefore?: string;
}

/** The library of documents, the one that is chosen, and the căn cứ of the open plan. */
export function LegalBasesDialog(props: LegalBasesDialogProps) {
  const styles = useStyles();
  const entries = useStore(legalEntries);
  const plan = useStore(openedPlan)?.plan;
  const bases = plan?.metadata.legalBases;
  const readOnly = useStore(storeStatus).kind === 'read-only';
  const [chosen, setChosen] = useState<string | null>(null);
  // The plans' căn cứ are read in main: what was just edited must be there first.
  useEffect(() => void whenSaved().then(refreshLegalBases), [bases]);
  const entry = entries?.find(({ key }) => key === chosen) ?? null;
  return (
    <DialogFrame
      title={legalTexts.title}
      size="window"
      contentClassName={styles.content}
      onClose={props.onClose}
      testId="legal-bases-dialog"
      actions={
        <Button appearance="primary" onClick={props.onClose}>
          {legalTexts.close}
        </Button>
      }
    >
      {entries === null ? (
        <Spinner label={legalTexts.loading} />
      ) : (
        <Library entries={entries} chosen={chosen} onChoose={setChosen} />
      )}
      <div className={styles.side}>
        {entry === null && chosen !== newEntry ? (
          <Text className={styles.muted}>{legalTexts.chooseOne}</Text>
        ) : (
          <>
            <EntryForm
              key={`${chosen ?? ''} ${JSON.stringify(entry?.document)}`}
              document={entry?.document ?? blankDocument}
              entry={entry}
              readOnly={readOnly}
              onSave={(document) => void saveEntry(entry, document, setChosen)}
              onRemove={() => entry !== null && void removeEntry(entry)}
            />
            {entry !== null && <Insertions {...props} document={entry.document} />}
          </>
        )}
        {bases !== undefined && (
          <PlanBasesList
            lines={bases}
            library={entries ?? []}
            readOnly={readOnly}
            onChange={setLegalBases}
          />
        )}
      </div>
    </DialogFrame>
  );
}

function Library(props: {
  readonly entries: readonly LegalEntry[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}) {
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const merge = async () => {
    const key = await mergeEntries(props.entries.filter((entry) => marked.has(entry.key)));
    if (key === null) return;
    setMarked(new Set());
    props.onChoose(key);
  };
  return (
    <EntryList
      entries={searchLegal(props.entries, query)}
      query={query}
      onQuery={setQuery}
      chosen={props.chosen}
      onChoose={props.onChoose}
      marked={marked}
      onMark={(key, isMarked) =>
        setMarked((current) => {
          const next = new Set(current);
          if (isMarked) next.add(key);
          else next.delete(key);
          return next;
        })
      }
      onAdd={() => props.onChoose(newEntry)}
      onMerge={() => void merge()}
    />
  );
}

/** Ways to use the chosen document: in the text that asked for it, and among the plan's căn cứ. */
function Insertions(props: LegalBasesDialogProps & { readonly document: LegalDocument }) {
  const styles = useStyles();
  const { document, onInsert, textBefore } = props;
  const bases = useStore(openedPlan)?.plan.metadata.legalBases;
  const readOnly = useStore(storeStatus).kind === 'read-only';
  const insert = (citation: string) => {
    onInsert?.(citation);
    props.onClose();
  };
  const inPlan = bases?.some((line) =>
    documentsInBasis(line).some((each) => isSameDocument(each, document)),
  );
  return (
    <div className={styles.line}>
      {onInsert !== undefined && (
        <>
          {textBefore !== undefined && (
            <Button
              appearance="primary"
              title={legalTexts.insertRightHint}
              onClick={() => insert(citeIn(textBefore, document))}
            >
              {legalTexts.insertRight}
            </Button>
          )}
          <Button onClick={() => insert(citeFull(document))}>{legalTexts.insertFull}</Button>
          <Button onClick={() => insert(citeShort(document))}>{legalTexts.insertShort}</Button>
        </>
      )}
      {bases !== undefined && (
        <Button
          // Keeps the keyboard when it goes out of use at the press.
          disabledFocusable={readOnly || inPlan === true}
          onClick={() => setLegalBases(withBasisEndings([...bases, basisLine(document)]))}
        >
          {inPlan === true ? legalTexts.alreadyInPlan : legalTexts.addToPlan}
        </Button>
      )}
    </div>
  );
}

async function saveEntry(
  entry: LegalEntry | null,
  document: LegalDocument,
  onSaved: (key: string) => void,
): Promise<void> {
  const record = recordOf(document, entry === null ? [] : [entry]);
  if (await keepLegalDocuments([record])) onSaved(record.id);
}

/** Takes a document out; it does not come back while plans go on citing it. */
async function removeEntry(entry: LegalEntry): Promise<void> {
  await keepLegalDocuments([{ ...recordOf(entry.document, [entry]), removed: true }]);
}

/** Makes one record of several entries: that of the one most cited, standing for all. Null when it was refused. */
async function mergeEntries(entries: readonly LegalEntry[]): Promise<string | null> {
  const [main, ...others] = [...entries].sort((a, b) => b.mentions.length - a.mentions.length);
  if (main === undefined || others.length === 0) return null;
  const record = recordOf(main.document, [main, ...others]);
  const gone = [main, ...others].flatMap(({ stored }) =>
    stored === null || stored.id === record.id ? [] : [{ ...stored, covers: [], removed: true }],
  );
  return (await keepLegalDocuments([record, ...gone])) ? record.id : null;
}

function recordOf(document: LegalDocument, entries: readonly LegalEntry[]): StoredDocument {
  const { type, symbol, date, issuer, subject } = document;
  const id = entries.find(({ stored }) => stored !== null)?.stored?.id ?? newId();
  const covers = coveredKeys(entries);
  return { id, type, symbol, date, issuer, subject, covers, removed: false };
}
