import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** A message in the flow of a screen. `problem` is read out at once, the others when there is time. */
export function Notice({
  kind,
  children,
}: {
  kind: 'problem' | 'info' | 'done';
  children: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon name={kind === 'done' ? 'check' : 'alert'} />
      <div>{children}</div>
    </div>
  );
}
