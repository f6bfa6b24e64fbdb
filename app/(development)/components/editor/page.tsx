import type { Metadata } from "next";
import { PublicPage } from "@/components/layout/public-page";
import { PageHeading } from "@/components/ui/page-heading";
import { EditorExample } from "./editor-example";
import { longPaper, samplePaper } from "./papers";

export const metadata: Metadata = { title: "Tờ giấy để soạn", robots: { index: false } };

type Props = { searchParams: Promise<{ clauses?: string }> };

/** The editor alone, with a sample paper or with as many clauses as `?clauses=` says. */
export default async function EditorPage({ searchParams }: Props) {
  const { clauses } = await searchParams;
  const paper = clauses ? longPaper(Math.min(Number(clauses) || 1, 2000)) : samplePaper;
  return (
    <PublicPage communeName="xã Bộ Giao Diện" homeHref="/components">
      <PageHeading title="Tờ giấy để soạn" />
      <EditorExample initial={paper} />
    </PublicPage>
  );
}
