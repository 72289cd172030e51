/** Another process, somewhere else on earth: makes a report of what it is sent, and says its bytes' sum. */
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { reportDocx } from '../../bot/files/docx.ts';
import { reportDocument, reportPage } from '../../shared/views/pages/report.ts';

const { report, frozen, names } = JSON.parse(await text(process.stdin));
const page = reportPage(report, { frozen, versions: [frozen.version] }, names);
const sum = createHash('sha256')
  .update(reportDocx(reportDocument(page, frozen)))
  .digest('hex');
process.stdout.write(`${JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, sum })}\n`);
