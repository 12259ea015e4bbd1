import { useState } from 'preact/hooks';
import type { Patch } from '../../core/patch/patch.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { ByHand } from './ByHand.tsx';
import { downloadPatch } from './download-patch.ts';
import { useCopy } from './use-copy.ts';

/** Characters of an address that messengers and mail programs leave whole. */
const LONGEST_LINK = 8_000;

interface CopyLinkProps {
  patch: Patch;
  ports: Pick<Ports, 'site'>;
}

/** Copies an address that shows these corrections to whoever opens it; nothing is sent by it. */
export function CopyLink({ patch, ports: { site } }: CopyLinkProps) {
  const { link, copied } = useWords().copying;
  const [made, setMade] = useState('');
  const [isFailed, setIsFailed] = useState(false);
  const { state, copy } = useCopy();
  if (!site) return null;
  const press = async () => {
    const { source } = patch;
    const address = await site.linkTo({ patch, source }).catch(() => undefined);
    setIsFailed(address === undefined);
    setMade(address ?? '');
    if (address !== undefined && address.length <= LONGEST_LINK) await copy(address);
  };
  const isTooLong = made.length > LONGEST_LINK;
  const status = isFailed ? link.failed : isTooLong ? link.tooLong : state === 'copied' ? copied : '';
  return (
    <div class="copy-link">
      <div class="actions">
        <Button onClick={() => void press()}>{link.copy}</Button>
        {isTooLong && <Button onClick={() => downloadPatch(patch)}>{link.download}</Button>}
        <span role="status">{status}</span>
      </div>
      <p class="quiet">{link.warning}</p>
      {state === 'refused' && !isTooLong && <ByHand text={made} />}
    </div>
  );
}
