import { useEffect, useState } from 'preact/hooks';
import { parseDeskHash, type DeskPlace } from '../../core/desk-place.ts';

/** Returns the place that the address of this page names, now and whenever it changes. */
export function usePlace(): DeskPlace | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return parseDeskHash(hash);
}
