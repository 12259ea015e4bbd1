import { isJson } from '../read/json-reader.ts';
import type { JsonPath } from './change-json.ts';

/** What names and numbers lead to; undefined where they lead nowhere. */
export function valueAt(json: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return value[Number(name)];
    return isJson(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, json);
}
