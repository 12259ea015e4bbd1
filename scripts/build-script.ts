import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

interface ScriptOptions {
  /** The file it begins with, from the root of the repository. */
  entry: string;
  /** Constants in reach of the code, each as an expression. */
  define?: Record<string, string>;
  plugins?: Plugin[];
}

/** Returns the code of one classic script without imports; throws with the bundler's message when it cannot be built. */
export async function buildScript({ entry, define = {}, plugins = [] }: ScriptOptions): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define,
    plugins,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['iife'], name: 'emendata' },
    },
  });
  const code = [result]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  if (code.length !== 1) throw new Error(`${entry} was built into ${code.length} files.`);
  return code.join('').trim();
}
