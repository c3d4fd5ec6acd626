package org.lubanchi.platform.access;

/** Proving who somebody is (登录). */
public interface SignIn {
    /**
     * Checks an account and its password.
     *
     * @param address where the asker comes from
     * @throws org.lubanchi.platform.http.Refusal when they do not fit, or after too many failures
     */
    Reader prove(String login, String password, String address);

    /** Notes that somebody left. */
    void left(Reader reader);
}
