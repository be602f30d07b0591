import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import {
  hasAcademicTitle,
  signingLinesFor,
  signingModeOf,
  signingModes,
  type SigningMode,
} from '../../shared/body/signing';
import { changeMetadata } from './metadata-edits';
import type { MetadataProps } from './metadata-props';
import { TextField } from './text-field';
import { documentTexts as texts } from './texts';

const useStyles = makeStyles({ dropdown: { minWidth: 0 } });

/** Who signs, and for whom. Choosing a way to sign offers the lines that it implies; they can be changed. */
export function SignatureFields({ metadata, readOnly }: MetadataProps) {
  const styles = useStyles();
  const { issuer, issuerLevel, signingAuthority, signerPosition, signerName } = metadata;
  const mode = signingModeOf(signingAuthority);
  return (
    <>
      <Field label={texts.authority}>
        <Dropdown
          className={styles.dropdown}
          disabled={readOnly}
          value={texts.authorities[mode]}
          selectedOptions={[mode]}
          onOptionSelect={(_event, { optionValue }) =>
            changeMetadata(signingLinesFor(optionValue as SigningMode, issuer, issuerLevel))
          }
        >
          {signingModes.map((each) => (
            <Option key={each} value={each}>
              {texts.authorities[each]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {mode !== '' && (
        <TextField
          label={texts.authorityLines}
          value={signingAuthority}
          lines={2}
          readOnly={readOnly}
          onCommit={(value) => changeMetadata({ signingAuthority: value.trim() })}
        />
      )}
      <TextField
        label={texts.position}
        value={signerPosition}
        readOnly={readOnly}
        onCommit={(value) => changeMetadata({ signerPosition: value })}
      />
      <TextField
        label={texts.signer}
        value={signerName}
        readOnly={readOnly}
        hint={hasAcademicTitle(signerName) ? texts.academicTitle : undefined}
        onCommit={(value) => changeMetadata({ signerName: value.trim() })}
      />
    </>
  );
}
