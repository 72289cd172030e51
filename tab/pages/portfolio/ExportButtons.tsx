/** Everything that the filters leave, on all pages, as a file for spreadsheets. */
import { writeQuery } from '../../../shared/portfolio/address.ts';
import type { PortfolioQuery } from '../../../shared/portfolio/query.ts';
import { useService } from '../../ask/ServiceContext.tsx';
import { DownloadButton } from '../../parts/DownloadButton.tsx';

const kinds = [
  { as: 'xlsx', label: 'Export to Excel' },
  { as: 'csv', label: 'Export to CSV' },
] as const;

export function ExportButtons({ query }: { query: PortfolioQuery }) {
  const service = useService();
  return kinds.map(({ as, label }) => (
    <DownloadButton
      key={as}
      appearance="subtle"
      name={`onboardings.${as}`}
      load={() => service.file(`/api/portfolio/export?${writeQuery({ ...query, page: 1 })}&as=${as}`)}
    >
      {label}
    </DownloadButton>
  ));
}
