import { useEffect, useState } from 'react';

/** Gives the keyboard back, when what uses this goes, to where it was before, unless it has found a place already. */
export function useFocusReturn(): void {
  // Taken while rendering: in an effect the dialog would have the keyboard.
  const [before] = useState(placeOfKeyboard);
  useEffect(
    () => () => {
      // After those who move the keyboard on purpose.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}

/** What has the keyboard; of a menu, which goes when one of its items is chosen, the button that opened it. */
function placeOfKeyboard(): Element | null {
  let place = document.activeElement;
  for (;;) {
    const opener = place?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
    if (opener == null) return place;
    place = document.getElementById(opener);
  }
}
