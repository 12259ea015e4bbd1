import { fileNameOf, originOf, sourceText } from '../../core/source.ts';
import type { Words } from '../../i18n/words.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Asking } from '../app/screen.ts';
import { Button } from '../components/Button.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { Notice } from '../components/Notice.tsx';
import { Value } from '../components/Value.tsx';
import { useWords } from '../context.ts';
import { hostTrust } from '../dataset/host-trust.ts';
import { plainName } from '../dataset/plain-name.ts';

interface OpeningQuestionProps {
  next: Asking;
  ports: Ports;
  onOpen(): void;
  onOther(): void;
}

/** A link names the file, not the person: which host it leads to is said before that host is asked anything. */
export function OpeningQuestion({ next, ports, onOpen, onOther }: OpeningQuestionProps) {
  const words = useWords();
  const { links } = words;
  const { title, place, origin } = questionOf(next, words);
  const { host } = new URL(origin);
  const trust = hostTrust(origin);
  const shared = next.name === 'opening' ? next.request.shared : undefined;
  return (
    <div class="column">
      <CloseOverlay ports={ports} />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="lead">
        <Value text={place} />
      </p>
      {shared && <p>{links.sharedHere(shared.changes.length)}</p>}
      <p>{links.asksNobody(host)}</p>
      {trust === 'private' && <Notice kind="info">{links.privateHost(host)}</Notice>}
      {trust === 'unencrypted' && <Notice kind="info">{links.unencrypted}</Notice>}
      <div class="actions">
        <Button kind="primary" onClick={onOpen}>
          {links.open}
        </Button>
        <Button onClick={onOther}>{words.problem.otherAddress}</Button>
      </div>
    </div>
  );
}

function questionOf(next: Asking, { links }: Words): { title: string; place: string; origin: string } {
  if (next.name === 'proposal') {
    const { host, repository, number } = next.address;
    const title = links.questionProposal(repository, number, host);
    return { title, place: `${host}/${repository} · ${number}`, origin: originOf(host) };
  }
  const { source } = next.request;
  const name = plainName(fileNameOf(source));
  if (source.kind === 'url') {
    const { host, origin } = new URL(source.url);
    return { title: links.question(name, host), place: source.url, origin };
  }
  const host = source.kind === 'forge' ? source.host : '';
  return {
    title: links.question(name, host),
    place: `${host}/${sourceText(source)}`,
    origin: originOf(host),
  };
}
