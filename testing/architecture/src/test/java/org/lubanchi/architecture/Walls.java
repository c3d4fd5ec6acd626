package org.lubanchi.architecture;

import java.util.List;
import org.lubanchi.architecture.walls.CheckerStaysApart;
import org.lubanchi.architecture.walls.DeclaredPlatformModules;
import org.lubanchi.architecture.walls.DocumentedTypes;
import org.lubanchi.architecture.walls.EnginePurity;
import org.lubanchi.architecture.walls.ExactDecimals;
import org.lubanchi.architecture.walls.Glossary;
import org.lubanchi.architecture.walls.HiddenInternals;
import org.lubanchi.architecture.walls.ListedModules;
import org.lubanchi.architecture.walls.MachinePaths;
import org.lubanchi.architecture.walls.ModuleReadme;
import org.lubanchi.architecture.walls.NoLooseEnds;
import org.lubanchi.architecture.walls.NoSwitchDefault;
import org.lubanchi.architecture.walls.NothingFromAir;
import org.lubanchi.architecture.walls.OneWiringPackage;
import org.lubanchi.architecture.walls.PackagesFollowAllowed;
import org.lubanchi.architecture.walls.PackagesSayWhat;
import org.lubanchi.architecture.walls.PlainNames;
import org.lubanchi.architecture.walls.PomsFollowAllowed;
import org.lubanchi.architecture.walls.Sizes;
import org.lubanchi.architecture.walls.SqlPlaces;
import org.lubanchi.architecture.walls.WrittenRecords;

/** All walls. */
final class Walls {
    private Walls() {}

    static List<Wall> all() {
        return List.of(
                new ListedModules(),
                new PomsFollowAllowed(),
                new PackagesFollowAllowed(),
                new OneWiringPackage(),
                new DeclaredPlatformModules(),
                new EnginePurity(),
                new SqlPlaces(),
                new CheckerStaysApart(),
                new HiddenInternals(),
                new NothingFromAir(),
                new ExactDecimals(),
                new NoSwitchDefault(),
                new PlainNames(),
                new Sizes(),
                new PackagesSayWhat(),
                new ModuleReadme(),
                new DocumentedTypes(),
                new NoLooseEnds(),
                new MachinePaths(),
                new WrittenRecords(),
                new Glossary());
    }
}
