import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";
import { CheckAnswer } from "@/components/certificates/check-answer";
import { CheckForm } from "@/components/certificates/check-form";
import { CheckSite } from "@/components/certificates/check-site";
import { checkCertificate } from "@/lib/certificates/check/find-by-code";
import { countLookup } from "@/lib/certificates/check/lookups";
import { readTyped } from "@/lib/certificates/read-typed";
import { formatTime } from "@/lib/text/dates";
import { visitorOf } from "@/lib/web/visitor";

type Props = PageProps<"/xac-minh/[code]">;

/** Whom a certificate is for is nobody's search result. */
export const metadata: Metadata = {
  title: "Kết quả xác minh giấy khen",
  robots: { index: false, follow: false },
};

/** What the address in a QR code opens. */
export default async function CheckedPage({ params, searchParams }: Props) {
  const { code: given } = await params;
  const { ky } = await searchParams;
  const found = await lookUp(given, typeof ky === "string" ? ky : "");
  return (
    <CheckSite>
      {found.retryAt ? (
        <>
          <h1>Đã tra quá nhiều lần</h1>
          <p className="reading">
            Có quá nhiều lượt tra từ địa chỉ mạng này. Thử lại lúc {formatTime(found.retryAt)}.
          </p>
        </>
      ) : found.certificate ? (
        <CheckAnswer certificate={found.certificate} code={found.code} />
      ) : (
        <>
          <h1>Không có giấy khen mang mã này</h1>
          <p className="reading">
            Mã gõ sai, hoặc tờ giấy không do cổng này lập. Xem lại từng chữ rồi gõ lại; vẫn không có
            thì hỏi Ủy ban nhân dân xã ghi trên giấy.
          </p>
          <CheckForm typed={found.code} />
        </>
      )}
    </CheckSite>
  );
}

const lookUp = cache(async (given: string, sealed: string) => {
  const retryAt = await countLookup(visitorOf(await headers()).address);
  const address = safelyDecoded(given);
  const typed = retryAt ? null : readTyped(address);
  const certificate =
    typed && (await checkCertificate({ code: typed.code, sealed: sealed || null }));
  return { retryAt, code: typed?.code ?? address.slice(0, 100), certificate };
});

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
