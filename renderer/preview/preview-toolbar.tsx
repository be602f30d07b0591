import {
  Dropdown,
  Input,
  makeStyles,
  Option,
  Spinner,
  Text,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  ToolbarToggleButton,
} from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronUpRegular,
  OptionsRegular,
  PrintRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { printPlan } from '../state/print-flow';
import type { Zoom } from './page-geometry';
import { previewTexts } from './texts';
import type { PageView } from './use-page-view';

const useStyles = makeStyles({
  toolbar: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '2px 8px',
    gap: '2px',
  },
  page: { width: '56px' },
  zoom: { minWidth: '120px' },
  grow: { flexGrow: 1 },
});

const sizes = [50, 75, 100, 125, 150, 200] as const;

/** Which page, how large, printing, options. */
export function PreviewToolbar({
  view,
  isWorking,
  optionsOpen,
  onOptions,
}: {
  readonly view: PageView;
  readonly isWorking: boolean;
  readonly optionsOpen: boolean;
  readonly onOptions: () => void;
}) {
  const styles = useStyles();
  const hint = optionsOpen ? previewTexts.hideOptions : previewTexts.showOptions;
  return (
    <Toolbar
      className={styles.toolbar}
      size="small"
      aria-label={previewTexts.toolbar}
      checkedValues={{ options: optionsOpen ? ['open'] : [] }}
    >
      <PageTools view={view} />
      <ToolbarDivider />
      <ZoomTools view={view} />
      <ToolbarDivider />
      <ToolbarButton
        icon={<PrintRegular />}
        title={previewTexts.printHint}
        onClick={() => void printPlan()}
      >
        {previewTexts.print}
      </ToolbarButton>
      <span className={styles.grow} />
      {isWorking && <Spinner size="tiny" label={previewTexts.making} />}
      <ToolbarToggleButton
        name="options"
        value="open"
        icon={<OptionsRegular />}
        title={hint}
        onClick={onOptions}
      >
        {previewTexts.options}
      </ToolbarToggleButton>
    </Toolbar>
  );
}

function PageTools({ view }: { readonly view: PageView }) {
  const styles = useStyles();
  const total = view.boxes.length;
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const page = Number.parseInt(typed ?? '', 10);
    if (page >= 1) view.goTo(Math.min(page, total) - 1);
    setTyped(null);
  };
  return (
    <>
      <ToolbarButton
        icon={<ChevronUpRegular />}
        aria-label={previewTexts.previous}
        title={previewTexts.previous}
        disabled={view.current === 0}
        onClick={() => view.goTo(view.current - 1)}
      />
      <ToolbarButton
        icon={<ChevronDownRegular />}
        aria-label={previewTexts.next}
        title={previewTexts.next}
        disabled={view.current >= total - 1}
        onClick={() => view.goTo(view.current + 1)}
      />
      <Input
        className={styles.page}
        size="small"
        inputMode="numeric"
        aria-label={previewTexts.page}
        value={typed ?? String(Math.min(view.current + 1, total))}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          if (event.key === 'Escape') setTyped(null);
        }}
        data-testid="preview-page-box"
      />
      <Text data-testid="preview-page-count">{previewTexts.of(total)}</Text>
    </>
  );
}

function ZoomTools({ view }: { readonly view: PageView }) {
  const styles = useStyles();
  return (
    <>
      <ToolbarButton
        icon={<ZoomOutRegular />}
        aria-label={previewTexts.zoomOut}
        title={previewTexts.zoomOut}
        onClick={() => view.step(-1)}
      />
      <Dropdown
        className={styles.zoom}
        size="small"
        aria-label={previewTexts.zoom}
        value={previewTexts.percent(view.percent)}
        selectedOptions={[String(view.zoom)]}
        onOptionSelect={(_event, { optionValue }) => view.setZoom(zoomOf(optionValue))}
      >
        <Option value="width">{previewTexts.fitWidth}</Option>
        <Option value="page">{previewTexts.fitPage}</Option>
        {sizes.map((size) => (
          <Option key={size} value={String(size)} text={previewTexts.percent(size)}>
            {previewTexts.percent(size)}
          </Option>
        ))}
      </Dropdown>
      <ToolbarButton
        icon={<ZoomInRegular />}
        aria-label={previewTexts.zoomIn}
        title={previewTexts.zoomIn}
        onClick={() => view.step(1)}
      />
    </>
  );
}

function zoomOf(value: string | undefined): Zoom {
  if (value === 'page') return 'page';
  const percent = Number(value);
  return Number.isFinite(percent) ? percent : 'width';
}
