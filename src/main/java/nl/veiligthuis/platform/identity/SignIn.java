package nl.veiligthuis.platform.identity;

/** By what means people sign in; one at a time. */
public enum SignIn {

    /** Accounts of this service's own, with a form. */
    ACCOUNTS,

    /** The organisation's identity provider, by OpenID Connect. */
    OIDC
}
