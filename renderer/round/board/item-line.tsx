import { Badge, mergeClasses } from '@fluentui/react-components';
import type { ConflictReason, MergeItem } from '../../../shared/merge/merge-types';
import { BaseOf } from './base-of';
import type { BoardFacts } from './board-facts';
import { useBoardStyles } from './board-styles';
import { columnName } from './item-words';
import type { ItemLineProps } from './line-props';
import { PairReason } from './pair-reason';
import { ProposalsOf } from './proposals-of';
import { ResultCell } from './result-cell';
import { boardTexts } from './texts';

/** One thing to decide: where it is, what was sent, what is proposed, what comes out. */
export function ItemLine(props: ItemLineProps) {
  const styles = useBoardStyles();
  const { facts, item, record, active, actions } = props;
  const onChoose = record === null && !props.readOnly ? actions.onChoose : null;
  return (
    <div
      id={`item-${item.id}`}
      role="row"
      aria-selected={active}
      className={mergeClasses(
        styles.line,
        item.state === 'conflict' && styles.conflict,
        item.doubtIds.length > 0 && styles.doubt,
        record !== null && styles.decided,
        active && styles.active,
      )}
      data-item={item.kind}
      data-state={item.state}
      data-decided={record?.decision.kind ?? ''}
      onClick={props.onActivate}
    >
      <div className={styles.cell} role="gridcell">
        <WhatCell facts={facts} item={item} />
        {active && (item.kind === 'cell' || item.kind === 'move') && (
          <PairReason facts={facts} item={item} />
        )}
      </div>
      <div className={styles.cell} role="gridcell" data-part="base">
        <BaseOf facts={facts} item={item} />
      </div>
      <div className={styles.cell} role="gridcell" data-part="proposals">
        <ProposalsOf facts={facts} item={item} record={record} onChoose={onChoose} />
      </div>
      <div className={styles.cell} role="gridcell" data-part="result">
        <ResultCell {...props} />
      </div>
    </div>
  );
}

function WhatCell({ facts, item }: { readonly facts: BoardFacts; readonly item: MergeItem }) {
  const styles = useBoardStyles();
  const reasons = reasonsOf(facts, item);
  return (
    <>
      <strong>
        {item.kind === 'cell' ? columnName(facts, item.columnId) : boardTexts.kind[item.kind]}
      </strong>
      {item.state === 'conflict' && (
        <>
          <Badge appearance="tint" color="danger">
            {boardTexts.conflict}
          </Badge>
          {reasons.map((reason) => (
            <span key={reason} className={styles.what}>
              {boardTexts.conflictWhy[reason]}
            </span>
          ))}
        </>
      )}
      {item.state === 'union' && (
        <Badge appearance="tint" color="success">
          {boardTexts.unite}
        </Badge>
      )}
      {item.state === 'alike' && (
        <span className={styles.what}>{boardTexts.alike(item.proposalIds.length)}</span>
      )}
      {!item.inScope && (
        <Badge appearance="tint" color="warning" title={boardTexts.outOfScopeHint}>
          {boardTexts.outOfScope}
        </Badge>
      )}
      {item.kind === 'cell' && item.alsoRows.length > 0 && (
        <span className={styles.what}>{boardTexts.sharedCell(item.alsoRows.length + 1)}</span>
      )}
      {item.doubtIds.length > 0 && (
        <span className={styles.what}>{boardTexts.answerDoubtFirst}</span>
      )}
    </>
  );
}

function reasonsOf({ proposals }: BoardFacts, item: MergeItem): readonly ConflictReason[] {
  return [...new Set(item.proposalIds.flatMap((id) => proposals.get(id)?.why ?? []))];
}
