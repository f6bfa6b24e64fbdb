import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";

type LinkProps = Omit<ComponentProps<"a">, "href"> & {
  href: string;
  /** The address is no page but sends on to a place on one: only the browser itself keeps that place. */
  sendsOn?: boolean | undefined;
};

/** The only way a page links to another. Nothing is fetched ahead: village lines are slow and paid for. */
export function Link({ href, sendsOn, ...rest }: LinkProps) {
  if (sendsOn) return <a href={href} {...rest} />;
  return <NextLink href={href as Route} prefetch={false} {...rest} />;
}
