import { LogOut } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { type NavigationItem, PortalNavigation } from "./portal-navigation";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type PortalPageProps = {
  /** Absent while a person of several communes has not chosen one. */
  communeName?: string;
  /** Absent on the answer to a form whose session had ended. */
  person?: { name: string; position?: string };
  navigation: readonly NavigationItem[];
  signOut: ComponentProps<"form">["action"];
  children: ReactNode;
};

/**
 * Every page of a signed-in person: commune, who is here, where one can go. A page gives what stands in `<main>`;
 * one that needs the whole screen (an editor beside its sheet) marks an element with `data-wide`.
 */
export function PortalPage({
  communeName,
  person,
  navigation,
  signOut,
  children,
}: PortalPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader communeName={communeName} homeHref="/work">
        {person && (
          <div className="flex min-w-0 grow items-center justify-between gap-x-5 sm:grow-0">
            <p className="min-w-0 leading-snug wrap-anywhere sm:text-right">
              <span className="block font-semibold">{person.name}</span>
              {person.position && <span className="block text-sm">{person.position}</span>}
            </p>
            <form action={signOut} className="shrink-0">
              <button
                type="submit"
                className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-md border border-white/60 px-3 hover:bg-band-deep"
              >
                <LogOut aria-hidden className="size-5" />
                Đăng xuất
              </button>
            </form>
          </div>
        )}
      </SiteHeader>
      {navigation.length > 0 && <PortalNavigation items={navigation} />}
      <main
        id="main"
        tabIndex={-1}
        className="stack mx-auto w-full max-w-6xl px-4 pt-8 has-data-wide:max-w-[100rem] md:px-6"
      >
        {children}
      </main>
      <SiteFooter communeName={communeName} />
    </div>
  );
}
