/** What every Office file has: which part is of which type, and which part belongs to which. Source: ECMA-376, part 2. */
import { xmlHead } from './xml.ts';

export const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';

export const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;

export const contentTypesOf = (...overrides: readonly string[]) =>
  `${xmlHead}<Types xmlns="${packageSpace}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;

export const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

export const relations = (...lines: readonly string[]) =>
  `${xmlHead}<Relationships xmlns="${packageSpace}/relationships">${lines.join('')}</Relationships>`;
