import { writtenTime, type CommentReply } from '../../shared/history/comments';
import { formatMoment } from '../ui/format';
import { detailTexts } from './texts';

/** Who said it and when; of a file also which one, with the time that the file gives, if it gives any. */
export function signatureOf({
  author,
  createdAt,
  origin,
}: Pick<CommentReply, 'author' | 'createdAt' | 'origin'>): string {
  if (origin === undefined) return detailTexts.signed(author, formatMoment(new Date(createdAt)));
  const { fileName, writtenAt } = origin;
  const parts = [
    author === '' ? detailTexts.unknownAuthor : author,
    ...(writtenAt === null ? [] : [writtenTime(writtenAt)]),
    detailTexts.imported(fileName),
  ];
  return parts.join(', ');
}
