import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PanelLeftContract20Regular, PanelLeftExpand20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { BodyPart } from '../../shared/plan/body';
import type { Plan } from '../../shared/plan/plan';
import { openedPlan } from '../state/open-plan';
import { printOptions } from '../state/print-options';
import { storeStatus } from '../state/store-status';
import { useStore } from '../ui/use-store';
import type { BodyEditor } from './body-editor';
import './document.css';
import { FindInText } from './find-in-text';
import { footnoteCount } from './footnote-list';
import { LegalBasesOverPage, type LegalBases } from './legal-bases';
import { MetadataForm } from './metadata-form';
import { Sheet } from './sheet';
import { TextToolbar } from './text-toolbar';
import { documentTexts as texts } from './texts';
import { useEditorFacts } from './use-editor-facts';

const useStyles = makeStyles({
  page: { height: '100%', maxWidth: '100vw', display: 'flex', minHeight: 0 },
  form: {
    width: '340px',
    flexShrink: 0,
    overflow: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1000px)': { width: '290px' },
  },
  main: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  tools: {
    display: 'flex',
    alignItems: 'stretch',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: { flexGrow: 1, minWidth: 0 },
  desk: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

/** The document beside its facts: metadata at the left, the sheets as they will look at the right. */
export function DocumentPage({ LegalBases }: { readonly LegalBases: LegalBases }) {
  const open = useStore(openedPlan);
  const readOnly = useStore(storeStatus).kind === 'read-only';
  if (open === null) return null;
  return (
    <OpenDocument key={open.plan.id} plan={open.plan} readOnly={readOnly} LegalBases={LegalBases} />
  );
}

const partsOf = {
  plan: ['body'],
  'decision-with-plan': ['decision', 'body'],
} as const satisfies Record<Plan['metadata']['documentType'], readonly BodyPart[]>;

type Bodies = Readonly<Record<BodyPart, BodyEditor | null>>;

function OpenDocument(props: {
  readonly plan: Plan;
  readonly readOnly: boolean;
  readonly LegalBases: LegalBases;
}) {
  const styles = useStyles();
  const { plan, readOnly } = props;
  const options = useStore(printOptions);
  const [bodies, setBodies] = useState<Bodies>({ decision: null, body: null });
  const [active, setActive] = useState<BodyPart>('body');
  const [formOpen, setFormOpen] = useState(true);
  const [finding, setFinding] = useState(false);
  const [legal, setLegal] = useState<'bases' | 'citation' | null>(null);
  const onReady = useCallback((part: BodyPart, body: BodyEditor | null) => {
    setBodies((current) => ({ ...current, [part]: body }));
  }, []);
  const { documentType } = plan.metadata;
  const parts = partsOf[documentType];
  // The same list between renders: finding marks its places whenever the list changes.
  const inUse = useMemo(
    () => partsOf[documentType].flatMap((part) => bodies[part] ?? []),
    [bodies, documentType],
  );
  const desk = useSheetZoom();
  useEditorFacts(bodies.decision, (body) => String(footnoteCount(body)));
  const decisionNotes = parts.length > 1 ? footnoteCount(bodies.decision) : 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f') {
      event.preventDefault();
      setFinding(true);
    }
  };
  const toggle = formOpen ? texts.hideForm : texts.showForm;
  return (
    <>
      <div className={styles.page} onKeyDown={onKeyDown} data-testid="document-page">
        {formOpen && (
          <div className={styles.form} data-region="form">
            <MetadataForm plan={plan} readOnly={readOnly} onLegalBases={() => setLegal('bases')} />
          </div>
        )}
        <div className={styles.main}>
          <div className={styles.tools}>
            <Button
              appearance="subtle"
              aria-label={toggle}
              title={toggle}
              icon={formOpen ? <PanelLeftContract20Regular /> : <PanelLeftExpand20Regular />}
              onClick={() => setFormOpen(!formOpen)}
            />
            <div className={styles.bar}>
              <TextToolbar
                body={bodies[active] ?? bodies.body}
                readOnly={readOnly}
                onFind={() => setFinding(true)}
                onCite={() => setLegal('citation')}
              />
            </div>
          </div>
          {finding && <FindInText bodies={inUse} onClose={() => setFinding(false)} />}
          <div className={styles.desk} ref={desk} data-region="text">
            <div className="papers">
              {parts.map((part) => (
                <Sheet
                  key={part}
                  plan={plan}
                  part={part}
                  options={options}
                  readOnly={readOnly}
                  firstFootnote={part === 'body' ? decisionNotes + 1 : 1}
                  onReady={onReady}
                  onFocus={setActive}
                />
              ))}
            </div>
          </div>
        </div>
      </div>
      {legal !== null && (
        <LegalBasesOverPage
          Dialog={props.LegalBases}
          body={legal === 'citation' ? (bodies[active] ?? bodies.body) : null}
          earlier={parts.length > 1 && active === 'body' ? bodies.decision : null}
          onClose={() => setLegal(null)}
        />
      )}
    </>
  );
}

/** A4 at 96 dpi, and the air beside it. */
const paperWidth = 794;
const air = 32;

/** Sheets shrink until a page's width fits beside the form; they never grow. */
function useSheetZoom() {
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const zoom = Math.min(1, (element.clientWidth - air) / paperWidth);
      element.style.setProperty('--sheet-zoom', String(Math.max(0.4, zoom)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return desk;
}
