/** A stream of the process. */
type Output = Pick<NodeJS.WriteStream, 'write'>;

/**
 * Makes a stream write `•••` where one of these texts would stand, also in a form it has in addresses and in Basic authentication. For text that is written at once; what
 * a server or a failing test repeats of a token is.
 */
export function hideIn(stream: Output, secrets: readonly string[]): void {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    Buffer.from(`oauth2:${secret}`).toString('base64'),
  ]);
  const write = stream.write.bind(stream);
  const hidden = (chunk: Uint8Array | string) =>
    forms.reduce(
      (text, form) => text.replaceAll(form, '•••'),
      typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'),
    );
  stream.write = (chunk: Uint8Array | string, ...rest: unknown[]) =>
    Reflect.apply(write, stream, [hidden(chunk), ...rest]);
}
