package org.lubanchi.platform.postgres;

/**
 * Where the database answers (数据库地址) and as whom to speak to it.
 *
 * @param url a JDBC address
 * @param user the role
 * @param password its password; never logged
 */
public record DatabaseAddress(String url, String user, String password) {
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
