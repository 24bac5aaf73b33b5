// Writes the outputs, or compares them with what is there.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzip } from './zip.mjs';

/** Packages are compared by what they hold: another version of zlib may press the same text differently. */
function same(path, wanted) {
  if (!existsSync(path)) return false;
  const present = readFileSync(path);
  if (present.equals(wanted)) return true;
  if (!/\.(docx|xlsx)$/.test(path)) return false;
  const [left, right] = [unzip(present), unzip(wanted)];
  return left.size === right.size && [...left].every(([name, data]) => right.get(name)?.equals(data));
}

/** outputs: Map of path relative to the folder -> Buffer. Stale: outputs that differ, and files no source asks for. */
export function staleOutputs(folder, outputs, present) {
  const differing = [...outputs].filter(([path, data]) => !same(join(folder, path), data)).map(([path]) => path);
  const orphans = present.filter((path) => !outputs.has(path));
  return { differing, orphans };
}

export function writeOutputs(folder, outputs, { differing, orphans }) {
  for (const path of differing) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), outputs.get(path));
  }
  for (const path of orphans) rmSync(join(folder, path));
}
