import { sourceKey } from '../core/source.ts';
import type { FileVersion, Forge } from '../forges/forge.ts';

/**
 * The forge, asked once for each file: for looking at many proposals on one file, which differ in little. Only for a
 * look; whoever writes asks the forge itself, which may have moved.
 */
export function rememberFiles(forge: Forge): Forge {
  const files = new Map<string, Promise<FileVersion | undefined>>();
  const targets = new Map<string, Promise<FileVersion>>();
  return {
    ...forge,
    readVersion: (at, signal) =>
      remember(files, JSON.stringify([at.repository, at.commit, at.path]), () =>
        forge.readVersion(at, signal),
      ),
    readTarget: (source, signal) =>
      remember(targets, sourceKey(source), () => forge.readTarget(source, signal)),
  };
}

/** A failure is not remembered. */
function remember<T>(known: Map<string, Promise<T>>, name: string, ask: () => Promise<T>): Promise<T> {
  const asked = known.get(name) ?? ask();
  known.set(name, asked);
  asked.catch(() => known.delete(name));
  return asked;
}
