import type { Finding } from '../../../core/finding.ts';
import type { Detection } from './page-script.ts';

/**
 * Gives the tables that were found again the ids they had: one and the same element, or one that took the place of a table that is gone and
 * has its title and columns. A table that is new gets an id that nobody had.
 */
export function steadyIds(before: Detection, now: Detection): Detection {
  const earlier = new Map([...before.elements].map(([id, element]) => [element, id]));
  const gone = new Map<string, string>();
  for (const finding of before.findings.findings) {
    const element = before.elements.get(finding.id);
    if (element && !element.isConnected) gone.set(looksOf(finding), finding.id);
  }
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const finding of now.findings.findings) {
    const element = now.elements.get(finding.id);
    const known = (element && earlier.get(element)) ?? (element && gone.get(looksOf(finding)));
    if (known === undefined || taken.has(known)) continue;
    taken.add(known);
    ids.set(finding.id, known);
  }
  const reserved = new Set([...before.elements.keys(), ...taken]);
  return renamed(now, (id) => ids.get(id) ?? (now.elements.has(id) ? unusedName(id, reserved) : id));
}

function renamed(now: Detection, nameOf: (id: string) => string): Detection {
  const names = new Map(now.findings.findings.map(({ id }) => [id, nameOf(id)]));
  const findings = now.findings.findings.map((each) => ({ ...each, id: names.get(each.id) ?? each.id }));
  return {
    findings: { ...now.findings, findings },
    elements: new Map([...now.elements].map(([id, element]) => [names.get(id) ?? id, element])),
  };
}

function unusedName(id: string, reserved: Set<string>): string {
  let name = id;
  for (let n = 2; reserved.has(name); n++) name = `${id}-${n}`;
  reserved.add(name);
  return name;
}

function looksOf(finding: Finding): string {
  return finding.kind === 'table' ? JSON.stringify([finding.title, finding.columns]) : finding.id;
}
