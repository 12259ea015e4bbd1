import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { createPorts } from '../../../../src/platform/web/ports.ts';
import { createStores } from '../../../../src/platform/web/stores.ts';
import { NO_RULES } from '../../../../src/workbench/dataset/file-rules.ts';
import { Session } from '../../../../src/workbench/dataset/session.ts';
import { SchemaPanel } from '../../../../src/workbench/schema/SchemaPanel.tsx';
import { start } from '../../../../src/workbench/start.tsx';

const KINDS = ['school', 'pool', 'a very long word for a kind of place that fits nowhere'];
const records = Array.from({ length: 400 }, (_, n) =>
  [`P${n}`, `0${(n % 9) + 1}/1${n % 10}/2024`, KINDS[n % 3], `48.${100 + n}`, n === 7 ? 'many' : n].join(','),
);
const text = `id,opened,kind_of_place_with_a_name_that_is_long,lat,seats\n${records.join('\n')}\n`;
const session = new Session(
  {
    id: 'file:places.csv',
    source: { kind: 'file', name: 'places.csv' },
    title: 'places.csv',
    document: openCsv(new TextEncoder().encode(text)),
    key: ['id'],
    version: {},
    webUrl: undefined,
    rules: NO_RULES,
  },
  { lang: 'en', now: () => '2026-01-01T00:00:00Z' },
);
const ports = createPorts({ shell: 'tab', stores: createStores(), link: undefined });

void start(
  <main class="workbench tab">
    <SchemaPanel session={session} ports={ports} onBack={() => undefined} />
  </main>,
);
