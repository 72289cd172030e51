/** The parts of a Word document that are the same for every report: types, relations, styles, the bullet. */
import { contentTypesOf, override, relation, relationSpace, relations } from './package-parts.ts';
import { xmlHead } from './xml.ts';

export const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const coreType = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

export const contentTypes = contentTypesOf(
  override('/word/document.xml', `${wordType}.document.main+xml`),
  override('/word/styles.xml', `${wordType}.styles+xml`),
  override('/word/numbering.xml', `${wordType}.numbering+xml`),
  override('/word/footer1.xml', `${wordType}.footer+xml`),
  override('/word/settings.xml', `${wordType}.settings+xml`),
  override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
);

export const packageRelations = relations(
  relation(1, `${relationSpace}/officeDocument`, 'word/document.xml'),
  relation(2, coreType, 'docProps/core.xml'),
);

export const documentRelations = relations(
  relation(1, `${relationSpace}/styles`, 'styles.xml'),
  relation(2, `${relationSpace}/numbering`, 'numbering.xml'),
  relation(3, `${relationSpace}/footer`, 'footer1.xml'),
  relation(4, `${relationSpace}/settings`, 'settings.xml'),
);

/** Without it Word opens the file in the compatibility mode of an old version. */
export const settings =
  `${xmlHead}<w:settings xmlns:w="${wordSpace}"><w:compat>` +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat></w:settings>';

export const numbering =
  `${xmlHead}<w:numbering xmlns:w="${wordSpace}">` +
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
  '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
  '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

const paragraphStyle = (id: string, name: string, paragraph: string, run: string, next = 'Normal') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `<w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const borders = ['top', 'bottom', 'insideH'].map(
  (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="768692"/>`,
);

export const styles =
  `${xmlHead}<w:styles xmlns:w="${wordSpace}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${size(22)}` +
  '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  paragraphStyle('Title', 'Title', '<w:spacing w:after="60"/>', `<w:b/><w:bCs/>${size(40)}`, 'Subtitle') +
  paragraphStyle('Subtitle', 'Subtitle', '<w:spacing w:after="240"/>', '<w:color w:val="4C6272"/>') +
  paragraphStyle(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>',
    `<w:b/><w:bCs/>${size(28)}`,
  ) +
  paragraphStyle(
    'ListBullet',
    'List Bullet',
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>',
    '',
    'ListBullet',
  ) +
  paragraphStyle('BeforeList', 'Before List', '<w:keepNext/>', '') +
  paragraphStyle('AfterTable', 'After Table', '<w:spacing w:after="0"/>', size(12)) +
  paragraphStyle('Footer', 'footer', '<w:spacing w:after="0"/>', `<w:color w:val="4C6272"/>${size(18)}`, 'Footer') +
  '<w:style w:type="table" w:styleId="Report"><w:name w:val="Report"/><w:pPr><w:spacing w:after="0"/></w:pPr>' +
  `<w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/>` +
  '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="120" w:type="dxa"/>' +
  '</w:tblCellMar></w:tblPr></w:style></w:styles>';
