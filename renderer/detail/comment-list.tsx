import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CommentReply, CommentThread } from '../../shared/history/comments';
import { planIndexOf } from '../../shared/plan/plan-index';
import type { Plan } from '../../shared/plan/plan';
import {
  addComment,
  comments,
  removeComment,
  replyToComment,
  resolveComment,
} from '../state/comments';
import { requestFocus } from '../state/grid-focus';
import { formatMoment } from '../ui/format';
import { useStore } from '../ui/use-store';
import { CommentForm } from './comment-form';
import { signatureOf } from './comment-signature';
import { headingsOf, type RowField } from './row-fields';
import { detailTexts } from './texts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px' },
  thread: {
    display: 'grid',
    gap: '4px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  said: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  reply: { paddingInlineStart: '12px', display: 'grid' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

/** What was said about one cell, and room to say more. */
export function CellComments({
  cell,
  readOnly,
}: {
  readonly cell: RowField;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const { ownerId, columnId, label } = cell;
  const threads = useStore(comments).filter(
    (thread) => thread.nodeId === ownerId && thread.columnId === columnId,
  );
  return (
    <div className={styles.list} data-testid="cell-comments">
      <Text className={styles.muted}>{detailTexts.commentOn(label)}</Text>
      {threads.length === 0 && <Text className={styles.muted}>{detailTexts.noComments}</Text>}
      {threads.map((thread) => (
        <Thread key={thread.commentId} thread={thread} readOnly={readOnly} />
      ))}
      {!readOnly && (
        <CommentForm
          placeholder={detailTexts.newComment}
          action={detailTexts.add}
          takesFocus
          onSend={(text) => addComment(ownerId, columnId, text)}
        />
      )}
    </div>
  );
}

/** All comments that are not settled, with the way to their cells. */
export function OpenComments({
  plan,
  readOnly,
}: {
  readonly plan: Plan;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const open = useStore(comments).filter(({ resolved }) => resolved === null);
  const { ranges, rows } = planIndexOf(plan);
  return (
    <div className={styles.list} data-testid="open-comments">
      {open.length === 0 && <Text className={styles.muted}>{detailTexts.noOpenComments}</Text>}
      {open.map((thread) => {
        const first = ranges.get(thread.nodeId)?.first;
        const row = first === undefined ? undefined : rows[first];
        const column = plan.layout.columns.find(({ id }) => id === thread.columnId)?.label ?? '';
        const place = [headingsOf(plan, thread.nodeId), column.replace(/\s+/g, ' ')];
        return (
          <div key={thread.commentId}>
            {row === undefined ? (
              <Text className={styles.muted}>{detailTexts.rowGone}</Text>
            ) : (
              <Link
                as="button"
                onClick={() => requestFocus({ nodeId: row.id, columnId: thread.columnId })}
              >
                {place.filter((part) => part !== '').join(' › ') || detailTexts.heading}
              </Link>
            )}
            <Thread thread={thread} readOnly={readOnly} />
          </div>
        );
      })}
    </div>
  );
}

function Thread({
  thread,
  readOnly,
}: {
  readonly thread: CommentThread;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const [replying, setReplying] = useState(false);
  const { commentId, resolved, replies } = thread;
  return (
    <article className={styles.thread} data-testid="comment">
      <Said {...thread} />
      {replies.map((reply) => (
        <div key={reply.commentId} className={styles.reply}>
          <Said {...reply} />
        </div>
      ))}
      {resolved !== null && (
        <span className={styles.muted}>
          {resolved.by === ''
            ? detailTexts.settledInFile
            : detailTexts.resolvedBy(resolved.by, formatMoment(new Date(resolved.at)))}
        </span>
      )}
      {!readOnly && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setReplying(true)}>
            {detailTexts.reply}
          </Button>
          <Button size="small" onClick={() => void resolveComment(commentId, resolved === null)}>
            {resolved === null ? detailTexts.resolve : detailTexts.reopen}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void removeComment(commentId)}>
            {detailTexts.remove}
          </Button>
        </div>
      )}
      {replying && (
        <CommentForm
          placeholder={detailTexts.replyTo}
          action={detailTexts.send}
          takesFocus
          onSend={async (text) => {
            const sent = await replyToComment(commentId, text);
            if (sent) setReplying(false);
            return sent;
          }}
        />
      )}
    </article>
  );
}

function Said(said: CommentReply) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.muted}>{signatureOf(said)}</span>
      <span className={styles.said}>{said.text}</span>
    </>
  );
}
