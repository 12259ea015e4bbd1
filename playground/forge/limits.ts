/** Largest file, in bytes, whose content stands as base64 in the JSON of the contents API. */
export const MAX_INLINE = 1024 * 1024;

/** Most characters of a comment. */
export const MAX_COMMENT = 65_536;

/** Largest file, in bytes, the API gives out at all. */
export const MAX_BLOB = 100 * 1024 * 1024;
