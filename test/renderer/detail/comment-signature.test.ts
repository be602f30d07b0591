import { expect, test } from 'vitest';
import { signatureOf } from '../../../renderer/detail/comment-signature';

const createdAt = '2026-11-12T08:00:00Z';

test('a comment of a file is signed with the file and the time that the file gives, as it gives it', () => {
  const origin = { fileName: 'a.docx', writtenAt: '2024-01-05T23:30:00Z' };
  expect(signatureOf({ author: 'Hoa', createdAt, origin })).toBe(
    'Hoa, 05/01/2024 23:30, từ tệp «a.docx»',
  );
  const day = { ...origin, writtenAt: '2024-01-05' };
  expect(signatureOf({ author: 'Hoa', createdAt, origin: day })).toBe(
    'Hoa, 05/01/2024, từ tệp «a.docx»',
  );
});

test('what the file does not say is not made up', () => {
  const origin = { fileName: 'a.xlsx', writtenAt: null };
  expect(signatureOf({ author: '', createdAt, origin })).toBe(
    'Không rõ người ghi, từ tệp «a.xlsx»',
  );
});

test('a comment of the officer is signed with the time of writing', () => {
  expect(signatureOf({ author: 'An', createdAt })).toMatch(/^An, \d/);
});
