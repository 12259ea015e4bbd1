import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../context.ts';
import type { NotOpenedNews } from '../use-opener.ts';
import { Notice } from './Notice.tsx';

/**
 * Says that the browser opened no page, where the person is sure to see it, with the way on. The page that a link opens may tell
 * this one what became of the corrections, as one that a button opens may: hence its `opener`.
 */
export function NotOpened({ error, onDone }: NotOpenedNews) {
  const { notOpened } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.focus(), [error]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice kind="problem">
        <p>{notOpened.reason[error.reason]}</p>
        {error.address !== undefined && (
          <a class="button primary" href={error.address} target="_blank" rel="opener" onClick={onDone}>
            {notOpened.open}
          </a>
        )}
      </Notice>
    </div>
  );
}
