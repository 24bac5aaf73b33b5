// What DOCX and XLSX share: escaping, package parts, properties.
export const centre = { fr: 'Centre de coaching territorial de Kaolack', en: 'Kaolack Territorial Coaching Centre' };
export const licence = { fr: 'Licence CC BY-SA 4.0', en: 'CC BY-SA 4.0 licence' };
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Text safe in XML, attributes included. */
export function xml(text) {
  return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** [[id, type, target]] to a .rels part. */
export function rels(list) {
  const rows = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('');
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
}

/** [[part, content type]] to [Content_Types].xml. */
export function contentTypes(list) {
  const rows = list.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('');
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + `<Default Extension="xml" ContentType="application/xml"/>${rows}`
    + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';
}

/** The package's own relations and its title, author and language. */
export function packageParts(mainPart, title, lang) {
  return [
    ['_rels/.rels', rels([
      ['rId1', `${relationships}/officeDocument`, mainPart],
      ['rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ])],
    ['docProps/core.xml', `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" `
      + 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
      + `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(centre[lang])}</dc:creator><dc:language>${lang}</dc:language>`
      + '<dcterms:created xsi:type="dcterms:W3CDTF">2026-09-01T09:00:00Z</dcterms:created></cp:coreProperties>'],
  ];
}

/** Curly apostrophes and English quotation marks, and French spaces before high punctuation and inside quotation marks: a file leaves the portal, which cannot add them later. */
export function spaced(text, lang) {
  const curly = text.replace(/(?<=\p{L})'(?=\p{L}|«|\d)/gu, '’');
  if (lang !== 'fr') return curly.replace(/"([^"\n]*)"/g, '“$1”');
  return curly.replace(/ ([;!?%])/g, '\u202f$1').replace(/ ([:»])(?!-)/g, '\u00a0$1').replace(/« /g, '«\u00a0').replace(/(\d) (?=\d{3}\b)/g, '$1\u202f');
}
