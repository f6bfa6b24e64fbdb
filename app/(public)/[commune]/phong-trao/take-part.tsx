import type { SiteCommune } from "@/components/public/public-site";
import type { Standing } from "@/lib/campaigns/public/standing";

type TakePartProps = { commune: SiteCommune; standing: Standing };

/** What a person or a unit does now. A campaign that is over asks nothing any more. */
export function TakePart({ commune, standing }: TakePartProps) {
  const { base, fullName, address, phone, email } = commune;
  return (
    <section aria-labelledby="tham-gia" className="reading">
      <h2 id="tham-gia">Tham gia thế nào</h2>
      {standing === "past" ? (
        <p>
          Phong trào đã kết thúc, không nhận đăng ký nữa. Xem{" "}
          <a href={`${base}/phong-trao`}>các phong trào đang diễn ra</a>.
        </p>
      ) : (
        <ol>
          <li>Tìm việc của thôn, đơn vị mình trong phần phân công và trong văn bản.</li>
          <li>
            Đăng ký với trưởng thôn, trưởng bản, người phụ trách đoàn thể, cơ quan, trường học nơi
            mình sinh hoạt, làm việc.
          </li>
          <li>Làm theo hạn đã ghi, báo kết quả cho đơn vị để tổng hợp.</li>
        </ol>
      )}
      <p>
        Cần hỏi thêm: Ủy ban nhân dân {fullName}
        {[address, phone && `điện thoại ${phone}`, email]
          .filter(Boolean)
          .map((words) => `, ${words}`)}
        .
      </p>
    </section>
  );
}
