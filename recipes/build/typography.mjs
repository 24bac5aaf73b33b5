// Typography of the sources: what the portal cannot put right by itself.
// French is written with ordinary spaces before ; : ! ? » and after «; the portal makes them narrow.
const blank = (text) => text.replace(/[^|]/g, '_');

/** The line without what is not prose: code, addresses, tags, markup of fences, tables and pictures. */
export function prose(line) {
  if (/^:::\s*(downloads|stories|courses)\b/.test(line) || /^\|?[\s:|-]+\|?$/.test(line)) return '';
  return line
    .replace(/^:::\s*[a-z]*\s?/, '')
    .replace(/^#+ (single|multiple|truefalse) /, '')
    .replace(/`[^`]*`/g, blank)
    .replace(/!\[/g, '[')
    .replace(/\]\(\S+?(?:\s+"([^"]*)")?\)/g, (_, caption) => `]${caption ? ` ${caption}` : ''}`)
    .replace(/<[^>]*>|\*/g, '')
    .replace(/&#?\w+;/g, '_')
    .replace(/\b(?:https?:\/\/|mailto:|tel:)[^\s»)]*/g, blank)
    .replace(/(^|[\s|])\/(?:fr|en)(?:\/[^\s|)]*)?/g, (text) => blank(text));
}

const frenchRules = [
  [/[^\s([{|_]([;:!?])/g, (match, text) => !isTime(text, match), (match) => `no space before "${match[1]}"`],
  [/\S»/g, (match) => match[0] !== '_»', () => 'no space before "»"'],
  [/«(?!\s)/g, () => true, () => 'no space after "«"'],
  [/"[^"]*[A-Za-zÀ-ÿ][^"]*"/g, () => true, (match) => `straight quotation marks: ${match[0].slice(0, 40)}`],
  [/(?<!\.)\.{3}(?!\.)/g, () => true, () => 'three dots instead of "…"'],
  [/(?<![\w.,+/-])\d{5,}(?![\w-])/g, (match, text) => !isNumber(match, text), (match) => `digits run together: ${match[0]}`],
];

/** 8:30, a ratio, or marks that follow one another ("?!"). */
function isTime(text, match) {
  const before = text[match.index];
  const after = text[match.index + 2];
  return (match[1] === ':' && /\d/.test(before) && /\d/.test(after ?? '')) || /[;:!?]/.test(before);
}

/** A telephone number, or the number of a law, a box or an account. */
function isNumber(match, text) {
  return /^(?:0\d{8,}|[37]\d{8}|22[1-9]\d{8,})$/.test(match[0]) || /(?:n°|no\.?|BP|tél\.?|loi|compte)\s*$/i.test(text.slice(0, match.index));
}

/** What is wrong in one line of prose. */
export function typographyErrors(line, lang) {
  const text = prose(line);
  if (lang !== 'fr') return /[«»]/.test(text) ? ['French quotation marks in English text'] : [];
  return frenchRules.flatMap(([pattern, counts, say]) => [...text.matchAll(pattern)].filter((match) => counts(match, text)).map(say));
}

// Fields whose value is a name, a key or an address.
const silent = /^(type|key|path|in|alias|Materials|Topics|Territories|Origin|File|Language|Licence):/;

/** Errors of a Markdown source with its front matter: [[line, text]]. */
export function checkMarkdown(content, lang) {
  const lines = content.split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines.flatMap((raw, index) => {
    if (index <= end && silent.test(raw)) return [];
    const text = index < end ? raw.replace(/^[A-Za-z]+:\s*/, '').replace(/^"(.*)"$/, '$1') : raw;
    return typographyErrors(text, lang).map((error) => [index + 1, error]);
  });
}

/** Errors in the texts of a JSON workbook; names of properties, formulas and ranges are not texts. */
export function checkWorkbook(content, lang) {
  return content.split('\n').flatMap((raw, index) => {
    let property = '';
    return [...raw.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)].flatMap(([, text, isName]) => {
      const formula = ['f', 'range', 'style'].includes(property);
      property = isName ? text : '';
      return isName || formula ? [] : typographyErrors(JSON.parse(`"${text}"`), lang).map((error) => [index + 1, error]);
    });
  });
}

/** Errors in the words of a diagram. */
export function checkDiagram(content, lang) {
  return content.split('\n').flatMap((raw, index) =>
    [...raw.matchAll(/>([^<>]+)</g)].flatMap(([, words]) => typographyErrors(words, lang).map((error) => [index + 1, error])));
}
