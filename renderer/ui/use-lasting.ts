import { useEffect, useState } from 'react';

/** How long work may take before the screen says how far it is. */
const patienceMs = 1_000;

/** Whether something has been so for over a second; no longer at once when it ends. */
export function useLasting(isSo: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasting(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo]);
  return isSo && lasting;
}
