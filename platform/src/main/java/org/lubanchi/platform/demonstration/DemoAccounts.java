package org.lubanchi.platform.demonstration;

import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Role;

/** The three accounts of the demonstration (示范账号); they exist only there, so their passwords are no secret. */
public final class DemoAccounts {
    private DemoAccounts() {}

    /** A city, a school of it, and the public. */
    public static List<NewAccount> of(OrgUnitId city, OrgUnitId school) {
        return List.of(
                new NewAccount("city", "市教育局", "luban-city-2023", Role.CITY, city),
                new NewAccount("school", "示范学校", "luban-school-2023", Role.SCHOOL, school),
                new NewAccount("public", "公众", "luban-public-2023", Role.PUBLIC, city));
    }

    /** The bureau of a city beside the first; it signs in by the city's id. */
    public static NewAccount ofFurtherCity(OrgUnitId city, String name) {
        return new NewAccount(city.value(), name + "教育局", "luban-city-2023", Role.CITY, city);
    }
}
