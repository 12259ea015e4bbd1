import { fold } from '../../../core/csv/fold.ts';
import type { Field } from '../../../core/schema/table-schema.ts';
import { Value } from '../../components/Value.tsx';
import { WebLink } from '../../proposal/WebLink.tsx';
import { RemotePicture } from './RemotePicture.tsx';
import { shapeOf, type Shape } from './shape-of.ts';
import { useWords } from './words.ts';

interface FieldValueProps {
  field: Field;
  label: string;
  value: string;
}

const MAP = 'www.openstreetmap.org';

/** A value as what it is: a link to follow, a picture, yes or no; always with what the file says. */
export function FieldValue({ field, label, value }: FieldValueProps) {
  const { record } = useWords();
  const shape = shapeOf(field, value);
  switch (shape.kind) {
    case 'empty':
      /* Spaces alone are something to see. */
      return value === '' ? <em class="empty">{record.empty}</em> : <Value text={value} />;
    case 'text':
      return <Text field={field} text={shape.text} />;
    case 'link':
      return (
        <WebLink address={shape.address}>
          <bdi class="value">{value.trim()}</bdi>
        </WebLink>
      );
    case 'image':
      return <RemotePicture key={shape.address} address={shape.address} host={shape.host} label={label} />;
    default:
      return <Plain shape={shape} value={value} />;
  }
}

function Text({ field, text }: { field: Field; text: string }) {
  const unit = field.unit ?? (field.shownAs === 'percent' && !text.includes('%') ? '%' : undefined);
  return (
    <>
      <Value text={text} />
      {unit !== undefined && <span class="quiet"> {unit}</span>}
    </>
  );
}

type PlainShape = Extract<Shape, { kind: 'contact' | 'yes-no' | 'choice' | 'list' | 'place' }>;

function Plain({ shape, value }: { shape: PlainShape; value: string }) {
  const { record } = useWords();
  switch (shape.kind) {
    case 'contact':
      return (
        <a href={shape.address}>
          <bdi class="value">{value.trim()}</bdi>
        </a>
      );
    case 'yes-no':
      return <Told words={shape.is ? record.yes : record.no} value={value} />;
    case 'choice':
      return <Told words={shape.label} value={value} />;
    case 'list':
      return (
        <ul class="record-list">
          {shape.items.map((item, n) => (
            <li key={n} class="tag">
              <bdi>{item}</bdi>
            </li>
          ))}
        </ul>
      );
    case 'place':
      return (
        <>
          <bdi class="value">{value}</bdi>{' '}
          <WebLink address={mapAddress(shape.point)}>{record.map(MAP)}</WebLink>
        </>
      );
  }
}

/** In words of people, and behind it what the file says. */
function Told({ words, value }: { words: string; value: string }) {
  return (
    <>
      <bdi>{words}</bdi> {fold(words) !== fold(value.trim()) && <span class="quiet">({value.trim()})</span>}
    </>
  );
}

function mapAddress({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `https://${MAP}/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
}
