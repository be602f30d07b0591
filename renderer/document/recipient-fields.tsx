import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { commonRecipients, withArchiveLast } from '../../shared/body/signing';
import { ListField } from './list-field';
import { changeMetadata } from './metadata-edits';
import type { MetadataProps } from './metadata-props';
import { documentTexts as texts } from './texts';

/** Who gets the document; «Lưu: VT, …» is kept at the end. */
export function RecipientFields({ metadata, readOnly }: MetadataProps) {
  const { recipients, issuerLevel, documentType } = metadata;
  const change = (next: readonly string[]) =>
    changeMetadata({
      recipients: withArchiveLast(next.map((item) => item.replace(/^\s*-\s*/, ''))),
    });
  const offered = commonRecipients(issuerLevel, documentType === 'decision-with-plan').filter(
    (entry) => !recipients.includes(entry),
  );
  return (
    <ListField
      items={recipients}
      onChange={change}
      itemLabel={texts.recipient}
      addLabel={texts.addRecipient}
      emptyText={texts.noRecipients}
      readOnly={readOnly}
    >
      {offered.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small">{texts.commonRecipients}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {offered.map((entry) => (
                <MenuItem key={entry} onClick={() => change([...recipients, entry])}>
                  {entry}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </ListField>
  );
}
