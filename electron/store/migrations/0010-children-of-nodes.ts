import type { Migration } from './migration';

/**
 * Deleting a node makes SQLite look for children that would lose their parent. With the plan first in the index it takes
 * the primary key for that and walks through the whole plan, for each node: 10,000 rows then take 10 s to delete.
 */
export const childrenOfNodes: Migration = {
  version: 10,
  name: '0010-children-of-nodes',
  sql: `
DROP INDEX node_by_parent;
CREATE INDEX node_by_parent ON node (parent_id);
`,
};
