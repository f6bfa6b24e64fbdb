import type { Metadata } from "next";
import { loadPaper } from "../../../load-paper";
import { paperMetadata } from "../../../paper-metadata";
import { PaperPage } from "../../../paper-page";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/phong-trao/[slug]/van-ban/[paper]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return paperMetadata(await loadPaper(params));
}

/** One paper of a campaign under its own number, also once another has taken its place. */
export default async function PublicPaperPage({ params }: Props) {
  return <PaperPage {...(await loadPaper(params))} />;
}
