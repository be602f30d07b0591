import type { PlanMetadata } from '../../shared/plan/plan';

/** What every group of fields of the metadata form is given. */
export interface MetadataProps {
  readonly metadata: PlanMetadata;
  readonly readOnly: boolean;
}
