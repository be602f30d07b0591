import { splitAgencies } from '../text/agencies';
import { normaliseAgencyName } from '../text/agency-name';
import { remembered } from '../text/remembered';

/**
 * Whether a Chủ trì cell names a department. Names may leave out the end («Phòng Tài chính» is «Phòng Tài chính - Kế
 * hoạch», «Trung tâm Hành chính công» the one «thành phố») and the council beside the committee («Văn phòng UBND»).
 */
export function leadsRow(department: string, lead: string): boolean {
  const name = nameKey(department);
  if (name === '' || lead === '') return false;
  return agenciesOf(lead).some((agency) => sameAgency(agency, name));
}

/** Two names of one agency, as keys of nameKey. */
export function sameAgency(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return short !== '';
  return short.includes(' ') && long.startsWith(`${short} `);
}

export function nameKey(name: string): string {
  return knownKeys(name);
}

const knownKeys = remembered((name) =>
  normaliseAgencyName(name)
    .split(' ')
    .filter((word) => word !== 'hđnd')
    .join(' '),
);

const agenciesOf = remembered((text) =>
  splitAgencies(text, []).map(({ written }) => nameKey(written)),
);
