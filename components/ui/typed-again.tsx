import { formErrors } from "@/lib/web/form-errors";
import type { KeptFormState } from "@/lib/web/signed-out-state";
import { Button } from "./button";
import { KeptFormErrors } from "./kept-form-errors";
import { PageHeading } from "./page-heading";
import { TextArea } from "./text-area";

type TypedAgainProps = {
  title: string;
  state: KeptFormState;
  action: (fields: FormData) => void;
  /** What the person typed, by the names of its fields; undefined of all that goes along unseen. */
  labelOf: (name: string) => string | undefined;
  button: string;
};

/** What was typed, before somebody who must sign in again: nothing of the matter but their own words. */
export function TypedAgain({ title, state, action, labelOf, button }: TypedAgainProps) {
  return (
    <>
      <PageHeading title={title} />
      <form action={action} className="stack" noValidate>
        <KeptFormErrors errors={formErrors(state)} isSignedOut={state.isSignedOut} />
        {Object.entries(state.values ?? {}).map(([name, value]) => {
          const label = labelOf(name);
          return value !== "" && label ? (
            <TextArea
              key={name}
              name={name}
              label={label}
              rows={value.length > 60 ? 4 : 1}
              defaultValue={value}
            />
          ) : (
            <input key={name} type="hidden" name={name} value={value} />
          );
        })}
        <Button>{button}</Button>
      </form>
    </>
  );
}
