/** The sign-in authority: OpenID metadata, keys, instance discovery, and client credentials. */

import { type Answer, type Call, type Handler, ok, Refused } from '../http/call.ts';
import { fieldsOf, textOf } from '../http/read.ts';
import { type Route, router } from '../http/router.ts';
import type { Service } from '../http/service.ts';
import type { Sim } from '../sim.ts';
import { newGuid } from '../world/ids.ts';
import { appToken, botFrameworkIssuer, connectorAudience, graphAudience } from './issue.ts';

function metadata(sim: Sim, tenant: string) {
  const base = `${sim.urls.machines}/${tenant}`;
  return {
    issuer: `${sim.urls.machines}/${sim.identity.tenantId}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

/** MSAL asks this before it trusts an authority it was not told of. */
function instanceDiscovery(sim: Sim): Answer {
  const host = new URL(sim.urls.machines).host;
  return ok({
    tenant_discovery_endpoint: `${sim.urls.machines}/${sim.identity.tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  });
}

/** The tenant, or AADSTS90002 as Entra says for one it does not know. */
function ourTenant(sim: Sim, call: Call): string {
  const tenant = call.param('tenant');
  if (tenant !== sim.identity.tenantId) {
    throw new Refused(400, 'invalid_request', `AADSTS90002: Tenant '${tenant}' not found.`);
  }
  return tenant;
}

async function token(sim: Sim, call: Call): Promise<Answer> {
  ourTenant(sim, call);
  const form = fieldsOf(call.body);
  if (form.grant_type !== 'client_credentials') {
    throw new Refused(400, 'unsupported_grant_type', 'AADSTS70003: The app requested an unsupported grant type.');
  }
  if (form.client_id !== sim.identity.appId) {
    throw new Refused(400, 'unauthorized_client', 'AADSTS700016: Application was not found in the directory.');
  }
  if (form.client_secret !== sim.identity.clientSecret) {
    throw new Refused(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  }
  const audience = [graphAudience, connectorAudience].find((each) =>
    textOf(form, 'scope').includes(`${each}/.default`),
  );
  if (!audience) {
    throw new Refused(400, 'invalid_scope', `AADSTS70011: The scope ${textOf(form, 'scope')} is not valid.`);
  }
  const issued = await appToken(sim, audience);
  return ok({
    token_type: 'Bearer',
    expires_in: issued.seconds,
    ext_expires_in: issued.seconds,
    access_token: issued.token,
  });
}

/** Bot Framework's keys carry the channels they vouch for. */
function botFrameworkRoutes(sim: Sim): Route<Handler>[] {
  const root = 'botframework/v1/.well-known';
  return [
    {
      method: 'GET',
      path: `${root}/openidconfiguration`,
      to: () =>
        ok({
          issuer: botFrameworkIssuer,
          jwks_uri: `${sim.urls.machines}/${root}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
          token_endpoint_auth_methods_supported: ['private_key_jwt'],
        }),
    },
    {
      method: 'GET',
      path: `${root}/keys`,
      to: () => ok({ keys: [{ ...sim.keys.botFramework.publicJwk, endorsements: ['msteams'] }] }),
    },
  ];
}

export function signInService(sim: Sim): Service {
  const keys: Handler = () => ok({ keys: [sim.keys.entra.publicJwk] });
  const openid: Handler = (call) => ok(metadata(sim, ourTenant(sim, call)));
  const find = router<Handler>([
    ...botFrameworkRoutes(sim),
    { method: 'GET', path: 'common/discovery/instance', to: () => instanceDiscovery(sim) },
    { method: 'GET', path: ':tenant/v2.0/.well-known/openid-configuration', to: openid },
    { method: 'GET', path: ':tenant/.well-known/openid-configuration', to: openid },
    { method: 'GET', path: ':tenant/discovery/v2.0/keys', to: keys },
    { method: 'POST', path: ':tenant/oauth2/v2.0/token', to: (call) => token(sim, call) },
  ]);
  return {
    name: 'signin',
    root: '',
    handle: async (call) => {
      const found = find(call);
      if (!found) throw new Refused(404, 'not_found', 'Nothing answers here.');
      return found.to(found.call);
    },
    refusal: (refused) => ({
      error: refused.code,
      error_description: refused.message,
      error_codes: [Number(/AADSTS(\d+)/.exec(refused.message)?.[1] ?? 0)],
      timestamp: new Date().toISOString(),
      trace_id: newGuid(),
      correlation_id: newGuid(),
    }),
  };
}
