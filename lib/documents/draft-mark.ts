/** True for a line that says the paper is a draft: "DỰ THẢO", "(Dự thảo lần 2)". No part of a paper that is issued. */
export function isDraftMark(line: string): boolean {
  return /^\(?(?:bản )?dự thảo(?: (?:lần )?(?:thứ )?[\p{L}\d./-]{1,12})?\)?$/iu.test(
    line.normalize("NFC").trim(),
  );
}
