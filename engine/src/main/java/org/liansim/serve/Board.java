package org.liansim.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.liansim.lever.LeverType;
import org.liansim.lever.Levers;
import org.liansim.model.Hits;
import org.liansim.model.InvalidSettingException;
import org.liansim.network.Network;
import org.liansim.scenario.InputException;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.scenario.yaml.ReadResult;

/**
 * The levers that can be moved: those of the scenario, those of the strategies, and one of each type of the catalog that
 * neither has, at its defaults and free of cost.
 *
 * @param scenario the scenario as its file says
 * @param offers levers, in the order of their ids
 * @param presets strategies that set many levers at once
 */
record Board(Scenario scenario, List<Offer> offers, List<Preset> presets) {
    private static final Text DEFAULTS =
            new Text("defaults of the catalog, everywhere, free of cost", "类型的默认值，全部对象，不计成本");

    /**
     * A strategy.
     *
     * @param title its name
     * @param levers its levers with their intensities; all others are off
     */
    record Preset(Text title, SortedMap<String, Double> levers) {}

    /** The board of a subject; a strategy that does not fit the scenario is left out. */
    static Board of(Subject subject, Network network) {
        Scenario scenario = subject.base().scenario();
        Making making = new Making(subject, network);
        scenario.policy().levers().forEach(lever -> making.add(lever, true));
        List<Preset> presets = new ArrayList<>();
        List<ReadResult> strategies = new ArrayList<>();
        subject.strategies().forEach(file -> {
            try {
                strategies.add(subject.reader().read(file, List.of()));
            } catch (InputException e) {
                // A strategy of another city: not for this page.
                return;
            }
        });
        strategies.stream()
                .sorted(Comparator.comparingInt(each -> each.files().size()))
                .forEach(each -> each.scenario().policy().levers().forEach(lever -> making.add(lever, false)));
        for (ReadResult each : strategies) {
            SortedMap<String, Double> levers = new TreeMap<>();
            for (LeverSetting lever : each.scenario().policy().levers()) {
                if (making.offers.containsKey(lever.id())) {
                    levers.put(lever.id(), lever.terms().intensity());
                }
            }
            if (!levers.isEmpty()) {
                presets.add(new Preset(each.scenario().title(), levers));
            }
        }
        making.addTypesThatAreMissing();
        return new Board(scenario, List.copyOf(making.offers.values()), List.copyOf(presets));
    }

    /** The lever of an id. */
    Optional<Offer> offer(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    private static final class Making {
        private final Subject subject;
        private final Network network;
        private final SortedMap<String, Offer> offers = new TreeMap<>();

        private Making(Subject subject, Network network) {
            this.subject = subject;
            this.network = network;
        }

        /** Offers a lever, unless one of that id is offered already or it has nothing to act on. */
        private void add(LeverSetting lever, boolean inherited) {
            if (inherited || acts(lever)) {
                LeverType type = subject.catalogs().levers().types().stream()
                        .filter(each -> each.description().id().equals(lever.type()))
                        .findFirst()
                        .orElseThrow();
                offers.putIfAbsent(
                        lever.id(), new Offer(lever, type.description(), type.family(), zone(lever), inherited));
            }
        }

        private boolean acts(LeverSetting lever) {
            Scenario scenario = subject.base().scenario();
            long[] whole = {0, scenario.period().days() * 86_400L};
            try {
                Scenario alone = scenario.with(new Policy(List.of(lever), List.of()));
                return !Levers.of(alone, network, subject.catalogs().levers(), whole)
                        .isEmpty();
            } catch (InvalidSettingException e) {
                return false;
            }
        }

        private String zone(LeverSetting lever) {
            int[] zones = IntStream.of(new Hits(lever, network).firms())
                    .map(firm -> network.zone[firm])
                    .distinct()
                    .toArray();
            return zones.length == 1 ? network.zones.get(zones[0]) : "";
        }

        private void addTypesThatAreMissing() {
            Scenario.Period period = subject.base().scenario().period();
            for (LeverType type : subject.catalogs().levers().types()) {
                String id = type.description().id();
                if (offers.values().stream()
                        .noneMatch(offer -> offer.type().id().equals(id))) {
                    add(
                            new LeverSetting(
                                    id,
                                    id,
                                    Target.ALL,
                                    Timing.of(period.start(), period.days()),
                                    SettingValues.defaults(type.description()),
                                    LeverSetting.Terms.FULL,
                                    DEFAULTS),
                            false);
                }
            }
        }
    }
}
