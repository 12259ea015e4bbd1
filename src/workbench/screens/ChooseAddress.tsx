import { useState } from 'preact/hooks';
import type { Source } from '../../core/source.ts';
import { sourceOfPasted } from '../../locate/pasted-address.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';

interface ChooseAddressProps {
  label: string;
  /** Whether this is the first thing to do here. */
  main: boolean;
  onOpen(source: Source): void;
}

/** A field for the address of a file. */
export function ChooseAddress({ label, main, onOpen }: ChooseAddressProps) {
  const { choose } = useWords();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <form
      class="paste"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const source = sourceOfPasted(text);
        setRefused(source === undefined);
        if (source) onOpen(source);
      }}
    >
      <label for="address">{label}</label>
      <div class="field-row">
        <input
          id="address"
          type="url"
          value={text}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="address-hint"
          aria-invalid={refused}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" kind={main ? 'primary' : 'plain'}>
          {choose.open}
        </Button>
      </div>
      <p id="address-hint" class="quiet">
        {choose.pasteHint}
      </p>
      {refused && <Notice kind="problem">{choose.notAnAddress}</Notice>}
    </form>
  );
}
