/** The DOI in an address or an identifier, in the case that all of them share; undefined when there is none. */
export function doiIn(text: string): string | undefined {
  const [, doi] =
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.\d{4,9}\/[^\s"<>#?]{1,500})$/i.exec(text.trim()) ?? [];
  if (doi === undefined) return undefined;
  try {
    return decodeURIComponent(doi).toWellFormed().toLowerCase();
  } catch {
    return undefined;
  }
}

/** The number of a record of Zenodo, in its own address or in the DOI it gave out; undefined for every other text. */
export function zenodoRecordIn(text: string): string | undefined {
  const [, number] =
    /^https:\/\/(?:www\.)?zenodo\.org\/(?:api\/)?records?\/(\d{1,12})(?:[/?#]|$)/.exec(text) ??
    /^10\.5281\/zenodo\.(\d{1,12})$/.exec(doiIn(text) ?? '') ??
    [];
  return number;
}
