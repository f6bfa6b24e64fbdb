import { Sheet } from "@/components/documents/sheet";
import { type Hidden, publicDocument } from "@/lib/campaigns/publication/public-document";
import type { Publishing } from "@/lib/campaigns/publication/queries";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";

/** The paper as everybody reads it with these parts kept back. */
export function Preview({ publishing, hidden }: { publishing: Publishing; hidden: Hidden }) {
  return <Sheet html={renderHtml(publicDocument(publishing.document, hidden))} />;
}
