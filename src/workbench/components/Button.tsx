import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps {
  children: string;
  onClick?: (() => void) | undefined;
  /** `primary`: the one thing to press on a screen. `quiet`: without a frame. */
  kind?: 'primary' | 'plain' | 'quiet';
  icon?: IconName;
  /** Shows the icon alone, always or where there is little room; the children become the name and the tooltip. */
  iconOnly?: boolean | 'narrow';
  /** Name for a screen reader, when the visible words need their surroundings to be understood. */
  name?: string;
  disabled?: boolean;
  /** What there is to say about it, such as why it is disabled; for pointer and screen reader. */
  hint?: string | undefined;
  type?: 'button' | 'submit';
}

/** The button of every screen. A disabled one stays focusable, so that the keyboard does not lose its place. */
export function Button(props: ButtonProps): JSX.Element {
  const {
    children,
    onClick,
    kind = 'plain',
    icon,
    iconOnly,
    name,
    disabled = false,
    hint,
    type = 'button',
  } = props;
  const hintId = useId();
  return (
    <button
      type={type}
      class={`button ${kind}${iconOnly === true ? ' icon-only' : iconOnly ? ' icon-if-narrow' : ''}`}
      aria-disabled={disabled}
      aria-label={name ?? (iconOnly ? children : undefined)}
      title={hint ?? (iconOnly ? children : undefined)}
      aria-describedby={hint === undefined ? undefined : hintId}
      onClick={(event) => {
        if (disabled) event.preventDefault();
        else onClick?.();
      }}
    >
      {icon && <Icon name={icon} />}
      {iconOnly !== true && <span>{children}</span>}
      {hint !== undefined && (
        <span id={hintId} hidden>
          {hint}
        </span>
      )}
    </button>
  );
}
