import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SendPorts } from '../../platform/ports.ts';

interface WithTokenProps {
  host: string;
  ports: SendPorts;
  /** Called once it is known which token is held, if any. */
  children(token: string | undefined): ComponentChildren;
}

/** What is shown once it is known whether a token is held for a host. */
export function WithToken({ host, ports, children }: WithTokenProps) {
  const [held, setHeld] = useState<{ token: string | undefined }>();
  useEffect(() => {
    ports.tokens.get(host).then(
      (token) => setHeld({ token }),
      () => setHeld({ token: undefined }),
    );
  }, [host]);
  return <>{held && children(held.token)}</>;
}
