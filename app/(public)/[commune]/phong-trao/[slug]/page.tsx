import type { Metadata } from "next";
import { loadPaper } from "../load-paper";
import { paperMetadata } from "../paper-metadata";
import { PaperPage } from "../paper-page";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/phong-trao/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return paperMetadata(await loadPaper(params));
}

export default async function CampaignPage({ params }: Props) {
  return <PaperPage {...(await loadPaper(params))} />;
}
