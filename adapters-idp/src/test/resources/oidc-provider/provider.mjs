// An independent OpenID provider (npm oidc-provider) with one client and one person who signs in unasked. It is told
// what to be like in a JSON argument, prints its issuer, and ends with its standard input.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import * as oidc from 'oidc-provider';

const settings = JSON.parse(process.argv[2]);

const KEY_TYPES = {
  RS256: ['rsa', { modulusLength: 2048 }],
  ES256: ['ec', { namedCurve: 'P-256' }],
  EdDSA: ['ed25519', {}],
};

function key(algorithm, id) {
  const [type, options] = KEY_TYPES[algorithm];
  const { privateKey } = generateKeyPairSync(type, options);
  return { ...privateKey.export({ format: 'jwk' }), kid: id, use: 'sig' };
}

function configuration() {
  return {
    clients: [
      {
        client_id: settings.clientId,
        ...(settings.clientKey
          ? { jwks: { keys: [settings.clientKey] } }
          : { client_secret: settings.clientSecret }),
        redirect_uris: [settings.redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: settings.authentication,
        id_token_signed_response_alg: settings.algorithm,
        ...(settings.signedUserInfo ? { userinfo_signed_response_alg: settings.algorithm } : {}),
      },
    ],
    jwks: { keys: Object.keys(KEY_TYPES).map((algorithm) => key(algorithm, `key-${algorithm}`)) },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: settings.claimsOnlyInUserInfo,
    cookies: { keys: ['for a test'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...settings.claims }) }),
    enabledJWA: {
      clientAuthSigningAlgValues: ['HS256', 'RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'],
      idTokenSigningAlgValues: Object.keys(KEY_TYPES),
      userinfoSigningAlgValues: Object.keys(KEY_TYPES),
    },
  };
}

async function signIn(provider, request, response) {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: settings.subject, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  await provider.interactionFinished(request, response, {
    login: { accountId: settings.subject },
    consent: { grantId: await grant.save() },
  });
}

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new oidc.Provider(issuer, configuration());
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url.startsWith('/interaction/')) {
      signIn(provider, request, response).catch((error) => response.writeHead(500).end(String(error)));
    } else {
      answer(request, response);
    }
  });
  console.log(`issuer ${issuer}`);
});
process.stdin.resume().on('end', () => process.exit(0));
