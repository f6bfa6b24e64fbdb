export type Secrets = {
  /** Of everything the commune keeps. */
  ids: ReadonlySet<string>;
  /** The word that its records say. */
  mark: string;
};

/** What an answer tells of the commune that whoever asked did not say first. */
export function strayWords(text: string, { ids, mark }: Secrets, asked: string): string[] {
  const words = uuidsIn(text).filter((id) => ids.has(id));
  if (text.toLowerCase().includes(mark)) words.push(mark);
  return words.filter((word) => !asked.includes(word));
}

export const uuidsIn = (text: string): string[] => [
  ...new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g)),
];
