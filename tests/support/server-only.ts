// Stands in for the package `server-only`, which only Next.js can import.
export {};
