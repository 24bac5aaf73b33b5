// Named cell styles. A cell to fill in is pale ochre; totals are bold with a line above.
import { head } from './ooxml.mjs';

const plain = { font: 0, fill: 0, border: 0, format: 0 };
const formats = { money: 164, percent: 165, date: 166 };

const named = {
  text: { ...plain, border: 1, wrap: true },
  number: { ...plain, border: 1, format: 3 },
  title: { ...plain, font: 2 },
  head: { ...plain, font: 3, fill: 2, border: 1, wrap: true, align: 'center' },
  section: { ...plain, font: 1, fill: 3, border: 1, wrap: true },
  note: { ...plain, font: 4, wrap: true },
  plain,
  money: { ...plain, border: 1, format: formats.money },
  percent: { ...plain, border: 1, format: formats.percent },
  date: { ...plain, border: 1, format: formats.date },
  input: { ...plain, fill: 4, border: 1, wrap: true },
  inputnumber: { ...plain, fill: 4, border: 1, format: 3 },
  inputmoney: { ...plain, fill: 4, border: 1, format: formats.money },
  inputpercent: { ...plain, fill: 4, border: 1, format: formats.percent },
  inputdate: { ...plain, fill: 4, border: 1, format: formats.date },
  total: { ...plain, font: 1, fill: 3, border: 2, wrap: true },
  totalnumber: { ...plain, font: 1, fill: 3, border: 2, format: 3 },
  totalmoney: { ...plain, font: 1, fill: 3, border: 2, format: formats.money },
  totalpercent: { ...plain, font: 1, fill: 3, border: 2, format: formats.percent },
};
const names = Object.keys(named);

export function styleNumber(name) {
  if (!named[name]) throw new Error(`unknown cell style "${name}": ${names.join(', ')}`);
  return names.indexOf(name) + 1;
}

export function stylesXml() {
  const font = (size, color, extra = '') => `<font>${extra}<sz val="${size}"/><color rgb="FF${color}"/><name val="Calibri"/></font>`;
  const fill = (color) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/></patternFill></fill>`;
  const side = (name, kind) => `<${name} style="${kind}"><color rgb="FF8A7F70"/></${name}>`;
  const box = (top) => `<border>${side('left', 'thin')}${side('right', 'thin')}${side('top', top)}${side('bottom', 'thin')}<diagonal/></border>`;
  const format = ({ font: f, fill: l, border, format: n, wrap, align }) => `<xf numFmtId="${n}" fontId="${f}" fillId="${l}" borderId="${border}" xfId="0" `
    + `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"${wrap ? ' wrapText="1"' : ''}${align ? ` horizontal="${align}"` : ''}/></xf>`;
  return `${head}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
    + `<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0\\ &quot;F&quot;"/><numFmt numFmtId="165" formatCode="0\\ %"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/></numFmts>`
    + `<fonts count="5">${font(11, '1E1B16')}${font(11, '1E1B16', '<b/>')}${font(16, '24386B', '<b/>')}${font(11, 'FFFFFF', '<b/>')}${font(10, '5B5348', '<i/>')}</fonts>`
    + `<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('24386B')}${fill('F1E8D9')}${fill('FDF3E3')}</fills>`
    + `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>${box('thin')}${box('medium')}</borders>`
    + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + `<cellXfs count="${names.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${names.map((name) => format(named[name])).join('')}</cellXfs></styleSheet>`;
}
