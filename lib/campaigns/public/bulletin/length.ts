import { countWords } from "@/lib/text/spoken-words";

/** What the commune's loudspeakers have time for. */
export const fewestWords = 150;
export const mostWords = 300;

/** An estimate: how many words a calm reader says in a minute. */
export const wordsPerMinute = 130;

/** How long it takes to read aloud, in minutes and halves of them. */
export function readingMinutes(text: string): number {
  return Math.max(0.5, Math.round((countWords(text) / wordsPerMinute) * 2) / 2);
}
