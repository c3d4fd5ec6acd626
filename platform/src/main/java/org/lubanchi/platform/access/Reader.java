package org.lubanchi.platform.access;

import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * Somebody who has signed in (已登录用户).
 *
 * @param account the opaque id of the account
 * @param login the name typed to sign in
 * @param name how the account is called on the page
 * @param role what the account is to the platform
 * @param unit where it belongs
 */
public record Reader(String account, String login, String name, Role role, OrgUnitId unit) {}
