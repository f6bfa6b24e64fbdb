import { LogIn } from "lucide-react";
import { redirect } from "next/navigation";
import { PublicPage } from "@/components/layout/public-page";
import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { currentSession } from "@/lib/auth/session";
import { listPublicCommunes } from "@/lib/campaigns/public/queries";
import { communeName } from "@/lib/communes/name";

/** The door: a signed-in person goes on to their work, anybody else finds their commune's site and what this is. */
export default async function HomePage() {
  if (await currentSession()) redirect("/work");
  const communes = await listPublicCommunes();
  return (
    <PublicPage>
      <div className="reading text-lg">
        <h1>Soạn và theo dõi phong trào thi đua của xã</h1>
        <p>
          Kế hoạch soạn một lần thành văn bản đúng thể thức, trang cho nhân dân đọc, việc và hạn của
          từng thôn, đơn vị.
        </p>
      </div>
      {communes.length > 0 && <Communes communes={communes} />}
      <section className="reading border-t border-line pt-6">
        <h2>Cán bộ, đơn vị</h2>
        <p>
          Cán bộ xã, các đơn vị, đoàn thể, trường học, trạm y tế, thôn bản và Hội đồng Thi đua -
          Khen thưởng đăng nhập để làm phần việc của mình.
        </p>
        <p>
          <ButtonLink href="/sign-in" icon={LogIn}>
            Đăng nhập
          </ButtonLink>
        </p>
        <h3>Chưa có tài khoản?</h3>
        <p>
          Quản trị của xã lập tài khoản cho từng người theo đơn vị. Trưởng thôn, hiệu trưởng, phụ
          trách đoàn thể hỏi Phòng Văn hóa - Xã hội của xã mình.
        </p>
        <h3>Quên mật khẩu?</h3>
        <p>Nhờ quản trị của xã đặt lại. Cổng không gửi mật khẩu qua tin nhắn hay điện thoại.</p>
      </section>
    </PublicPage>
  );
}

type Commune = Awaited<ReturnType<typeof listPublicCommunes>>[number];

/** A few are read at a glance; a province of them is opened by province. */
function Communes({ communes }: { communes: readonly Commune[] }) {
  const provinces = [...Map.groupBy(communes, ({ provinceName }) => provinceName)];
  return (
    <section aria-labelledby="communes" className="stack-tight">
      <h2 id="communes">Phong trào của xã, cho mọi người xem</h2>
      {communes.length <= 12 ? (
        <CommuneList communes={communes} />
      ) : (
        provinces.map(([province, own]) => (
          <Details key={province} summary={`${province} (${own.length})`}>
            <CommuneList communes={own} />
          </Details>
        ))
      )}
    </section>
  );
}

function CommuneList({ communes }: { communes: readonly Commune[] }) {
  return (
    <ul>
      {communes.map((commune) => (
        <li key={commune.slug}>
          <Link href={`/${commune.slug}`} className="tap text-lg font-semibold">
            Phong trào thi đua {communeName(commune)}
          </Link>
          <span className="block text-muted">{commune.provinceName}</span>
        </li>
      ))}
    </ul>
  );
}
