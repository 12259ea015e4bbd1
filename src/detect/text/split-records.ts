/** The fields of each record of a text, double quotes honoured and the blanks around a field dropped; blank lines are no records. */
export function splitRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '\n';
    if (quoted && at < text.length) {
      if (character !== '"') field += character;
      else if (text[at + 1] !== '"') quoted = false;
      else field += text[++at];
    } else if (character === '"' && field === '') {
      quoted = true;
    } else if (character === delimiter || character === '\n') {
      record.push(field.trim());
      field = '';
      if (character === delimiter) continue;
      if (record.some((each) => each !== '')) records.push(record);
      record = [];
    } else {
      field += character;
    }
  }
  return records;
}
