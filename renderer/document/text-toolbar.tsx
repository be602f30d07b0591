import {
  Dropdown,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Option,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  tokens,
} from '@fluentui/react-components';
import {
  Library20Regular,
  NumberSymbol20Regular,
  Search20Regular,
  Table20Regular,
  TextAlignCenter20Regular,
  TextAlignJustify20Regular,
  TextAlignRight20Regular,
  TextBold20Regular,
  TextFootnote20Regular,
  TextItalic20Regular,
  TextSubscript20Regular,
  TextSuperscript20Regular,
  TextUnderline20Regular,
} from '@fluentui/react-icons';
import { isInTable } from '@tiptap/pm/tables';
import type { ReactElement } from 'react';
import type { BodyAlignment, InlineStyle } from '../../shared/plan/body';
import type { BodyEditor } from './body-editor';
import {
  blockStyles,
  currentBlock,
  editTable,
  insertTable,
  setAlignment,
  setBlockStyle,
  setHeadingNumber,
  styleOfBlock,
  toggleLook,
  toggleTableHeader,
  type BlockStyle,
  type TableEdit,
} from './editor-commands';
import type { HeadingAttributes } from './editor-schema';
import { TextField } from './text-field';
import { documentTexts as texts } from './texts';
import { useEditorFacts } from './use-editor-facts';

const useStyles = makeStyles({
  bar: {
    flexWrap: 'wrap',
    padding: '2px 6px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  style: { minWidth: '150px', maxWidth: '170px' },
  number: { width: '76px' },
});

const looks: readonly (readonly [InlineStyle, ReactElement])[] = [
  ['bold', <TextBold20Regular key="b" />],
  ['italic', <TextItalic20Regular key="i" />],
  ['underline', <TextUnderline20Regular key="u" />],
  ['superscript', <TextSuperscript20Regular key="sup" />],
  ['subscript', <TextSubscript20Regular key="sub" />],
];

const alignments: readonly (readonly ['justify' | 'center' | 'right', ReactElement])[] = [
  ['justify', <TextAlignJustify20Regular key="j" />],
  ['center', <TextAlignCenter20Regular key="c" />],
  ['right', <TextAlignRight20Regular key="r" />],
];

/** Tools for the text that was last in use. */
export function TextToolbar(props: {
  readonly body: BodyEditor | null;
  readonly readOnly: boolean;
  readonly onFind: () => void;
  readonly onCite: () => void;
}) {
  const styles = useStyles();
  const { body, readOnly } = props;
  useEditorFacts(body, toolFacts);
  const off = readOnly || body === null;
  return (
    <Toolbar className={styles.bar} aria-label={texts.toolbar} size="small">
      <StyleChoice body={body} off={off} />
      <NumberField body={body} off={off} />
      <ToolbarDivider />
      {looks.map(([style, icon]) => (
        <Tool
          key={style}
          name={texts[style]}
          icon={icon}
          disabled={off}
          pressed={body?.editor.isActive(style) ?? false}
          onClick={() => body !== null && toggleLook(body.editor, style)}
        />
      ))}
      <ToolbarDivider />
      {alignments.map(([alignment, icon]) => (
        <Tool
          key={alignment}
          name={texts[alignment]}
          icon={icon}
          disabled={off}
          pressed={alignmentOf(body) === alignment}
          onClick={() =>
            body !== null && setAlignment(body.editor, alignment === 'justify' ? null : alignment)
          }
        />
      ))}
      <ToolbarDivider />
      <Tool
        name={texts.footnote}
        icon={<TextFootnote20Regular />}
        disabled={off}
        onClick={() => body?.addFootnote()}
      />
      <Tool name={texts.cite} icon={<Library20Regular />} disabled={off} onClick={props.onCite} />
      <TableMenu body={body} off={off} inTable={body !== null && isInTable(body.editor.state)} />
      <ToolbarDivider />
      <Tool name={texts.find} icon={<Search20Regular />} disabled={false} onClick={props.onFind} />
    </Toolbar>
  );
}

/** All that the tools show of the place of the caret. */
function toolFacts(body: BodyEditor): string {
  const { editor } = body;
  const block = currentBlock(editor.state);
  return JSON.stringify([
    isInTable(editor.state),
    block === null ? null : [styleOfBlock(block.node), block.node.attrs],
    looks.map(([style]) => editor.isActive(style)),
  ]);
}

function alignmentOf(body: BodyEditor | null): BodyAlignment | null {
  const block = body === null ? null : currentBlock(body.editor.state);
  if (block?.node.type.name !== 'paragraph') return null;
  return (block.node.attrs.alignment as BodyAlignment | null) ?? 'justify';
}

interface ToolProps {
  readonly name: string;
  readonly icon: ReactElement;
  readonly disabled: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

/** The press must not take the focus, and with it the selection, out of the text. */
function Tool({ name, icon, disabled, pressed, onClick }: ToolProps) {
  return (
    <ToolbarButton
      title={name}
      aria-label={name}
      icon={icon}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      appearance={pressed === true ? 'primary' : 'subtle'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    />
  );
}

interface EditorToolProps {
  readonly body: BodyEditor | null;
  readonly off: boolean;
}

function StyleChoice({ body, off }: EditorToolProps) {
  const styles = useStyles();
  const block = body === null ? null : currentBlock(body.editor.state);
  const style = block === null ? 'paragraph' : styleOfBlock(block.node);
  const nameOf = (each: BlockStyle) =>
    each === 'heading-1' && body?.part === 'decision' ? texts.article : texts.styles[each];
  return (
    <Dropdown
      className={styles.style}
      size="small"
      aria-label={texts.style}
      disabled={off || block === null}
      value={nameOf(style)}
      selectedOptions={[style]}
      onOptionSelect={(_event, { optionValue }) => {
        if (body === null || optionValue === undefined) return;
        setBlockStyle(body.editor, optionValue as BlockStyle, body.part);
        body.editor.view.focus();
      }}
    >
      {blockStyles.map((each) => (
        <Option key={each} value={each}>
          {nameOf(each)}
        </Option>
      ))}
    </Dropdown>
  );
}

/** The number of the heading at the cursor: typed by hand it stays; empty it counts by itself again. */
function NumberField({ body, off }: EditorToolProps) {
  const styles = useStyles();
  const block = body === null ? null : currentBlock(body.editor.state);
  if (body === null || block?.node.type.name !== 'heading') return null;
  const { number, counted } = block.node.attrs as HeadingAttributes;
  return (
    <>
      <div className={styles.number}>
        <TextField
          hideLabel
          label={texts.headingNumber}
          value={number}
          maxLength={20}
          readOnly={off}
          onCommit={(value) => setHeadingNumber(body.editor, value, body.part)}
        />
      </div>
      <Tool
        name={texts.countAgain}
        icon={<NumberSymbol20Regular />}
        disabled={off || counted}
        onClick={() => setHeadingNumber(body.editor, null, body.part)}
      />
    </>
  );
}

function TableMenu({ body, off, inTable }: EditorToolProps & { readonly inTable: boolean }) {
  const edits = Object.entries(texts.tableEdits) as readonly (readonly [TableEdit, string])[];
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton
          title={texts.table}
          aria-label={texts.table}
          icon={<Table20Regular />}
          disabled={off}
          onMouseDown={(event) => event.preventDefault()}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            disabled={inTable}
            onClick={() => body !== null && insertTable(body.editor, 3, 3)}
          >
            {texts.insertTable}
          </MenuItem>
          <MenuDivider />
          {edits.map(([edit, label]) => (
            <MenuItem
              key={edit}
              disabled={!inTable}
              onClick={() => body !== null && editTable(body.editor, edit)}
            >
              {label}
            </MenuItem>
          ))}
          <MenuItem
            disabled={!inTable}
            onClick={() => body !== null && toggleTableHeader(body.editor)}
          >
            {texts.tableHeader}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
