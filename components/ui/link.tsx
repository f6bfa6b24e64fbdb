import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";

type LinkProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/** The only way a page links to another. Nothing is fetched ahead: village lines are slow and paid for. */
export function Link({ href, ...rest }: LinkProps) {
  return <NextLink href={href as Route} prefetch={false} {...rest} />;
}
