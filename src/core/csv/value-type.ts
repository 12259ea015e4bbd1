/** What a value looks like, told apart as far as sniffing needs it. */
export type ValueType = 'empty' | 'number' | 'date' | 'boolean' | 'address' | 'text';

const NUMBER =
  /^[-+]?(?:\d+|\d{1,3}(?:[ '\u00a0\u202f]\d{3})+|\d{1,3}(?:,\d{3})+)?(?:[.,]\d+)?(?:e[-+]?\d+)?\s?[%€$£]?$/i;
const DATE =
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[-+]\d{2}:?\d{2})?)?$|^\d{1,2}:\d{2}(?::\d{2})?$/;
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$|^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;

/** The type of one value by its spelling. */
export function valueType(value: string): ValueType {
  const text = value.trim();
  if (text === '') return 'empty';
  if (/\d/.test(text)) {
    if (NUMBER.test(text)) return 'number';
    if (DATE.test(text)) return 'date';
  }
  if (/^(?:true|false)$/i.test(text)) return 'boolean';
  // Most text has neither sign, and the pattern takes its time to find that out.
  const mayBeAddress = text.includes(':') || text.includes('@');
  return mayBeAddress && ADDRESS.test(text) ? 'address' : 'text';
}
