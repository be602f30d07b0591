import { useEffect, useMemo, useState } from 'react';
import { adoptLayout } from '../../shared/layouts/adopt-layout';
import {
  explainSwitch,
  filledCells,
  type SwitchPreview,
} from '../../shared/layouts/explain-switch';
import { draftProblems, type DraftProblem } from '../../shared/layouts/layout-draft';
import type { NumberingChoice } from '../../shared/layouts/numbering-choice';
import { isOwnLayoutId, type LayoutSums } from '../../shared/layouts/own-layout';
import type { ColumnId, PlanId } from '../../shared/ids';
import type { Layout } from '../../shared/plan/layout';
import type { Plan } from '../../shared/plan/plan';
import { sameValue } from '../../shared/commands/same-value';
import { layoutOfPlan, ownLayouts, refreshOwnLayouts } from '../state/layouts';
import { refreshLibrary } from '../state/library';
import { printOptions } from '../state/print-options';
import { useStore } from '../ui/use-store';

/** The layout on the table of the dialog, and everything that is said about it. */
export interface LayoutWork {
  readonly draft: Layout;
  readonly setDraft: (change: (draft: Layout) => Layout) => void;
  readonly numbering: NumberingChoice | null;
  readonly setNumbering: (numbering: NumberingChoice | null) => void;
  readonly sums: LayoutSums;
  readonly setSums: (sums: LayoutSums) => void;
  /** Takes another layout as the start; null goes back to the plan's own. */
  readonly choose: (layout: Layout | null) => void;
  readonly chooseOfPlan: (planId: PlanId) => Promise<void>;
  readonly filled: ReadonlyMap<ColumnId, number>;
  readonly problems: readonly DraftProblem[];
  readonly preview: SwitchPreview | null;
  readonly isChanged: boolean;
}

export function useLayoutWork(plan: Plan): LayoutWork {
  const options = useStore(printOptions);
  const given = { areas: options.areaSums, closing: options.closingTotal };
  const [draft, setDraft] = useState(plan.layout);
  const [numbering, setNumbering] = useState<NumberingChoice | null>(null);
  const [sums, setSums] = useState<LayoutSums>(given);
  useEffect(() => {
    void refreshOwnLayouts();
    void refreshLibrary();
  }, []);
  const filled = useMemo(() => filledCells(plan), [plan]);
  const problems = useMemo(() => draftProblems(draft), [draft]);
  const layoutChanged = !sameValue(draft, plan.layout);
  const preview = useMemo(
    () => (layoutChanged ? explainSwitch(plan, draft) : null),
    [plan, draft, layoutChanged],
  );
  const choose = (layout: Layout | null) => {
    setDraft(layout === null ? plan.layout : adoptLayout(plan, layout));
    const own = ownLayouts.get().find((each) => each.layout.id === layout?.id);
    setNumbering(own?.numbering ?? null);
    setSums(own?.sums ?? given);
  };
  return {
    draft,
    setDraft,
    numbering,
    setNumbering,
    sums,
    setSums,
    choose,
    chooseOfPlan: async (planId) => {
      const layout = await layoutOfPlan(planId);
      if (layout !== null) choose(named(layout, plan.layout));
    },
    filled,
    problems,
    preview,
    isChanged: layoutChanged || numbering !== null || !sameValue(sums, given),
  };
}

/** A layout that comes from another plan is not the own layout that it may once have been made from. */
function named(layout: Layout, mine: Layout): Layout {
  return isOwnLayoutId(layout.id) ? { ...layout, id: mine.id } : layout;
}
