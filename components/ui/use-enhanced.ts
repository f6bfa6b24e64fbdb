"use client";

import { useSyncExternalStore } from "react";

/** False in the server's HTML, true once scripts run: for controls that do nothing without them. */
export function useEnhanced(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}

function subscribe(): () => void {
  return () => {};
}
