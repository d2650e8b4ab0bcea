package org.liansim.lever;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liansim.scenario.TypeCatalog;

/**
 * Types of lever.
 *
 * @param types the types, in the order of their ids
 */
public record LeverCatalog(List<LeverType> types) {
    private static final LeverCatalog STANDARD = new LeverCatalog(List.of(
            new AttractEntry(),
            new ChainLink(),
            new DemandAllocation(),
            new FinanceFacility(),
            new FirmCultivation(),
            new GovService(),
            new InfraCapacity(),
            new InvestProject(),
            new Livability(),
            new PlatformLaunch(),
            new PolicyCoordination(),
            new RndIncentive(),
            new TalentProgram(),
            new TargetReview(),
            new TechUpgrade(),
            new TradeCorridor()));

    public LeverCatalog {
        types = types.stream()
                .sorted(Comparator.comparing(type -> type.description().id()))
                .toList();
    }

    /** Every type of LianSim. */
    public static LeverCatalog standard() {
        return STANDARD;
    }

    /** These types and one more. */
    public LeverCatalog with(LeverType type) {
        List<LeverType> more = new ArrayList<>(types);
        more.add(type);
        return new LeverCatalog(more);
    }

    /** Their descriptions, for the reader of scenario files and for catalogs. */
    public TypeCatalog descriptions() {
        return new TypeCatalog(types.stream().map(LeverType::description).toList());
    }

    /** @throws IllegalArgumentException when there is no such type */
    LeverType type(String id) {
        return types.stream()
                .filter(type -> type.description().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no type of lever " + id + "."));
    }
}
