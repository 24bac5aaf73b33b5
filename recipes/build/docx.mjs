// Markdown to a plain, accessible DOCX: real headings, lists and tables, A4, page numbers.
import { cells } from './markdown.mjs';
import { centre, contentTypes, head, licence, packageParts, relationships, rels, xml } from './ooxml.mjs';
import { bulletNumber, numbering, styles } from './docx-styles.mjs';
import { zip } from './zip.mjs';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const textWidth = 9638;
const letter = 128;
const boldLetter = 146;
/** A table of so few rows stays on one page. */
const onePage = 14;

/** Text with **bold** and *italic* to runs. */
function runs(text, extra = '') {
  return text.split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|<br>)/).filter(Boolean).map((piece) => {
    if (piece === '<br>') return '<w:r><w:br/></w:r>';
    const mark = /^(\*\*?)([^]*?)\1$/.exec(piece);
    const style = mark ? (mark[1] === '**' ? '<w:b/>' : '<w:i/>') : '';
    const properties = style || extra ? `<w:rPr>${extra}${style}</w:rPr>` : '';
    return `<w:r>${properties}<w:t xml:space="preserve">${xml(mark ? mark[2] : piece)}</w:t></w:r>`;
  }).join('');
}

/** A place to write on stays on one line with its label, and a date is never cut; places on one line stand three spaces apart. */
function wholeFields(text) {
  return text.split('   ').map((field) => (/_{4}/.test(field) && field.length <= 75
    ? field.replaceAll(' ', '\u00a0')
    : field.replace(/_ ([/h:]) (?=_)/g, '_\u00a0$1\u00a0'))).join('   ');
}

function paragraph(text, style, properties = '') {
  return `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${properties}</w:pPr>${runs(wholeFields(text))}</w:p>`;
}

/** What must stay on one line: a word, a number, a short label such as "Racine 1". */
const wordsOf = (text) => (text.length < 10 ? [text] : text.replaceAll('*', '').replace(/(\d)\s(?=\d{3}(?!\d))/g, '$1_').split(/\s/));
const widest = (texts) => Math.max(0, ...texts.flatMap((text) => wordsOf(text ?? '')).map((word) => word.length));

/** A column nobody has written in yet is there to be filled: it gets room. No column breaks its longest word or number. */
function columnWidths(rows) {
  const columns = Math.max(...rows.map((row) => row.length));
  const sizes = Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(...rows.map((row) => (row[at] ?? '').length));
    const word = Math.max(widest(rows.slice(1).map((row) => row[at])) * letter, widest((rows[0][at] ?? '').split(/\s/)) * boldLetter);
    const isBlank = rows.slice(1).every((row) => !row[at]);
    return { least: word + 200, weight: Math.min(34, Math.max(isBlank && at > 0 ? (columns === 2 ? 34 : 18) : 6, longest)) };
  });
  const asked = sizes.reduce((sum, { least }) => sum + least, 0);
  if (asked >= textWidth) return sizes.map(({ least }) => Math.round((least * textWidth) / asked));
  let open = sizes;
  for (;;) {
    const room = textWidth - sizes.reduce((sum, size) => sum + (open.includes(size) ? 0 : size.least), 0);
    const share = room / open.reduce((sum, { weight }) => sum + weight, 0);
    const wide = open.filter(({ least, weight }) => weight * share >= least);
    if (wide.length === open.length) return sizes.map((size) => Math.round(open.includes(size) ? size.weight * share : size.least));
    open = wide;
  }
}

function tableXml(lines) {
  const ruled = lines.length > 1 && /^\|[\s:|-]+\|?$/.test(lines[1].trim());
  const written = lines.filter((line, index) => !(ruled && index === 1)).map(cells);
  const headed = ruled && written[0].some(Boolean);
  const rows = ruled && !headed ? written.slice(1) : written;
  const widths = columnWidths(rows);
  const cell = (text, at, isHead, keep) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/>${isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="F1E8D9"/>' : ''}</w:tcPr>`
    + `${paragraph(isHead && text ? `**${text.replaceAll('**', '')}**` : text, 'Cell', keep ? '<w:keepNext/>' : '')}</w:tc>`;
  const row = (texts, isHead, keep) => `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : '<w:trHeight w:val="480" w:hRule="atLeast"/>'}</w:trPr>`
    + `${widths.map((_, at) => cell(texts[at] ?? '', at, isHead, keep)).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`
    + `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
    + `${rows.map((texts, index) => row(texts, headed && index === 0, rows.length <= onePage && index < rows.length - 1)).join('')}</w:tbl>${paragraph('', 'Small')}`;
}

function bodyOf(lines) {
  const parts = [];
  let lists = 0;
  let inNumbers = false;
  let newPage = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const heading = /^(#{1,4}) (.+)$/.exec(line);
    const bullet = /^(\s*)[-*] (.+)$/.exec(line);
    const number = /^(\s*)\d+[.)] (.+)$/.exec(line);
    const listed = (id, level) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
    if (!number && !bullet && line.trim()) inNumbers = false;
    if (!line.trim()) continue;
    if (heading) {
      parts.push(paragraph(heading[2], heading[1].length === 1 ? 'Title' : `Heading${heading[1].length - 1}`, newPage ? '<w:pageBreakBefore/>' : ''));
      newPage = false;
      continue;
    }
    if (line.trim() === '---') {
      newPage = true;
      continue;
    }
    if (newPage) parts.push(paragraph('', 'Small', '<w:pageBreakBefore/>'));
    newPage = false;
    if (line.startsWith('|')) {
      const from = at;
      while (lines[at + 1]?.startsWith('|')) at++;
      parts.push(tableXml(lines.slice(from, at + 1)));
    } else if (bullet) {
      const box = /^\[[ x]\] (.+)$/.exec(bullet[2]);
      parts.push(box ? paragraph(`☐  ${box[1]}`, 'Check') : paragraph(bullet[2], 'ListItem', listed(bulletNumber, bullet[1] ? 1 : 0)));
    } else if (number) {
      if (!inNumbers) lists++;
      inNumbers = true;
      parts.push(paragraph(number[2], 'ListItem', listed(bulletNumber + lists, 0)));
    } else {
      const style = line.startsWith('>') ? 'Note' : undefined;
      const text = [line.replace(/^> ?/, '')];
      while (lines[at + 1]?.trim() && !/^(#|\||\s*[-*] |\s*\d+[.)] |---)/.test(lines[at + 1]) && lines[at + 1].startsWith('>') === Boolean(style)) {
        text.push(lines[++at].replace(/^> ?/, ''));
      }
      const leads = lines.slice(at + 1).find((next) => next.trim())?.startsWith('|');
      parts.push(paragraph(text.map((part) => part.trim()).join(' '), style, leads ? '<w:keepNext/>' : ''));
    }
  }
  return { xml: parts.join(''), lists };
}

function footer(lang) {
  const field = (code) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`
    + '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return `${head}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runs(`${centre[lang]} · ${licence[lang]}`)}`
    + `<w:r><w:tab/></w:r>${field('PAGE')}${runs(' / ')}${field('NUMPAGES')}</w:p></w:ftr>`;
}

/** The whole file; the first "# " line is its title. */
export function toDocx(text, lang) {
  const lines = text.split('\n');
  const title = lines.find((line) => line.startsWith('# '))?.slice(2);
  if (!title) throw new Error('a document starts with "# Title"');
  const body = bodyOf(lines);
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>`
    + '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zip([
    ['[Content_Types].xml', contentTypes([
      ['/word/document.xml', `${kind}.document.main+xml`], ['/word/styles.xml', `${kind}.styles+xml`],
      ['/word/numbering.xml', `${kind}.numbering+xml`], ['/word/footer1.xml', `${kind}.footer+xml`],
    ])],
    ...packageParts('word/document.xml', title, lang),
    ['word/document.xml', `${head}<w:document xmlns:w="${main}" xmlns:r="${relationships}"><w:body>${body.xml}${section}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', rels([
      ['rId1', `${relationships}/styles`, 'styles.xml'], ['rId2', `${relationships}/numbering`, 'numbering.xml'], ['rId3', `${relationships}/footer`, 'footer1.xml'],
    ])],
    ['word/styles.xml', styles(lang)],
    ['word/numbering.xml', numbering(body.lists)],
    ['word/footer1.xml', footer(lang)],
  ]);
}
