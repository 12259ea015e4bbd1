import { useEffect, useState } from 'preact/hooks';
import type { Contribution } from '../../core/contribution.ts';
import type { FollowStore, Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { problemText, toProblem } from '../dataset/problem.ts';
import { lookAtHost } from './look-at-host.ts';

interface HostFollowingProps {
  host: string;
  /** All that was sent there. */
  contributions: readonly Contribution[];
  ports: Ports;
  /** The store holds something new. */
  onNews(): Promise<void>;
}

/** The two ways to hear from a host: look now, or be told where something of ours stays to tell. Neither contacts it before it is asked for. */
export function HostFollowing({ host, contributions, ports, onNews }: HostFollowingProps) {
  const words = useWords();
  const [said, setSaid] = useState('');
  const [isLooking, setLooking] = useState(false);
  const look = async () => {
    setLooking(true);
    setSaid(words.contributions.looking(host));
    try {
      setSaid(words.contributions.looked(await lookAtHost(contributions, ports)));
    } catch (error) {
      setSaid(words.contributions.lookFailed(host, problemText(toProblem(error), words)));
    }
    setLooking(false);
    await onNews();
  };
  return (
    <div class="following">
      <div class="actions">
        <Button icon="search" disabled={isLooking} onClick={() => void look()}>
          {words.contributions.lookNow(host)}
        </Button>
        <span role="status">{said}</span>
      </div>
      {ports.following && <FollowSwitch host={host} following={ports.following} />}
    </div>
  );
}

/** Off until the person turns it on. */
function FollowSwitch({ host, following }: { host: string; following: FollowStore }) {
  const words = useWords();
  const [isOn, setOn] = useState(false);
  const id = `follow-${host}`;
  useEffect(() => void following.hosts().then((hosts) => setOn(hosts.includes(host))), [host]);
  const turn = async (wanted: boolean) => {
    setOn(wanted);
    await following.setFollowed(host, wanted);
  };
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={`${id}-hint`}
          onChange={(event) => void turn(event.currentTarget.checked)}
        />
        <span>{words.contributions.tellMe(host)}</span>
      </label>
      <p id={`${id}-hint`} class="quiet">
        {words.contributions.tellMeHint}
      </p>
    </>
  );
}
