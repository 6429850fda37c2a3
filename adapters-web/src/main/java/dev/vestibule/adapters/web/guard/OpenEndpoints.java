package dev.vestibule.adapters.web.guard;

import java.util.Set;

/// The routes that anybody may call: they are how people get in, show nothing of anybody, or are pages that send a
/// stranger to sign in. Every other route is fenced.
public final class OpenEndpoints {
    /// Method and path template, as the router knows them.
    public static final Set<String> ROUTES = Set.of(
            "GET /",
            "GET /account",
            "POST /account/sessions",
            "GET /assets/{name}",
            "GET /auth/login",
            "POST /auth/login",
            "GET /auth/login/{org}",
            "POST /auth/login/{org}",
            "GET /auth/login/{org}/sso",
            "GET /auth/oidc/{provider}/jwks",
            "GET /auth/sso/{provider}",
            "POST /auth/sso/{provider}",
            "GET /auth/sso/continue/{flow}",
            "GET /auth/oidc/{provider}/initiate",
            "POST /auth/oidc/{provider}/initiate",
            "POST /auth/oidc/{provider}/backchannel-logout",
            "GET /auth/sso/decision/{flow}",
            "POST /auth/sso/decision/{flow}",
            "GET /account/recover",
            "POST /account/recover",
            "GET /account/password/{token}",
            "POST /account/password/{token}",
            "GET /auth/relink/{token}",
            "POST /auth/relink/{token}",
            "GET /organizations/{org}/audit-log",
            "GET /organizations/{org}/settings/webhooks",
            "POST /organizations/{org}/settings/webhooks",
            "GET /organizations/{org}/settings/webhooks/{webhook}",
            "POST /organizations/{org}/settings/webhooks/{webhook}",
            "GET /organizations/{org}/settings/sso/members",
            "POST /organizations/{org}/settings/sso/members",
            "GET /organizations/{org}/settings/sso",
            "POST /organizations/{org}/settings/sso",
            "GET /organizations/{org}/settings/sso/repair",
            "POST /organizations/{org}/settings/sso/repair",
            "GET /organizations/{org}/settings/sso/{provider}",
            "POST /organizations/{org}/settings/sso/{provider}",
            "GET /organizations/{org}/settings/sso/{provider}/setup",
            "POST /organizations/{org}/settings/sso/{provider}/setup",
            "GET /organizations/{org}/settings/sso/{provider}/test",
            "POST /organizations/{org}/settings/sso/{provider}/test",
            "GET /organizations/{org}/settings/sso/{provider}/tests/{link}",
            "GET /organizations/{org}/settings/sso/{provider}/health",
            "GET /organizations/{org}/settings/sso/{provider}/traces",
            "GET /auth/logout",
            "POST /auth/logout");

    private OpenEndpoints() {}
}
