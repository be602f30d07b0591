import { AppError } from '../../shared/app-error';
import type { PlanId } from '../../shared/ids';
import type { OwnLayout } from '../../shared/layouts/own-layout';
import type { Layout } from '../../shared/plan/layout';
import { readLayout } from '../store/load-plan';
import { deleteOwnLayout, readOwnLayouts, writeOwnLayout } from '../store/own-layouts';
import { planKeyOf } from '../store/plan-key';
import type { AppContext } from './app-context';

/** More are a mistake: nobody chooses among them. */
const mostOwnLayouts = 200;

export function listOwnLayouts({ library }: AppContext): readonly OwnLayout[] {
  return readOwnLayouts(library.reader);
}

/**
 * Keeps a layout under its name. Throws AppError 'invalid-request' when another one has the name, and when there are too
 * many.
 */
export function saveOwnLayout({ library }: AppContext, own: OwnLayout): readonly OwnLayout[] {
  const others = readOwnLayouts(library.reader).filter(({ layout }) => layout.id !== own.layout.id);
  const name = own.layout.name.trim().toLocaleLowerCase('vi');
  if (others.some(({ layout }) => layout.name.trim().toLocaleLowerCase('vi') === name)) {
    throw new AppError(
      'invalid-request',
      `Đã có mẫu cột tên «${own.layout.name}». Hãy đặt tên khác, hoặc chọn mẫu đó rồi lưu đè.`,
    );
  }
  if (others.length >= mostOwnLayouts) {
    throw new AppError(
      'invalid-request',
      `Đã có ${mostOwnLayouts} mẫu cột riêng. Hãy xóa bớt mẫu không còn dùng rồi lưu lại.`,
    );
  }
  writeOwnLayout(library.writer, own);
  return readOwnLayouts(library.reader);
}

export function removeOwnLayout({ library }: AppContext, id: string): readonly OwnLayout[] {
  deleteOwnLayout(library.writer, id);
  return readOwnLayouts(library.reader);
}

/** The layout of a plan of the library, to be used by another. Throws AppError 'not-found'. */
export function layoutOfPlan({ library }: AppContext, planId: PlanId): Layout {
  return readLayout(library.reader, planKeyOf(library.reader, planId));
}
