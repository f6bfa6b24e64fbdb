import { LogIn } from "lucide-react";
import { redirect } from "next/navigation";
import { PublicPage } from "@/components/layout/public-page";
import { ButtonLink } from "@/components/ui/button";
import { currentSession } from "@/lib/auth/session";

/** The door: a signed-in person goes on to their work, anybody else reads what this is. */
export default async function HomePage() {
  if (await currentSession()) redirect("/work");
  return (
    <PublicPage>
      <div className="reading text-lg">
        <h1>Soạn và theo dõi phong trào thi đua của xã</h1>
        <p>
          Kế hoạch soạn một lần thành văn bản đúng thể thức, tải về bản Word và bản PDF. Mỗi người
          thấy việc của mình, hạn của việc, và ai đang giữ hồ sơ.
        </p>
        <p>
          Cổng dành cho cán bộ xã, các đơn vị, đoàn thể, trường học, trạm y tế, thôn bản và Hội đồng
          Thi đua - Khen thưởng.
        </p>
      </div>
      <ButtonLink href="/sign-in" icon={LogIn}>
        Đăng nhập
      </ButtonLink>
      <section className="reading border-t border-line pt-6">
        <h2>Chưa có tài khoản?</h2>
        <p>
          Quản trị của xã lập tài khoản cho từng người theo đơn vị. Trưởng thôn, hiệu trưởng, phụ
          trách đoàn thể hỏi Phòng Văn hóa - Xã hội của xã mình.
        </p>
        <h2>Quên mật khẩu?</h2>
        <p>Nhờ quản trị của xã đặt lại. Cổng không gửi mật khẩu qua tin nhắn hay điện thoại.</p>
      </section>
    </PublicPage>
  );
}
