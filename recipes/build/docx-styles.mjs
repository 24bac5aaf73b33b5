// Styles and list numbers of the centre's documents: indigo headings, ochre rule, quiet tables.
import { head } from './ooxml.mjs';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const bulletNumber = 1;

function style(id, name, { size, bold, italic, color, before = 0, after = 120, next, outline, extra = '', based = 'Normal' }) {
  const run = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${color ? `<w:color w:val="${color}"/>` : ''}${size ? `<w:sz w:val="${size}"/>` : ''}`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/>${next ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/>`
    + `<w:pPr>${next ? '<w:keepNext/>' : ''}${extra}<w:spacing w:before="${before}" w:after="${after}"/>${outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr>`
    + `<w:rPr>${run}</w:rPr></w:style>`;
}

const border = (side, color, size, space = 0) => `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${color}"/>`;

export function styles(lang) {
  const language = lang === 'fr' ? 'fr-FR' : 'en-GB';
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side, '8A7F70', 4)).join('');
  return `${head}<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>`
    + `<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault>`
    + '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    + style('Title', 'Title', { size: 40, bold: true, color: '24386B', after: 200, next: true, extra: `<w:pBdr>${border('bottom', '9A4A0B', 12, 4)}</w:pBdr>` })
    + style('Heading1', 'heading 1', { size: 28, bold: true, color: '24386B', before: 320, next: true, outline: 0 })
    + style('Heading2', 'heading 2', { size: 24, bold: true, color: '24386B', before: 240, after: 80, next: true, outline: 1 })
    + style('Heading3', 'heading 3', { bold: true, color: '5B5348', before: 160, after: 60, next: true, outline: 2 })
    + style('ListItem', 'List Paragraph', { after: 60 })
    + style('Check', 'Check', { after: 60, extra: '<w:ind w:left="397" w:hanging="397"/>' })
    + style('Cell', 'Cell', { after: 0, size: 20 })
    + style('Small', 'Small', { after: 60, size: 8 })
    + style('Note', 'Note', { before: 120, after: 160, extra: `<w:pBdr>${border('left', '9A4A0B', 24, 8)}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FBF7F0"/><w:ind w:left="170"/>` })
    + style('Footer', 'footer', { size: 17, color: '5B5348', after: 0, extra: '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>' })
    + `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${edges}</w:tblBorders>`
    + '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="96" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="96" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    + '</w:styles>';
}

/** Number 1 is the bullet; each numbered list has a number of its own, so that it starts again at 1. */
export function numbering(lists) {
  const level = (index, format, text, left) => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>`
    + `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="340"/></w:pPr></w:lvl>`;
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbers = Array.from({ length: lists }, (_, at) => `<w:num w:numId="${bulletNumber + 1 + at}"><w:abstractNumId w:val="1"/>${restart}</w:num>`);
  return `${head}<w:numbering ${main}>`
    + `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '•', 397)}${level(1, 'bullet', '–', 794)}</w:abstractNum>`
    + `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.', 397)}</w:abstractNum>`
    + `<w:num w:numId="${bulletNumber}"><w:abstractNumId w:val="0"/></w:num>${numbers.join('')}</w:numbering>`;
}
