import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { ShareCard } from "@/components/public/share-card";
import { periodWords } from "@/lib/campaigns/facts/words";
import { loadPaper } from "../../load-paper";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

/** The picture that messengers show beside a shared link. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[commune]/phong-trao/[slug]/anh-chia-se.png">,
) {
  const { commune, plan } = await loadPaper(params);
  const { title, startsOn, endsOn } = plan.campaign;
  const card = (
    <ShareCard
      communeName={commune.fullName}
      title={drawable(title)}
      detail={startsOn || endsOn ? periodWords({ startsOn, endsOn }) : `số ${plan.number}`}
    />
  );
  return new ImageResponse(card, { width: 1200, height: 630, fonts: await fonts() });
}

/** A sign that our letters lack would be asked for from a server elsewhere. */
function drawable(words: string): string {
  return words
    .replace(/[^\p{Script=Latin}\p{M}\d\s.,;:!?()/%–—‘’“”…+-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

async function fonts() {
  const folder = path.join(process.cwd(), "public/fonts");
  return Promise.all(
    ["latin", "vietnamese"].map(async (part) => ({
      name: `Be Vietnam Pro ${part}`,
      data: await readFile(path.join(folder, `be-vietnam-pro-${part}-600.ttf`)),
      weight: 600 as const,
    })),
  );
}
