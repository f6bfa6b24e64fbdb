export type HiddenPartsProps = { hide: readonly string[]; annexes: boolean; phones: boolean };

/** What is kept back, as the page shows it: the form sends just that. */
export function HiddenParts({ hide, annexes, phones }: HiddenPartsProps) {
  return (
    <>
      {hide.map((id) => (
        <input key={id} type="hidden" name="hide" value={id} />
      ))}
      <input type="hidden" name="annexes" value={annexes ? "on" : ""} />
      <input type="hidden" name="phones" value={phones ? "on" : ""} />
    </>
  );
}
