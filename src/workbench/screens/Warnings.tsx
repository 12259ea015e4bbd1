import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import type { Session } from '../dataset/session.ts';

/** What is unusual about the file, each kind once; nothing for a usual one. */
export function Warnings({ session }: { session: Session }) {
  const { warning } = useWords().editor;
  const kinds = [...new Set(session.document.warnings.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <details class="warnings">
      <summary>{warning.title}</summary>
      <Notice kind="info">
        <ul>
          {kinds.map((kind) => (
            <li key={kind}>{warning[kind]}</li>
          ))}
        </ul>
      </Notice>
    </details>
  );
}
