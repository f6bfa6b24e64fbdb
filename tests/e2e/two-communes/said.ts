import { pagesWithoutRecord } from "./addresses";
import { inTurn, visit } from "./asking";
import type { Stranger } from "./strangers";

/** What the portal's pages that name no record say to these people, by who asks and where. */
export async function readPages(strangers: readonly Stranger[]): Promise<Map<string, string>> {
  const asked = strangers.flatMap((stranger) =>
    pagesWithoutRecord().map((address) => ({ ...stranger, address })),
  );
  const said = new Map<string, string>();
  await inTurn(asked, async ({ actor, label, address }) => {
    const { text } = await visit(actor, address);
    said.set(`${label} ${address}`, wordsOf(text));
  });
  return said;
}

/** The words and numbers of a page, without what is not seen, and without times, which go on. */
export function wordsOf(page: string): string {
  return page
    .slice(page.indexOf("<body"))
    .replace(/<script.*?<\/script>|<[^>]*>|\d{1,2}:\d{2}/gs, " ")
    .replace(/\s+/g, " ");
}
