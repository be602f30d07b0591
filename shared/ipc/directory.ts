import { z } from 'zod';
import type { Directory } from '../directory/directory';
import type { Agency } from '../text/agency-directory';

/** Channels of the directory of agencies (danh mục cơ quan). Every change answers with the whole directory. */
const name = z.string().max(500);
const day = z.iso.date().nullable() as unknown as z.ZodType<Agency['validFrom']>;
const agencyId = z.string().min(1).max(64);

const agency: z.ZodType<Agency> = z.object({
  id: agencyId,
  name: name.min(1),
  aliases: z.array(name).max(200),
  validFrom: day,
  validTo: day,
});

export const directoryRequests = {
  'directory.list': z.undefined(),
  /** Adds the agency, or puts it in place of the one with its id. Refused where its names belong to another. */
  'directory.save': z.object({ agency }),
  'directory.remove': z.object({ agencyId }),
  /** Adds the agencies of a starter list that nobody owns the names of. */
  'directory.add-starter': z.object({ starterId: z.string().max(64) }),
  /** Makes one agency of several; their names become aliases of the one kept. */
  'directory.merge': z.object({ keptId: agencyId, mergedIds: z.array(agencyId).min(1).max(1_000) }),
  /** Puts back a directory as it was, for undo. */
  'directory.restore': z.object({ agencies: z.array(agency).max(10_000) }),
} as const satisfies Record<string, z.ZodType>;

export interface DirectoryResponses {
  'directory.list': Directory;
  'directory.save': Directory;
  'directory.remove': Directory;
  'directory.add-starter': Directory;
  'directory.merge': Directory;
  'directory.restore': Directory;
}
