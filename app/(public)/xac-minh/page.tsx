import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { CheckForm } from "@/components/certificates/check-form";
import { CheckSite } from "@/components/certificates/check-site";
import { readTyped } from "@/lib/certificates/read-typed";

export const metadata: Metadata = {
  title: "Xác minh giấy khen",
  description: "Kiểm tra một giấy khen của xã bằng mã trên giấy hoặc mã QR.",
};

/** Where anybody asks whether a certificate is genuine. What is typed leads to the certificate's own page. */
export default async function CheckPage({ searchParams }: PageProps<"/xac-minh">) {
  const { ma } = await searchParams;
  const text = typeof ma === "string" ? ma : "";
  const typed = readTyped(text);
  if (typed) {
    const seal = typed.sealed ? `?${new URLSearchParams({ ky: typed.sealed })}` : "";
    redirect(`/xac-minh/${typed.code}${seal}` as Route);
  }
  return (
    <CheckSite>
      <h1>Xác minh giấy khen</h1>
      <p className="reading">
        Giấy khen do xã lập trên cổng này có một mã riêng và chữ ký số. Gõ mã để biết giấy có thật
        không, còn giá trị không.
      </p>
      <CheckForm typed={text} error={typeof ma === "string" ? faultOf(text) : undefined} />
      <section aria-labelledby="offline-title" className="stack-tight">
        <h2 id="offline-title">Khi không có mạng</h2>
        <p className="reading">
          Tải sẵn tệp kiểm tra về máy: mở bằng trình duyệt, dán chữ đọc được từ mã QR, tệp tự tính
          chữ ký số, không cần mạng.
        </p>
        <ul>
          <li>
            <a
              href="/xac-minh/kiem-tra.html"
              download
              className="inline-flex min-h-11 items-center"
            >
              Tải tệp kiểm tra (HTML)
            </a>
          </li>
          <li>
            <a href="/xac-minh/khoa.json" className="inline-flex min-h-11 items-center">
              Khóa công khai của các xã (JSON)
            </a>
          </li>
        </ul>
      </section>
    </CheckSite>
  );
}

const faultOf = (typed: string) =>
  typed.trim() === ""
    ? "Gõ mã in cạnh mã QR trên giấy khen."
    : "Chưa đúng: mã có 16 chữ cái và chữ số. Xem lại rồi gõ đủ.";
