/** Opening a tab, and the token it gets. */
/**
 * POST /client/tabs/open → OpenedTab. Without `conversationId` it is a personal tab; with it and an empty `tabId` it is
 * the page with which the app sets up a new tab there.
 */
export interface OpenTab {
  as: string;
  tabId: string;
  conversationId?: string;
  theme?: 'default' | 'dark' | 'contrast';
}

/** POST /client/tabs → 201 TabView: what the app's configuration page asked for is pinned in the channel. */
export interface NewTab {
  as: string;
  conversationId: string;
  name: string;
  entityId: string;
  contentUrl: string;
  websiteUrl: string;
}

export interface OpenedTab {
  /** For the frame, placeholders filled in. */
  contentUrl: string;
  /** "Open in browser". */
  websiteUrl: string;
  token: SsoToken;
  context: TabContext;
}

/** What teams-js tells the tab: the client turns it into the host's getContext answer. */
export interface TabContext {
  theme: string;
  locale: string;
  entityId: string;
  user: { directoryId: string; name: string; loginHint: string; tenantId: string; isGuest: boolean };
  /** Teams leaves `groupId` out in a private channel, and `internalId` is then the channel's own id. */
  team?: { internalId: string; groupId?: string; displayName: string };
  channel?: {
    id: string;
    displayName: string;
    membership: 'standard' | 'private' | 'shared';
    ownerGroupId: string;
    ownerTenantId: string;
  };
}

/** POST /client/token {as} → a fresh token of the person for the app (teams-js getAuthToken). */
export interface SsoToken {
  token: string;
  /** ISO 8601, real time: token times never follow the world's clock. */
  expiresAt: string;
}
