import type { Plan } from '../plan/plan';
import { appendixSection } from './appendix-section';
import { decisionBlocks } from './decision-blocks';
import type { FormContext } from './form-paragraph';
import { nd30, type DocumentForm } from './nd30';
import { pageSetupOf, textWidthOf } from './page-setup';
import { issuedPlanBlocks, ownPlanBlocks } from './plan-blocks';
import type { DocumentSection, PlanDocument } from './plan-document';
import { defaultPrintOptions, type PrintOptions } from './print-options';

/**
 * The whole document of a plan in the form of the decree, as far as the options ask for it. The words are the plan's own:
 * only what the form fixes is set (capitals of agencies, leading zeros, the marks that end lines, «./.»). Where the plan
 * lacks a fact, its room stays open; the checklist of an export tells what is missing. Of a whole document, a text without
 * a word or an appendix without rows is left out, unless there is neither.
 */
export function planDocumentOf(
  plan: Plan,
  options: PrintOptions = defaultPrintOptions,
  form: DocumentForm = nd30,
): PlanDocument {
  const page = pageSetupOf(form, 'portrait', options.marginsMm);
  const context: FormContext = {
    form,
    options,
    textWidthMm: textWidthOf(page),
    footnotes: [],
  };
  const sections: DocumentSection[] = [];
  const { text, appendix } = partsOf(plan, options);
  if (text) {
    if (plan.metadata.documentType === 'decision-with-plan') {
      if (hasDecision(plan))
        sections.push({ part: 'decision', page, blocks: decisionBlocks(plan, context) });
      sections.push({ part: 'plan', page, blocks: issuedPlanBlocks(plan, context) });
    } else {
      sections.push({ part: 'plan', page, blocks: ownPlanBlocks(plan, context) });
    }
  }
  if (appendix) {
    sections.push(appendixSection(plan, context));
  }
  return {
    fontFamily: form.fontFamily,
    properties: propertiesOf(plan, options),
    watermark: options.watermark,
    sections,
    footnotes: context.footnotes,
  };
}

/** An office may keep only the plan that a decision issued: then no empty decision is printed in front of its text. */
function hasDecision({ body, decision, metadata }: Plan): boolean {
  return (
    body.length === 0 ||
    decision.length > 0 ||
    [...metadata.legalBases, ...metadata.recipients].length > 0 ||
    [metadata.decisionSubject, metadata.signerName].some((text) => text !== '')
  );
}

function partsOf(plan: Plan, { parts }: PrintOptions): { text: boolean; appendix: boolean } {
  if (parts !== 'all') return { text: parts === 'text', appendix: parts === 'appendix' };
  const hasText = [plan.body, plan.decision, plan.metadata.legalBases].some(
    ({ length }) => length > 0,
  );
  const hasRows = plan.nodes.length > 0;
  return { text: hasText || !hasRows, appendix: hasRows };
}

function propertiesOf(plan: Plan, options: PrintOptions): PlanDocument['properties'] {
  const { metadata, appendix } = plan;
  const name = metadata.name === '' ? metadata.subject : metadata.name;
  return {
    title: options.parts === 'appendix' && appendix.title !== '' ? appendix.title : name,
    subject: metadata.subject,
    author: metadata.issuer,
  };
}
