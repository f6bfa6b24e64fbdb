import type { Metadata } from "next";
import { SiteBand } from "@/components/public/public-site";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

/** Not told apart: what never was, what is not public, what has been withdrawn. */
export default function PublicNotFound() {
  return (
    <>
      <SiteBand />
      <main id="main" className="mx-auto w-full max-w-6xl px-4 py-8 text-lg md:px-6">
        <div className="reading">
          <h1>Không tìm thấy trang này</h1>
          <p>Địa chỉ có thể gõ sai, hoặc văn bản không còn được công khai.</p>
          <ul>
            <li>Nếu gõ địa chỉ bằng tay, xem lại từng chữ.</li>
            <li>Nếu bấm từ một liên kết, báo cho người đã gửi liên kết đó.</li>
          </ul>
          <p>
            <a href="/" className="tap">
              Về trang đầu
            </a>
          </p>
        </div>
      </main>
    </>
  );
}
