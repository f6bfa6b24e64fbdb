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
    ...(actor ? sectionOf("Khen thưởng", awardRooms(actor)) : []),
    ...(numbersPapers ? [{ label: "Sổ văn bản đi", href: "/register" }] : []),
    ...(actor && hasRole(actor, "CHAIR") ? [{ label: "Giao ký thay", href: "/delegations" }] : []),
    ...(usesLegalBases ? [{ label: "Căn cứ pháp lý", href: "/legal-bases" }] : []),
    ...(actor && hasRole(actor, "ADMIN")
      ? [{ label: "Quản trị", href: "/settings", also: ["/people", "/units"] }]
      : []),
    ...(isOperator ? [{ label: "Các xã", href: "/province" }] : []),
    { label: "Tài khoản", href: "/account" },
  ];
}

/** The way of an award, from the nomination to the certificate. */
function awardRooms(actor: Actor): NavigationItem[] {
  const has = (...roles: readonly Actor["roles"][number][]) => hasRole(actor, ...roles);
  return [
    ...(has("UNIT", "OFFICE", "CHAIR")
      ? [{ label: "Đề nghị khen", href: "/nominations", also: ["/recipients"] }]
      : []),
    ...(has("OFFICE")
      ? [
          {
            label: "Thẩm định",
            href: "/appraisals",
            also: ["/nominations/*/appraisal", "/nominations/*/suspension"],
          },
          { label: "Lấy ý kiến", href: "/consultations" },
        ]
      : []),
    ...(has("OFFICE", "CHAIR", "COUNCIL")
      ? [{ label: "Hội đồng", href: "/council", also: agendaOf(actor) }]
      : []),
    ...(has("CLERK", "OFFICE", "CHAIR")
      ? [{ label: "Quyết định", href: "/decisions", also: ["/certificates"] }]
      : []),
    ...(has("OFFICE", "CHAIR", "COUNCIL", "UNIT", "ADMIN")
      ? [{ label: "Danh mục khen thưởng", href: "/awards" }]
      : []),
  ];
}

/** Several rooms under one name; a single one stands by itself. */
function sectionOf(label: string, rooms: readonly NavigationItem[]): NavigationItem[] {
  const [first, ...others] = rooms;
  if (!first || others.length === 0) return [...rooms];
  return [{ label, href: first.href, rooms }];
}

/** Who only sits on the Council opens a nomination from its agenda. */
function agendaOf(actor: Actor): string[] {
  return hasRole(actor, "UNIT", "OFFICE", "CHAIR") ? [] : ["/nominations"];
}

/** What units hand in is opened from the campaign by who follows it; from their own page by the units. */
function handedIn(actor: Actor): string[] {
  return hasRole(actor, "UNIT") ? [] : ["/pledges", "/reports", "/covenants"];
}
