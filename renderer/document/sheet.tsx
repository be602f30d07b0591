import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { starterBody } from '../../shared/body/starter-body';
import { setBody } from '../../shared/commands/edit-body';
import type { PrintOptions } from '../../shared/document/print-options';
import type { BodyPart } from '../../shared/plan/body';
import type { Plan } from '../../shared/plan/plan';
import { notify } from '../state/notices';
import { execute, openedPlan } from '../state/open-plan';
import { BodyEditor } from './body-editor';
import { FootnoteList } from './footnote-list';
import { formAroundText } from './form-around-text';
import { PaperBlocks } from './paper-blocks';
import { documentTexts as texts } from './texts';

/** A sheet of paper: what the form prints around the text, and the text to edit. */
export function Sheet(props: {
  readonly plan: Plan;
  readonly part: BodyPart;
  readonly options: PrintOptions;
  readonly readOnly: boolean;
  readonly firstFootnote: number;
  readonly onReady: (part: BodyPart, body: BodyEditor | null) => void;
  readonly onFocus: (part: BodyPart) => void;
}) {
  const { plan, part, options, readOnly, onReady, onFocus } = props;
  const { mount, body, fresh, clearFresh } = useBodyEditor(part, plan.id, readOnly, onReady);
  const around = useMemo(() => formAroundText(plan, part, options), [plan, part, options]);
  return (
    <section className="paper" aria-label={texts.textOf[part]} onFocus={() => onFocus(part)}>
      <PaperBlocks blocks={around.before} />
      {plan[part].length === 0 && !readOnly && <StarterOffer part={part} plan={plan} />}
      <div className="paper-text" ref={mount} />
      {body !== null && createPortal(<PaperBlocks blocks={around.within} />, body.formWithin)}
      <PaperBlocks blocks={around.after} />
      {body !== null && (
        <FootnoteList
          body={body}
          firstNumber={props.firstFootnote}
          readOnly={readOnly}
          fresh={fresh}
          onFocused={clearFresh}
        />
      )}
    </section>
  );
}

function useBodyEditor(
  part: BodyPart,
  planId: string,
  readOnly: boolean,
  onReady: (part: BodyPart, body: BodyEditor | null) => void,
) {
  const mount = useRef<HTMLDivElement>(null);
  const [body, setBodyEditor] = useState<BodyEditor | null>(null);
  const [fresh, setFresh] = useState<number | null>(null);
  useEffect(() => {
    if (mount.current === null) return undefined;
    const editor = new BodyEditor(mount.current, part, texts.textOf[part], readOnly, {
      onFootnote: setFresh,
      onPasteNotice: (title) => notify({ intent: 'warning', title }),
    });
    setBodyEditor(editor);
    onReady(part, editor);
    return () => {
      onReady(part, null);
      setBodyEditor(null);
      editor.destroy();
    };
  }, [part, planId, readOnly, onReady]);
  const clearFresh = useCallback(() => setFresh(null), []);
  return { mount, body, fresh, clearFresh };
}

/** Offered while there is no text: sections to begin with, in one step that undo takes back. */
function StarterOffer({ part, plan }: { readonly part: BodyPart; readonly plan: Plan }) {
  const use = () => {
    const open = openedPlan.get();
    if (open === null) return;
    const blocks = starterBody(part, plan.metadata);
    const command = setBody(open.plan, part, blocks, texts.starterLabel[part]);
    if (command !== null) void execute(command);
  };
  return (
    <div className="paper-offer">
      <span>{texts.emptyBody}</span>
      <Button size="small" onClick={use}>
        {texts.useStarter[part]}
      </Button>
    </div>
  );
}
