package org.lubanchi.platform.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Role;

/** The accounts of the demonstration (示范账号); they exist only there, so their passwords are no secret. */
public final class DemoAccounts {
    private DemoAccounts() {}

    /** The units they belong to: the city, the county of the first school when it lies in one, and its first two schools. */
    public record Units(OrgUnitId city, Optional<OrgUnitId> county, OrgUnitId school, Optional<OrgUnitId> second) {}

    /** Everybody who takes part in a round, and the public. */
    public static List<NewAccount> of(Units units) {
        List<NewAccount> accounts = new ArrayList<>();
        accounts.add(new NewAccount("city", "市教育局", "luban-city-2023", Role.CITY, units.city()));
        accounts.add(new NewAccount("school", "示范学校", "luban-school-2023", Role.SCHOOL, units.school()));
        accounts.add(new NewAccount("approver", "示范学校审核", "luban-approver-2023", Role.APPROVER, units.school()));
        units.second().ifPresent(second -> {
            accounts.add(new NewAccount("school2", "第二学校", "luban-school2-2023", Role.SCHOOL, second));
            accounts.add(new NewAccount("approver2", "第二学校审核", "luban-approver2-2023", Role.APPROVER, second));
        });
        units.county()
                .ifPresent(county ->
                        accounts.add(new NewAccount("county", "区县教育局", "luban-county-2023", Role.COUNTY, county)));
        accounts.add(new NewAccount("public", "公众", "luban-public-2023", Role.PUBLIC, units.city()));
        return List.copyOf(accounts);
    }

    /** The bureau of a city beside the first; it signs in by the city's id. */
    public static NewAccount ofFurtherCity(OrgUnitId city, String name) {
        return new NewAccount(city.value(), name + "教育局", "luban-city-2023", Role.CITY, city);
    }
}
