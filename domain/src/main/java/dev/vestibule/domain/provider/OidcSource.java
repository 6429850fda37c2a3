package dev.vestibule.domain.provider;

/// Which OpenID provider it is: by what name, where, and which of its customers.
public record OidcSource(Issuer issuer, EndpointSource endpoints, Tenant tenant) {
    /// A provider of one customer's own that is found by discovery.
    public static OidcSource discovered(Issuer issuer) {
        return new OidcSource(issuer, new EndpointSource.Discovered(), new Tenant.Undivided());
    }

    /// Whether it is the same provider. By which algorithms it is said to sign does not count.
    boolean isTheSameAs(OidcSource that) {
        return issuer.equals(that.issuer) && endpoints.leadsWhere(that.endpoints) && tenant.equals(that.tenant);
    }
}
