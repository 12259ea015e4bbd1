import { isLuhn } from './luhn.ts';
import type { Standard } from './standard.ts';

/** Numbers of the French post: its offices are counted, not checked by Luhn. https://www.sirene.fr */
const LA_POSTE = '356000000';

/** The standards that are known. Of two that a column may follow, the first is named. */
export const STANDARDS: readonly Standard[] = [
  { name: 'SIREN', shape: /^\d{9}$/, isRight: isLuhn },
  {
    name: 'SIRET',
    shape: /^\d{14}$/,
    isRight: (text) => isLuhn(text) || (text.startsWith(LA_POSTE) && sumOf(text) % 5 === 0),
  },
  { name: 'ISBN', shape: /^\d{9}[\dXx]$/, isRight: isIsbn10 },
  { name: 'ISBN', shape: /^97[89]\d{10}$/, isRight: isGtin },
  { name: 'EAN', shape: /^(?:\d{8}|\d{13})$/, isRight: isGtin },
  { name: 'ISSN', shape: /^\d{7}[\dXx]$/, isRight: isIssn },
  { name: 'UIC', shape: /^\d{12}$/, isRight: isLuhn },
  { name: 'IBAN', shape: /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/, isRight: isIban },
  { name: 'ORCID', shape: /^\d{15}[\dXx]$/, isRight: isOrcid },
];

function sumOf(figures: string): number {
  return Array.from(figures).reduce((sum, figure) => sum + Number(figure), 0);
}

/** The last place of an ISBN, ISSN or ORCID may be ten. */
function figureAt(text: string, at: number): number {
  return /x/i.test(text[at] ?? '') ? 10 : Number(text[at]);
}

/** ISO 2108. */
function isIsbn10(text: string): boolean {
  return (
    Array.from(text, (_, n) => (10 - n) * figureAt(text, n)).reduce((sum, each) => sum + each, 0) % 11 === 0
  );
}

/** ISO 3297. */
function isIssn(text: string): boolean {
  return (
    Array.from(text, (_, n) => (8 - n) * figureAt(text, n)).reduce((sum, each) => sum + each, 0) % 11 === 0
  );
}

/** GS1 General Specifications, 7.9: weights 3 and 1 from the right. */
function isGtin(text: string): boolean {
  const sum = Array.from(text, (figure, n) => Number(figure) * ((text.length - n) % 2 === 0 ? 3 : 1));
  return sum.reduce((all, each) => all + each, 0) % 10 === 0;
}

/** ISO 13616 and ISO/IEC 7064 (MOD 97-10): the first four places go to the end, letters count from ten. */
function isIban(text: string): boolean {
  const turned = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const place of turned)
    for (const figure of String(Number.parseInt(place, 36))) rest = (rest * 10 + Number(figure)) % 97;
  return rest === 1;
}

/** ISO/IEC 7064 (MOD 11-2). */
function isOrcid(text: string): boolean {
  let rest = 0;
  for (let n = 0; n < 15; n++) rest = ((rest + figureAt(text, n)) * 2) % 11;
  return (12 - rest) % 11 === figureAt(text, 15);
}
