import { hidesClauses } from "@/lib/campaigns/public/public-facts";
import { type Hidden, publicWords } from "@/lib/campaigns/publication/public-document";

type Saved = { text: string; editedAt: Date };

/**
 * The office's own words as the public may hear them, or null: where a publication keeps parts of the paper back, words
 * from before that was chosen may still say them, and nobody can take them out.
 */
export function wordsToRead(
  saved: Saved | null,
  publication: Hidden & { requestedAt: Date },
): string | null {
  if (!saved) return null;
  if (hidesClauses(publication) && saved.editedAt <= publication.requestedAt) return null;
  return publicWords(saved.text, publication);
}
