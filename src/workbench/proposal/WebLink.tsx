import type { ComponentChildren } from 'preact';

interface WebLinkProps {
  address: string;
  children: ComponentChildren;
}

/** A link that a stranger gave: opened by a click alone, in a tab that learns nothing of us; plain text unless it is on the web. */
export function WebLink({ address, children }: WebLinkProps) {
  const protocol = URL.parse(address)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
