/** A person or a household under a unit's pledge, and what they promise in words. */
export type Member = { name: string; words: string };

/** More lines than a village has households. */
export const mostMembers = 1000;
const longestName = 150;
const longestWords = 500;

/** One a line, "Lò Thị Mai: nuôi thêm hai con trâu" or the name alone; a line without a name says nothing. */
export function parseMembers(text: string): Member[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf(":");
    const name = (at < 0 ? line : line.slice(0, at)).trim().replace(/\s+/g, " ");
    const words = at < 0 ? "" : line.slice(at + 1).trim();
    return name === "" ? [] : [{ name, words }];
  });
}

/** The same as one text. Inverse of `parseMembers`. */
export function writeMembers(members: readonly Member[]): string {
  return members.map(({ name, words }) => (words ? `${name}: ${words}` : name)).join("\n");
}

/** What stands in the way of keeping them: one sentence, or null. */
export function membersFault(members: readonly Member[]): string | null {
  if (members.length > mostMembers) {
    return `Ghi không quá ${mostMembers} dòng; đang có ${members.length} dòng.`;
  }
  const long = members.findIndex(
    ({ name, words }) => name.length > longestName || words.length > longestWords,
  );
  return long < 0
    ? null
    : `Dòng ${long + 1} quá dài: họ tên không quá ${longestName} ký tự, lời đăng ký không quá ${longestWords} ký tự.`;
}
