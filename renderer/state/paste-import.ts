import { call } from '../api';
import { readChosen } from './import-flow';
import { notifyError } from './notices';
import { stateTexts } from './texts';

/** Whether a paste holds what can be read as a table; other pastes are none of our business. */
export function holdsTable(data: DataTransfer): boolean {
  return (
    /<table[\s>]/i.test(data.getData('text/html')) ||
    data.getData('text/rtf').includes('\\trowd') ||
    data.getData('text/plain').includes('\t')
  );
}

/** Reads a table that was copied in Word, Excel or a browser and pasted outside any field. */
export async function readPasted(data: DataTransfer): Promise<void> {
  const content = {
    html: data.getData('text/html'),
    rtf: data.getData('text/rtf'),
    text: data.getData('text/plain'),
  };
  try {
    await readChosen(await call('import.paste', content));
  } catch (error) {
    notifyError(stateTexts.importFailed, error);
  }
}
