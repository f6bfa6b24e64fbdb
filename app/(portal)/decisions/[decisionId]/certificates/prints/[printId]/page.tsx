import { FileDown, RotateCw } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { Progress } from "@/components/ui/progress";
import { daysKept } from "@/lib/certificates/prints/limits";
import { findPrint } from "@/lib/certificates/prints/queries";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDecision } from "../../load-decision";
import { printStateWords } from "../../print-words";

export const metadata: Metadata = { title: "Tạo tệp giấy khen" };

const secondsBetween = 3;

type Props = PageProps<"/decisions/[decisionId]/certificates/prints/[printId]">;

/** How far the file is; the page asks again by itself, also without scripts, until it is there. */
export default async function PrintPage({ params }: Props) {
  const { actor, decision } = await loadDecision(params);
  const print = await findPrint(actor, idParam((await params).printId));
  if (print?.decisionId !== decision.id) notFound();
  const list = `/decisions/${decision.id}/certificates`;
  const own = `${list}/prints/${print.id}`;
  const isUnderWay = print.state === "WAITING" || print.state === "RUNNING";
  return (
    <>
      {isUnderWay && <meta httpEquiv="refresh" content={String(secondsBetween)} />}
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Giấy khen", href: list }]} />
      <PageHeading
        title={print.isZip ? "Tệp nén, mỗi người một tệp" : "Tất cả trong một tệp PDF"}
        caption={print.layout ? `In trên phôi: ${print.layout.name}` : "In trên giấy trắng A4"}
      />
      {isUnderWay && (
        <>
          <Progress
            label="Vẽ giấy khen"
            value={print.done}
            max={print.total}
            detail={printStateWords(print)}
          />
          <p>
            Trang tự xem lại sau mỗi {secondsBetween} giây. Có thể đi làm việc khác rồi quay lại.
          </p>
          <ButtonLink href={own} icon={RotateCw} variant="secondary">
            Xem lại ngay
          </ButtonLink>
        </>
      )}
      {print.state === "DONE" && (
        <>
          <p>
            Đã xong {print.total} giấy. Tệp giữ {daysKept} ngày; sau đó tạo lại được, y như cũ.
          </p>
          <ButtonGroup>
            <ButtonLink href={`${own}/file`} icon={FileDown} sendsOn>
              Tải tệp
            </ButtonLink>
            <ButtonLink href={list} variant="secondary">
              Về danh sách giấy khen
            </ButtonLink>
          </ButtonGroup>
        </>
      )}
      {print.state === "FAILED" && (
        <>
          <InsetText>
            <p>{print.error}</p>
          </InsetText>
          <ButtonLink href={list}>Về danh sách, tạo lại</ButtonLink>
        </>
      )}
    </>
  );
}
