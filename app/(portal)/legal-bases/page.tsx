import { BookPlus } from "lucide-react";
import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/auth/session";
import { legalBasisStateLabels } from "@/lib/communes/legal-bases";
import { canKeepLegalBases } from "@/lib/communes/legal-bases-policy";
import { listLegalBases } from "@/lib/communes/legal-bases-queries";
import { legalBasisFilterSchema } from "@/lib/communes/legal-bases-schema";
import { LegalBasisItem } from "./legal-basis-item";

export const metadata: Metadata = { title: "Căn cứ pháp lý" };

const stateChoices = Object.entries(legalBasisStateLabels).map(([value, label]) => ({
  value,
  label,
}));

export default async function LegalBasesPage({ searchParams }: PageProps<"/legal-bases">) {
  const actor = await requireActor();
  const { q, state } = legalBasisFilterSchema.parse(await searchParams);
  const bases = await listLegalBases(actor, new Date(), { search: q, state });
  const keep = canKeepLegalBases(actor);
  return (
    <>
      <PageHeading
        title="Căn cứ pháp lý"
        lead="Văn bản mà kế hoạch dẫn làm căn cứ, mỗi văn bản có hiệu lực từ ngày nào đến ngày nào. Trình soạn gợi ý từ đây; văn bản hết hiệu lực được báo khi kiểm tra."
        actions={
          keep.allowed && (
            <ButtonLink href="/legal-bases/new" icon={BookPlus}>
              Thêm căn cứ của xã
            </ButtonLink>
          )
        }
      />
      <Flash />
      <search>
        <form action="/legal-bases" className="flex flex-wrap items-end gap-x-5 gap-y-4">
          <div className="min-w-60 grow sm:max-w-md">
            <TextField
              name="q"
              label="Tìm theo số, ký hiệu hoặc tên"
              defaultValue={q}
              type="search"
              hint="Gõ không dấu cũng được."
            />
          </div>
          <Select
            name="state"
            label="Hiệu lực hôm nay"
            choices={stateChoices}
            emptyLabel="Tất cả"
            defaultValue={state}
          />
          <ButtonGroup>
            <Button variant="secondary">Tìm</Button>
          </ButtonGroup>
        </form>
      </search>
      {bases.length === 0 ? (
        <EmptyState
          title="Không có căn cứ nào khớp."
          action={<Link href="/legal-bases">Xem tất cả căn cứ</Link>}
        >
          Thử ít chữ hơn, hoặc chọn “Tất cả”.
        </EmptyState>
      ) : (
        <section className="stack-tight" aria-labelledby="bases-title">
          <h2 id="bases-title">{bases.length} căn cứ</h2>
          <ul className="divide-y divide-line border-y border-line">
            {bases.map((basis) => (
              <LegalBasisItem key={basis.id} basis={basis} mayKeep={keep.allowed} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
