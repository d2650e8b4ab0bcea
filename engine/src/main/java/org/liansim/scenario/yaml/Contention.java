package org.liansim.scenario.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Selector;
import org.liansim.scenario.Target;
import org.liansim.scenario.TypeCatalog;

/** Warns of levers that claim the same target at the same time, and says which of them holds. */
final class Contention {
    private final TypeCatalog types;
    private final Scenario scenario;
    private final Problems problems;

    Contention(TypeCatalog types, Scenario scenario, Problems problems) {
        this.types = types;
        this.scenario = scenario;
        this.problems = problems;
    }

    void check(Map<LeverSetting, Place> levers) {
        List<LeverSetting> all = new ArrayList<>(levers.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                LeverSetting later = all.get(i);
                LeverSetting earlier = all.get(j);
                types.type(later.type()).precedence().ifPresent(rule -> {
                    if (contend(later, earlier)) {
                        problems.warning(
                                levers.get(later),
                                "levers '" + earlier.id() + "' and '" + later.id() + "' (" + later.type()
                                        + ") claim the same target at the same time",
                                rule);
                    }
                });
            }
        }
    }

    private boolean contend(LeverSetting one, LeverSetting other) {
        return one.type().equals(other.type())
                && first(one).isBefore(end(other))
                && first(other).isBefore(end(one))
                && one.values().names().equals(other.values().names())
                && meet(one.target(), other.target());
    }

    private static LocalDate first(LeverSetting lever) {
        return lever.timing().start();
    }

    private static LocalDate end(LeverSetting lever) {
        return lever.timing().start().plusDays((long) Math.ceil(lever.timing().length()));
    }

    private boolean meet(Target one, Target other) {
        boolean zones = scenario.zones().stream().anyMatch(zone -> both(one, other, Selector.ZONE, zone.id()));
        boolean products = scenario.products().stream()
                .anyMatch(product -> both(one, other, Selector.CLUSTER, product.cluster())
                        && both(one, other, Selector.PRODUCT, product.id()));
        return zones
                && products
                && meet(one, other, Selector.FIRM)
                && meet(one, other, Selector.STAGE)
                && meet(one, other, Selector.REGION);
    }

    private static boolean meet(Target one, Target other, Selector selector) {
        return !one.names().containsKey(selector)
                || !other.names().containsKey(selector)
                || one.names().get(selector).stream().anyMatch(name -> other.admits(selector, name));
    }

    private static boolean both(Target one, Target other, Selector selector, String name) {
        return one.admits(selector, name) && other.admits(selector, name);
    }
}
