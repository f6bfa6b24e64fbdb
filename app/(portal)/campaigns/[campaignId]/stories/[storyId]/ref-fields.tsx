export type StoryRef = { campaignId: string; storyId: string; version: number };

type RefFieldsProps = { of: StoryRef; values: Readonly<Record<string, string>> };

/** Which story, and which version of it the person had before them. */
export function RefFields({ of, values }: RefFieldsProps) {
  return Object.entries(of).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={values[name] ?? value} />
  ));
}
