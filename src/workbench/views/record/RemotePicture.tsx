import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { WebLink } from '../../proposal/WebLink.tsx';
import { useWords } from './words.ts';

interface RemotePictureProps {
  address: string;
  host: string;
  label: string;
}

/** A picture of another host. It is asked for when the person says so: the host learns of them then. */
export function RemotePicture({ address, host, label }: RemotePictureProps) {
  const { record } = useWords();
  const [state, setState] = useState<'asked' | 'shown' | 'missing'>('asked');
  return (
    <div class="record-picture">
      {state === 'asked' && <Button onClick={() => setState('shown')}>{record.showPicture(host)}</Button>}
      {state === 'shown' && (
        <img
          src={address}
          alt={record.picture(label)}
          /* The button that had the keyboard became this. */
          tabIndex={-1}
          ref={(picture) => picture?.focus()}
          referrerPolicy="no-referrer"
          onError={() => setState('missing')}
        />
      )}
      {state === 'missing' && <p role="status">{record.noPicture}</p>}
      <p class="quiet">
        <WebLink address={address}>{record.openAt(host)}</WebLink>
      </p>
    </div>
  );
}
