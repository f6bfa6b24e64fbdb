import { foldAccents } from "@/lib/text/fold";

/** Words that head lists of leaked passwords, and those anyone would try first here. */
const guesses = [
  "password",
  "passw0rd",
  "matkhau",
  "matkhaumoi",
  "qwerty",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "iloveyou",
  "admin",
  "administrator",
  "quantri",
  "welcome",
  "letmein",
  "monkey",
  "dragon",
  "abc",
  "abcdef",
  "abcd",
  "anhyeuem",
  "emyeuanh",
  "yeuem",
  "khongbiet",
  "khongcho",
  "vietnam",
  "hanoi",
  "tochuc",
  "thidua",
  "thiduaxa",
  "khenthuong",
  "thiduakhenthuong",
  "ubnd",
  "ubndxa",
  "uybannhandan",
  "chutich",
  "vanthu",
  "congan",
  "xaphuong",
];

/** Whether a guesser would come to it early: one of those words with figures around it, a run, or one thing repeated. */
export function isEasilyGuessed(password: string): boolean {
  const plain = foldAccents(password);
  const letters = plain.replace(/[^a-z]/g, "");
  const isFiguresAroundAWord = letters === "" || guesses.some((word) => isRepeated(letters, word));
  return new Set(plain).size < 5 || isRun(plain) || isFiguresAroundAWord;
}

function isRepeated(text: string, part: string): boolean {
  return text.length % part.length === 0 && text === part.repeat(text.length / part.length);
}

/** "0123456789", "abcdefghij" and the same backwards. */
function isRun(text: string): boolean {
  const steps = new Set(
    [...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index)),
  );
  return steps.size === 1;
}
