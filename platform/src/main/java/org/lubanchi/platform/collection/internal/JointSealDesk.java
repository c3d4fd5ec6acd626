package org.lubanchi.platform.collection.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.collection.JointSeals;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.springframework.stereotype.Service;

/** Compares what cities have sealed with what their province has sealed together. */
@Service
class JointSealDesk implements JointSeals {
    private final Regions regions;
    private final RoundObjects objects;
    private final CommitPoint commits;

    JointSealDesk(Regions regions, RoundObjects objects, CommitPoint commits) {
        this.regions = regions;
        this.objects = objects;
        this.commits = commits;
    }

    @Override
    public List<JointSeal> list(OrgUnitId province) {
        return commits.listCurrent().stream()
                .map(SealedSnapshot::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> find(province, year))
                .filter(year ->
                        year.cities().stream().anyMatch(city -> city.sealed().isPresent()))
                .toList();
    }

    @Override
    public JointSeal find(OrgUnitId province, ReportYear year) {
        Optional<SealedSnapshot> joint = commits.findCurrent(CollectionTables.roundOf(province, year));
        Set<Manifest.VersionEntry> held = joint.map(SealedSnapshot::manifest)
                .map(objects::require)
                .map(manifest -> Set.copyOf(manifest.versions()))
                .orElse(Set.of());
        List<CitySeal> cities = regions.citiesBelow(province, year.lastDay()).stream()
                .sorted()
                .map(city -> seal(city, year, held))
                .toList();
        return new JointSeal(year, joint.filter(any -> !cities.isEmpty()), cities);
    }

    private CitySeal seal(OrgUnitId city, ReportYear year, Set<Manifest.VersionEntry> held) {
        Optional<SealedSnapshot> sealed = commits.findCurrent(CollectionTables.roundOf(city, year));
        boolean same = sealed.map(SealedSnapshot::manifest)
                .map(objects::require)
                .filter(manifest -> held.containsAll(manifest.versions()))
                .isPresent();
        return new CitySeal(city, sealed, same);
    }
}
