/** A value from a file as text for a terminal: quoted and cut, so that it can neither break the line nor steer the terminal. */
export function show(text: string): string {
  const quoted = JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
  return quoted.replaceAll(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
