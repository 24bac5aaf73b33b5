// { sheets: [{ name, columns: [widths], rows: [[cells]], freeze?, lists? }] } to an XLSX that computes.
// A cell: text, number, null, { f: "SUM(B2:B9)" } or { v, f, style, span }. `lists`: [{ range: "B5:B40", values: ["oui", "non"] }].
import { contentTypes, head, packageParts, relationships, rels, xml } from './ooxml.mjs';
import { styleNumber, stylesXml } from './xlsx-styles.mjs';
import { zip } from './zip.mjs';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** 0 -> A, 26 -> AA. */
function columnName(at) {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

function cellXml(cell, reference, merges, row, column) {
  const { v = undefined, f, style, span } = cell !== null && typeof cell === 'object' ? cell : { v: cell };
  if (v === undefined && !f && !style) return '';
  if (span) merges.push(`${reference}:${columnName(column + span - 1)}${row}`);
  const number = styleNumber(style ?? (f || typeof v === 'number' ? 'number' : 'text'));
  if (f) return `<c r="${reference}" s="${number}"${typeof v === 'string' ? ' t="str"' : ''}><f>${xml(f.replace(/^=/, ''))}</f>${v === undefined ? '' : `<v>${xml(v)}</v>`}</c>`;
  if (v === undefined || v === null || v === '') return `<c r="${reference}" s="${number}"/>`;
  if (typeof v === 'number') return `<c r="${reference}" s="${number}"><v>${v}</v></c>`;
  return `<c r="${reference}" s="${number}" t="inlineStr"><is><t xml:space="preserve">${xml(v)}</t></is></c>`;
}

/** A cell for words: its row grows while someone writes in it. */
const isOpen = (cell) => cell?.style === 'input' && cell.v === undefined;

/** Points a row needs for its longest wrapped text. */
function rowHeight(cells, widths) {
  const lines = cells.map((cell, column) => {
    const text = String(cell?.v ?? (typeof cell === 'string' ? cell : ''));
    const width = widths.slice(column, column + (cell?.span ?? 1)).reduce((sum, one) => sum + one, 0) || 10;
    return cell?.style === 'title' || cell?.style === 'plain' ? 1 : Math.ceil((text.length * 1.12) / width);
  });
  const base = cells[0]?.style === 'title' ? 26 : 18;
  return Math.max(base, Math.max(1, ...lines) * 15 + 3);
}

function sheetXml(sheet) {
  const merges = [];
  const rows = sheet.rows.map((cells, index) => {
    const row = index + 1;
    return `<row r="${row}" ht="${rowHeight(cells, sheet.columns ?? [])}"${cells.some(isOpen) ? '' : ' customHeight="1"'}>${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, merges, row, column)).join('')}</row>`;
  });
  const columns = (sheet.columns ?? []).map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const pane = sheet.freeze ? `<pane ySplit="${sheet.freeze}" topLeftCell="A${sheet.freeze + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  const lists = (sheet.lists ?? []).map(({ range, values }) =>
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>${xml(`"${values.join(',')}"`)}</formula1></dataValidation>`);
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`
    + `<sheetFormatPr defaultRowHeight="15"/>${columns ? `<cols>${columns}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>`
    + (merges.length ? `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` : '')
    + (lists.length ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '')
    + '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';
}

/** The title of the file is the first text of its first sheet. */
export function toXlsx(book, lang) {
  if (!book.sheets?.length) throw new Error('a workbook has at least one sheet');
  const first = book.sheets[0].rows[0]?.[0];
  const title = (typeof first === 'object' ? first?.v : first) ?? book.sheets[0].name;
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const names = book.sheets.map((sheet, at) => `<sheet name="${xml(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  return zip([
    ['[Content_Types].xml', contentTypes([
      ['/xl/workbook.xml', `${kind}.sheet.main+xml`], ['/xl/styles.xml', `${kind}.styles+xml`],
      ...book.sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${kind}.worksheet+xml`]),
    ])],
    ...packageParts('xl/workbook.xml', title, lang),
    ['xl/workbook.xml', `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${names}</sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`],
    ['xl/_rels/workbook.xml.rels', rels([
      ...book.sheets.map((_, at) => [`rId${at + 1}`, `${relationships}/worksheet`, `worksheets/sheet${at + 1}.xml`]),
      [`rId${book.sheets.length + 1}`, `${relationships}/styles`, 'styles.xml'],
    ])],
    ['xl/styles.xml', stylesXml()],
    ...book.sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]),
  ]);
}
