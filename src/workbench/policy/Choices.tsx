interface ChoicesProps<Value extends string> {
  label: string;
  hint?: string;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange(chosen: Value[]): void;
}

/** A group of boxes to tick. What is chosen keeps the order of the choices. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, hint, choices, chosen, onChange } = props;
  const toggle = (value: Value, isOn: boolean) =>
    onChange(
      choices.map((choice) => choice.value).filter((one) => (one === value ? isOn : chosen.includes(one))),
    );
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {hint !== undefined && <p class="quiet">{hint}</p>}
      <div class="boxes">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
            />
            <bdi>{choice.label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
