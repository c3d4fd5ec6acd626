package org.lubanchi.platform.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.registry.OrgUnit;

/** The accounts of the demonstration (示范账号); they exist only there, so their passwords are no secret. */
public final class DemoAccounts {
    /** The logins whose units are the first of their kind. */
    public static final List<String> FIRST = List.of("city", "school", "school2", "labour");

    private static final String LABOUR = "labour";

    private DemoAccounts() {}

    /** The units they belong to. */
    private record Units(OrgUnitId city, Optional<OrgUnitId> county, OrgUnitId school, Optional<OrgUnitId> second) {}

    /**
     * Everybody who takes part in a round of the first city, the public, the bureaus of further cities, and the province's.
     *
     * @param units of the demonstration, in the order of its list; without a city and a school there is nobody
     */
    public static List<NewAccount> of(List<OrgUnit> units) {
        List<OrgUnit> cities = ofKind(OrgUnit.Kind.CITY, units);
        List<OrgUnit> schools = ofKind(OrgUnit.Kind.SCHOOL, units);
        if (cities.isEmpty() || schools.isEmpty()) {
            return List.of();
        }
        OrgUnitId city = cities.getFirst().id();
        List<NewAccount> accounts = new ArrayList<>(of(new Units(
                city,
                schools.getFirst().parent().filter(parent -> !parent.equals(city)),
                schools.getFirst().id(),
                schools.stream().skip(1).map(OrgUnit::id).findFirst())));
        ofKind(OrgUnit.Kind.AUTHORITY, units).stream()
                .map(OrgUnit::id)
                .filter(unit -> unit.value().endsWith("-" + LABOUR))
                .findFirst()
                .map(DemoAccounts::ofLabour)
                .ifPresent(accounts::add);
        cities.stream().skip(1).map(DemoAccounts::ofFurtherCity).forEach(accounts::add);
        ofKind(OrgUnit.Kind.PROVINCE, units).stream()
                .map(DemoAccounts::ofProvince)
                .forEach(accounts::add);
        return List.copyOf(accounts);
    }

    private static List<OrgUnit> ofKind(OrgUnit.Kind kind, List<OrgUnit> units) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    private static List<NewAccount> of(Units units) {
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
        accounts.add(new NewAccount("author", "市局年报执笔", "luban-author-2023", Role.CITY, units.city()));
        accounts.add(new NewAccount("leader", "市局分管领导", "luban-leader-2023", Role.APPROVER, units.city()));
        accounts.add(new NewAccount("public", "公众", "luban-public-2023", Role.PUBLIC, units.city()));
        return List.copyOf(accounts);
    }

    private static NewAccount ofProvince(OrgUnit province) {
        return new NewAccount("province", "省教育厅", "luban-province-2023", Role.PROVINCE, province.id());
    }

    private static NewAccount ofLabour(OrgUnitId authority) {
        return new NewAccount(LABOUR, "市人社局", "luban-labour-2023", Role.AUTHORITY, authority);
    }

    /** It signs in by the city's id. */
    private static NewAccount ofFurtherCity(OrgUnit city) {
        return new NewAccount(city.id().value(), city.name().zh() + "教育局", "luban-city-2023", Role.CITY, city.id());
    }
}
