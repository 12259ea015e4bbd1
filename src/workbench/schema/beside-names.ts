/** What a data package is called, wherever it stands. */
export const PACKAGE = 'datapackage.json';

/** Names of files that may say what the columns of a file mean, the likeliest first. Those of the file itself come before others. */
export function besideNames(fileName: string): string[] {
  const stem = fileName.replace(/\.[^.]*$/, '');
  return [
    `${stem}.schema.json`,
    `${fileName}-metadata.json`,
    `${stem}-schema.json`,
    PACKAGE,
    'tableschema.json',
    'schema.json',
    'csv-metadata.json',
  ];
}

/** Those that are asked for where nobody lists the files: the most usual ones of the folder, few. */
export function usualNames(fileName: string): string[] {
  const stem = fileName.replace(/\.[^.]*$/, '');
  return [PACKAGE, `${stem}.schema.json`, 'schema.json'];
}

/** What Datami calls the properties that it keeps apart from the schema with this name. */
export function propertiesNames(schemaName: string): string[] {
  const stem = schemaName.replace(/(?:[-.](?:frictionless-)?(?:table-?)?schema)?\.json$/, '');
  return [`${stem}-fields-custom-props.json`, `${stem}.fields-custom-properties.json`];
}
