import type { ComponentProps } from "react";
import { FieldGroup, type FieldText } from "./field";
import type { Choice } from "./select";

type InputProps = Omit<ComponentProps<"input">, "name" | "id" | "className" | "type" | "value">;
type GroupProps = InputProps &
  FieldText & { name: string; id?: string; choices: readonly Choice[] };

/** One of a few. The first choice carries the field's id, so that an error links to it. */
export function Radios({ defaultValue, ...group }: GroupProps & { defaultValue?: string }) {
  return <ChoiceGroup type="radio" isChosen={(value) => value === defaultValue} {...group} />;
}

/** Any of a few. */
export function Checkboxes({
  defaultValues = [],
  ...group
}: GroupProps & { defaultValues?: readonly string[] }) {
  return (
    <ChoiceGroup type="checkbox" isChosen={(value) => defaultValues.includes(value)} {...group} />
  );
}

function ChoiceGroup({
  type,
  isChosen,
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  choices,
  disabled,
  ...input
}: GroupProps & { type: "radio" | "checkbox"; isChosen: (value: string) => boolean }) {
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      {choices.map((choice, index) => {
        const choiceId = index === 0 ? id : `${id}-${index + 1}`;
        return (
          <ChoiceRow key={choice.value} id={choiceId} choice={choice}>
            <input
              id={choiceId}
              type={type}
              name={name}
              value={choice.value}
              defaultChecked={isChosen(choice.value)}
              disabled={disabled || choice.disabled}
              aria-describedby={choice.hint && `${choiceId}-hint`}
              className="size-6 shrink-0 accent-red"
              {...input}
            />
          </ChoiceRow>
        );
      })}
    </FieldGroup>
  );
}

function ChoiceRow({
  id,
  choice,
  children,
}: {
  id: string;
  choice: Choice;
  children: React.ReactNode;
}) {
  return (
    <div className="flex max-w-[68ch] items-start gap-3">
      <span className="flex h-11 items-center">{children}</span>
      <div className="min-w-0 grow">
        <label
          htmlFor={id}
          className={`flex min-h-11 items-center py-2 ${choice.disabled ? "text-muted" : "cursor-pointer"}`}
        >
          {choice.label}
        </label>
        {choice.hint && (
          <p id={`${id}-hint`} className="-mt-2 pb-2 text-sm text-muted">
            {choice.hint}
          </p>
        )}
      </div>
    </div>
  );
}
