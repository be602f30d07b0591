import { makeStyles } from '@fluentui/react-components';
import type { ProposalId } from '../../../shared/merge/merge-types';
import { proposersOf, type BoardFacts } from './board-facts';
import { departmentColor } from './department-colors';

const useStyles = makeStyles({
  names: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  name: { borderRadius: '4px', padding: '1px 6px', fontSize: '12px', lineHeight: '18px' },
});

/** Who proposed it, each in its colour. */
export function Proposers(props: {
  readonly facts: BoardFacts;
  readonly proposalIds: readonly ProposalId[];
}) {
  const { facts, proposalIds } = props;
  return <DepartmentNames facts={facts} names={proposersOf(facts, proposalIds)} />;
}

export function DepartmentNames(props: {
  readonly facts: BoardFacts;
  readonly names: readonly string[];
}) {
  const styles = useStyles();
  return (
    <span className={styles.names}>
      {props.names.map((name) => {
        const { ground, words } = departmentColor(props.facts.departments, name);
        return (
          <span
            key={name}
            className={styles.name}
            style={{ backgroundColor: ground, color: words }}
          >
            {name}
          </span>
        );
      })}
    </span>
  );
}
