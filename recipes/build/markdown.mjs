// A small Markdown: only what the portal allows in an HtmlField.

const escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Bold, italic, code, links, and the few tags that have no sign of their own. */
export function inline(text) {
  const kept = [];
  const keep = (html) => `\u0001${kept.push(html) - 1}\u0001`;
  return text
    .replace(/`([^`]+)`/g, (_, code) => keep(`<code>${escapeHtml(code)}</code>`))
    .replace(/<(\/?(?:sup|sub|br))\s*\/?>/g, (_, tag) => keep(`<${tag}>`))
    .replace(/<abbr title="([^"]*)">([^<]*)<\/abbr>/g, (_, title, word) => keep(`<abbr title="${escapeHtml(title)}">${escapeHtml(word)}</abbr>`))
    .split(/(\u0001\d+\u0001)/).map((piece) => (piece.startsWith('\u0001') ? piece : escapeHtml(piece))).join('')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, label, url) => `<a href="${url}">${label}</a>`)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*\s][^*]*)\*/g, '<em>$1</em>')
    .replace(/(^|[\s(])_([^_\s][^_]*)_(?=[\s.,;:!?)]|$)/g, '$1<em>$2</em>')
    .replace(/\u0001(\d+)\u0001/g, (_, index) => kept[Number(index)]);
}

/** Lines of Markdown to HTML without style or class. */
export function toHtml(lines) {
  const html = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const heading = /^(#{2,4}) (.*)$/.exec(line);
    if (!line.trim()) at++;
    else if (heading) {
      html.push(`<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`);
      at++;
    } else {
      const size = runLength(lines, at);
      html.push(run(lines.slice(at, at + size)));
      at += size;
    }
  }
  return html.join('\n');
}

const isItem = (line) => /^\s*([-*]|\d+[.)]) /.test(line);
const kindOf = (line) => (isItem(line) ? (/^\s*\d/.test(line) ? 'ol' : 'ul') : line.startsWith('|') ? 'table' : line.startsWith('>') ? 'quote' : 'text');

function runLength(lines, start) {
  const kind = kindOf(lines[start]);
  const isList = kind === 'ul' || kind === 'ol';
  let end = start + 1;
  while (end < lines.length && lines[end].trim() && !/^#{2,4} /.test(lines[end])) {
    const next = kindOf(lines[end]);
    if (next !== kind && !(isList && /^\s+\S/.test(lines[end]))) break;
    end++;
  }
  return end - start;
}

function run(lines) {
  switch (kindOf(lines[0])) {
    case 'ul':
    case 'ol': return list(lines);
    case 'table': return table(lines);
    case 'quote': return `<blockquote>${toHtml(lines.map((line) => line.replace(/^>\s?/, '')))}</blockquote>`;
    default: return `<p>${inline(lines.map((line) => line.trim()).join(' '))}</p>`;
  }
}

function list(lines) {
  const margin = /^\s*/.exec(lines[0])[0].length;
  const tag = /^\s*\d/.test(lines[0]) ? 'ol' : 'ul';
  const items = [];
  for (const line of lines) {
    const indent = /^\s*/.exec(line)[0].length;
    if (isItem(line) && indent <= margin) items.push({ text: line.replace(/^\s*([-*]|\d+[.)]) /, ''), inner: [] });
    else if (isItem(line)) items.at(-1).inner.push(line);
    else if (items.at(-1).inner.length) items.at(-1).inner.push(line);
    else items.at(-1).text += ` ${line.trim()}`;
  }
  const body = items.map((item) => `<li>${inline(item.text)}${item.inner.length ? `\n${list(item.inner)}` : ''}</li>`);
  return `<${tag}>\n${body.join('\n')}\n</${tag}>`;
}

/** Cells of one table line; `\|` is a bar inside a cell. */
export function cells(line) {
  return line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function table(lines) {
  const isRule = (line) => /^\|[\s:|-]+\|?$/.test(line.trim());
  const row = (line, tag) => `<tr>${cells(line).map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
  const headed = lines.length > 1 && isRule(lines[1]);
  const head = headed ? `<thead>${row(lines[0], 'th')}</thead>\n` : '';
  const body = lines.slice(headed ? 2 : 0).filter((line) => !isRule(line)).map((line) => row(line, 'td'));
  return `<table>\n${head}<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
