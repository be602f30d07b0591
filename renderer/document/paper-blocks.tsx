import type { CSSProperties } from 'react';
import type { DocumentBlock, ParagraphBlock } from '../../shared/document/plan-document';

/** The form's own parts of a page as they are printed: letterhead, title, căn cứ, nơi nhận and signature. */
export function PaperBlocks({ blocks }: { readonly blocks: readonly DocumentBlock[] }) {
  return blocks.map((block, index) => {
    if (block.kind === 'paragraph') return <PaperParagraph key={index} block={block} />;
    if (block.kind !== 'columns') return null;
    return (
      <div key={index} className="paper-columns">
        {block.columns.map(({ widthMm, paragraphs }, column) => (
          <div key={column} style={{ width: `${widthMm}mm` }}>
            {paragraphs.map((paragraph, line) => (
              <PaperParagraph key={line} block={paragraph} />
            ))}
          </div>
        ))}
      </div>
    );
  });
}

function PaperParagraph({ block }: { readonly block: ParagraphBlock }) {
  const style: CSSProperties = {
    fontSize: `${block.sizePt}pt`,
    textAlign: block.alignment,
    textIndent: `${block.firstLineIndentMm}mm`,
    margin: `${block.spaceBeforePt}pt ${block.rightIndentMm}mm ${block.spaceAfterPt}pt ${block.leftIndentMm}mm`,
    lineHeight: block.lineSpacing * 1.15,
  };
  return (
    <p className="paper-paragraph" style={style}>
      <span className={block.boxed === true ? 'paper-box' : undefined}>
        {block.runs.map((run, index) => (
          <span
            key={index}
            style={{
              fontWeight: run.bold ? 700 : 400,
              fontStyle: run.italic ? 'italic' : 'normal',
              ...(run.underline ? { textDecoration: 'underline' } : {}),
            }}
          >
            {run.text}
          </span>
        ))}
      </span>
      {block.lineBelowMm !== undefined && (
        <span className="paper-line" style={{ width: `${block.lineBelowMm}mm` }} />
      )}
    </p>
  );
}
