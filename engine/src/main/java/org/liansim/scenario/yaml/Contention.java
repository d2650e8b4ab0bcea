package org.liansim.scenario.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.SettingValues;
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
                && meet(one.values(), other.values(), types.type(one.type()))
                && meet(one.target(), other.target());
    }

    private static LocalDate first(LeverSetting lever) {
        return lever.timing().start();
    }

    private static LocalDate end(LeverSetting lever) {
        return lever.timing().start().plusDays((long) Math.ceil(lever.timing().length()));
    }

    /** Whether what both name has something in common; inputs that one of them does not name are all. */
    private static boolean meet(SettingValues one, SettingValues other, SettingType type) {
        for (FieldType field : type.fields()) {
            if (field.form() instanceof FieldType.Names list) {
                SortedSet<String> first = one.listed(field.id());
                SortedSet<String> second = other.listed(field.id());
                boolean all = list.kind() != FieldType.Kind.LEVER && (first.isEmpty() || second.isEmpty());
                if (!all && first.stream().noneMatch(second::contains)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean meet(Target one, Target other) {
        return scenario.products().stream()
                        .filter(product -> both(one, other, Selector.CLUSTER, product.cluster())
                                && both(one, other, Selector.PRODUCT, product.id()))
                        .anyMatch(product -> hasFirmInBoth(product, one, other))
                && meet(one, other, Selector.STAGE)
                && meet(one, other, Selector.REGION);
    }

    /** Zones of drawn firms are not known yet: they may lie in any. */
    private boolean hasFirmInBoth(Product product, Target one, Target other) {
        boolean isAnchor = product.firms().anchors().stream()
                .anyMatch(anchor ->
                        both(one, other, Selector.FIRM, anchor.id()) && both(one, other, Selector.ZONE, anchor.zone()));
        int drawn = product.firms().count() - product.firms().anchors().size();
        boolean isDrawn = IntStream.rangeClosed(1, drawn)
                .anyMatch(number -> both(one, other, Selector.FIRM, product.drawnFirm(number)));
        boolean isInZone = scenario.zones().stream().anyMatch(zone -> both(one, other, Selector.ZONE, zone.id()));
        return isAnchor || isDrawn && isInZone;
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
