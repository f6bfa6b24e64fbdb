import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicPage } from "@/components/layout/public-page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSignedIn } from "@/lib/auth/session";
import { listCapacities } from "@/lib/auth/session-store";
import { communeName } from "@/lib/communes/name";
import { safePath } from "@/lib/web/safe-path";
import { CapacityForm } from "./capacity-form";

export const metadata: Metadata = { title: "Chọn nơi làm việc" };

export default async function CapacityPage({ searchParams }: PageProps<"/sign-in/capacity">) {
  const person = await requireSignedIn();
  const capacities = await listCapacities(person.userId, new Date());
  if (capacities.length === 0 && person.isOperator) redirect("/province");
  if (capacities.length === 0) return <NoCapacity />;

  const choices = capacities.map(({ id, position, commune }) => ({
    value: id,
    label: `${position}, ${communeName(commune)}`,
  }));
  return (
    <PublicPage>
      <PageHeading title="Chọn nơi làm việc" lead="Tài khoản có nhiều nơi làm việc." />
      <CapacityForm choices={choices} next={safePath((await searchParams).next) ?? ""} />
    </PublicPage>
  );
}

function NoCapacity() {
  return (
    <PublicPage>
      <PageHeading title="Tài khoản chưa được giao việc ở xã nào" />
      <p className="reading">
        Tài khoản này đúng, nhưng hiện không giữ vai trò nào: chưa được giao, hoặc thời gian giữ vai
        trò đã hết. Nhờ quản trị của xã giao vai trò, rồi tải lại trang này.
      </p>
      <ButtonLink href="/account" variant="secondary">
        Xem tài khoản
      </ButtonLink>
    </PublicPage>
  );
}
