/** What creating the channel will do, as the page shows it. */
import type { PartnerRecord } from '../shared/record/state.ts';
import type { Names } from '../shared/views/names.ts';
import type { SpacePreview } from '../shared/views/pages/previews.ts';
import { spacePreview } from '../shared/views/space-preview.ts';

export function previewSpace(record: PartnerRecord, onboarding: string, names: Names): SpacePreview {
  const { name, members, posts } = spacePreview(record, onboarding, names);
  const owner = members.find(({ role }) => role === 'Owner');
  return {
    name,
    owner: owner?.name ?? null,
    members: members.filter((member) => member !== owner).map((member) => `${member.name} (${member.role})`),
    posts: posts.map(({ title, about }) => ({ title, lines: [about] })),
  };
}
