package org.lubanchi.platform.training;

/** Signing up on the public page (网上报名), within bounds that keep one address from filling classes or trying out numbers. */
public interface PublicSignUps {
    /**
     * Signs somebody up who does it themselves.
     *
     * @param address where the request comes from; too many sign-ups or refused attempts from there are refused for a while
     * @throws org.lubanchi.platform.http.Refusal as {@link ClassRoster#signUp}, when a bound is reached, or when the person
     *     has too many classes ahead
     */
    ClassRoster.SignedUp signUp(long held, ClassRoster.Person person, String address);
}
