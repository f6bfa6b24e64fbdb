import type { NavigationItem } from "@/components/layout/portal-navigation";
import { type Actor, hasRole } from "@/lib/auth/actor";
import type { SignedIn } from "@/lib/auth/session-store";

type Person = Pick<SignedIn, "actor" | "isOperator">;

/** Where this person may go. What they may do there is asked again by every page and command. */
export function navigationFor({ actor, isOperator }: Person, unread: number): NavigationItem[] {
  const readsPlans = actor && hasRole(actor, "OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK");
  const usesLegalBases = actor && hasRole(actor, "OFFICE", "CHAIR", "CLERK", "ADMIN");
  const numbersPapers = actor && hasRole(actor, "CLERK", "OFFICE", "CHAIR");
  return [
    ...(actor ? [{ label: "Việc cần làm", href: "/work" }] : []),
    ...(actor
      ? [{ label: "Thông báo", href: "/notifications", count: unread, counted: "chưa đọc" }]
      : []),
    ...(actor && hasRole(actor, "UNIT") ? [{ label: "Việc của đơn vị", href: "/duties" }] : []),
    ...(actor && hasRole(actor, "UNIT")
      ? [{ label: "Đăng ký, báo cáo", href: "/pledges", also: ["/reports", "/covenants"] }]
      : []),
    ...(readsPlans ? [{ label: "Kế hoạch", href: "/plans" }] : []),
    ...(actor && hasRole(actor, "OFFICE", "CHAIR")
      ? [{ label: "Phong trào", href: "/campaigns", also: ["/statistics", ...handedIn(actor)] }]
      : []),
    ...(actor && hasRole(actor, "UNIT", "OFFICE", "CHAIR")
      ? [{ label: "Đề nghị khen", href: "/nominations", also: ["/recipients"] }]
      : []),
    ...(actor && hasRole(actor, "OFFICE")
      ? [
          { label: "Thẩm định", href: "/appraisals" },
          { label: "Lấy ý kiến", href: "/consultations" },
        ]
      : []),
    ...(actor && hasRole(actor, "OFFICE", "CHAIR", "COUNCIL")
      ? [{ label: "Hội đồng", href: "/council" }]
      : []),
    ...(numbersPapers
      ? [{ label: "Quyết định", href: "/decisions", also: ["/certificates"] }]
      : []),
    ...(numbersPapers ? [{ label: "Sổ văn bản đi", href: "/register" }] : []),
    ...(actor && hasRole(actor, "CHAIR") ? [{ label: "Giao ký thay", href: "/delegations" }] : []),
    ...(actor && hasRole(actor, "OFFICE", "CHAIR", "COUNCIL", "UNIT", "ADMIN")
      ? [{ label: "Danh mục khen thưởng", href: "/awards" }]
      : []),
    ...(usesLegalBases ? [{ label: "Căn cứ pháp lý", href: "/legal-bases" }] : []),
    ...(actor && hasRole(actor, "ADMIN")
      ? [{ label: "Quản trị", href: "/settings", also: ["/people", "/units"] }]
      : []),
    ...(isOperator ? [{ label: "Các xã", href: "/province" }] : []),
    { label: "Tài khoản", href: "/account" },
  ];
}

/** What units hand in is opened from the campaign by who follows it; from their own page by the units. */
function handedIn(actor: Actor): string[] {
  return hasRole(actor, "UNIT") ? [] : ["/pledges", "/reports", "/covenants"];
}
