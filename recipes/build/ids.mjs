// Identities: the same source always gives the same ids, on any machine.
import { createHash } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 characters: a 4, then the low five bits of the first 25 bytes of SHA-256(text). */
export function idOf(text) {
  const digest = createHash('sha256').update(text, 'utf8').digest();
  return '4' + Array.from(digest.subarray(0, 25), (byte) => alphabet[byte & 31]).join('');
}
