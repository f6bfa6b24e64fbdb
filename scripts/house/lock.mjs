// @ts-check
// package-lock.json, and the packages for other machines that it must name.

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} LockedPackage */

const systems = /android|darwin|linux|win32|freebsd/;
const processors = /arm64|x64|ia32|arm|wasm32/;

/**
 * The optional packages that locked packages ask for and the lock does not name, as entries for it.
 * @param {Record<string, LockedPackage>} packages
 */
export function missingPlatformPackages(packages) {
  const missing = Object.entries(packages).flatMap(([owner, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, owner, name))
      .map(([name, version]) => [
        `node_modules/${name}`,
        { ...platformEntry(name, version), ...(dev && { dev }) },
      ]),
  );
  return Object.fromEntries(missing);
}

/**
 * @param {Record<string, LockedPackage>} packages
 * @param {string} owner
 * @param {string} name
 */
function isLocked(packages, owner, name) {
  return `${owner}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
}

/**
 * @param {string} name
 * @param {string} version
 */
function platformEntry(name, version) {
  const system = name.match(systems)?.[0];
  const libc = name.match(/musl|gnu/)?.[0];
  return {
    version,
    cpu: [name.match(processors)?.[0]],
    ...(system === "linux" && libc && { libc: [libc === "gnu" ? "glibc" : libc] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}
