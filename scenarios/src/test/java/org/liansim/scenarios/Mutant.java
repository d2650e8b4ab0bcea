package org.liansim.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A text with one mistake.
 *
 * @param kind kind of mistake
 * @param entry where it was made
 * @param text the text with it
 * @param line line at which it must be reported, 0 for the file as a whole
 * @param hint what the report must suggest; empty when nothing need be
 */
record Mutant(Kind kind, YamlEntry entry, String text, int line, String hint) {
    /** Kinds of mistakes. */
    enum Kind {
        FAR_KEY,
        SECOND_KEY,
        NO_KEY,
        WRONG_UNIT,
        TOO_LOW,
        TOO_HIGH,
        WRONG_NAME,
        FAR_NAME
    }

    private static final Set<String> TEXTS = Set.of("title", "source", "sources", "unit");
    private static final Set<String> MEMBERS =
            Set.of("products", "clusters", "zones", "anchors", "stock_points", "shocks", "levers");
    private static final Set<String> NAMES = Set.of(
            "zone",
            "cluster",
            "supplier",
            "type",
            "rationing",
            "criticality",
            "review",
            "critical",
            "include",
            "extends",
            "product",
            "firm",
            "region",
            "firms",
            "links");
    /** What a group must have, by the key of the group or, for members, of what holds it. */
    private static final Map<String, Set<String>> REQUIRED = new TreeMap<>(Map.ofEntries(
            Map.entry("", Set.of("liansim", "title", "start", "horizon", "seed", "replications")),
            Map.entry("zones", Set.of("title", "source")),
            Map.entry("clusters", Set.of("title", "source")),
            Map.entry("title", Set.of("en", "zh")),
            Map.entry("unit", Set.of("en", "zh")),
            Map.entry(
                    "products",
                    Set.of("title", "sources", "output", "processing", "cover", "recipe", "labour", "demand")),
            Map.entry("lead_time", Set.of("mean")),
            Map.entry("cover", Set.of("inputs")),
            Map.entry("firms", Set.of("count")),
            Map.entry("anchors", Set.of("title", "share", "zone", "source")),
            Map.entry("labour", Set.of("share", "jobs"))));

    /** One mutant of each kind of each entry that it can be made of. */
    static List<Mutant> all(String text) {
        List<YamlEntry> entries = YamlEntry.all(text);
        List<Mutant> all = new ArrayList<>();
        for (YamlEntry entry : entries) {
            if (!entry.isItem() && !entry.path().equals(List.of("liansim"))) {
                keys(text, entries, entry, all);
            }
            boolean isText = entry.path().stream().anyMatch(TEXTS::contains);
            if (entry.scalar() != null && !isText) {
                values(text, entry, all);
            }
        }
        if (entries.stream().anyMatch(entry -> entry.path().equals(List.of("extends")))) {
            all.removeIf(each ->
                    each.kind == Kind.NO_KEY && !each.entry.path().get(0).equals("shocks"));
        }
        return all;
    }

    /** At most so many mutants of a kind at the same keys of different members. */
    static List<Mutant> sample(List<Mutant> all, int most) {
        Map<String, List<Mutant>> alike = new LinkedHashMap<>();
        for (Mutant each : all) {
            alike.computeIfAbsent(each.kind + each.pattern(), key -> new ArrayList<>())
                    .add(each);
        }
        List<Mutant> sample = new ArrayList<>();
        for (List<Mutant> group : alike.values()) {
            int step = (group.size() + most - 1) / most;
            for (int i = 0; i < group.size(); i += step) {
                sample.add(group.get(i));
            }
        }
        return sample;
    }

    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        String above = "";
        for (String step : entry.path()) {
            boolean any = MEMBERS.contains(above) || above.equals("recipe") && !step.equals("value_added");
            pattern.append('/').append(any || step.matches("\\d+") ? "*" : step);
            above = any ? "" : step;
        }
        return pattern.toString();
    }

    private static void keys(String text, List<YamlEntry> entries, YamlEntry entry, List<Mutant> all) {
        Cut cut = Cut.of(text, entries, entry);
        all.add(new Mutant(Kind.SECOND_KEY, entry, cut.twice(), entry.key().line() + cut.lines(), ""));
        if (!isMember(entry)) {
            all.add(new Mutant(
                    Kind.FAR_KEY,
                    entry,
                    replaced(text, entry.key().from(), entry.key().to(), "wqxwqxwqx"),
                    entry.key().line(),
                    ""));
        }
        if (isRequired(entry)) {
            int line = entry.parent() == null ? 0 : entry.parent().key().line();
            all.add(new Mutant(Kind.NO_KEY, entry, cut.without(), line, ""));
        }
    }

    private static boolean isMember(YamlEntry entry) {
        return MEMBERS.contains(entry.group())
                && !(entry.group().equals("zones") && entry.path().size() > 2);
    }

    private static boolean isRequired(YamlEntry entry) {
        if (entry.group().equals("recipe")) {
            return true;
        }
        if (entry.group().equals("demand")
                && Set.of("local", "national", "export").contains(entry.name())) {
            return entry.scalar() != null && !entry.scalar().startsWith("0 ");
        }
        boolean inMember = entry.parent() != null && isMember(entry.parent());
        String group = inMember ? entry.parent().group() : entry.group();
        return REQUIRED.getOrDefault(group, Set.of()).contains(entry.name()) && (inMember || !MEMBERS.contains(group));
    }

    private static void values(String text, YamlEntry entry, List<Mutant> all) {
        String value = entry.scalar();
        String key = entry.isItem() ? entry.group() : entry.name();
        if (NAMES.contains(key)) {
            int dot = value.indexOf(".yaml");
            String near = dot < 0
                    ? value + value.charAt(value.length() - 1)
                    : new StringBuilder(value).insert(dot, 'x').toString();
            String right = value.substring(value.lastIndexOf('/') + 1);
            all.add(changed(text, entry, Kind.WRONG_NAME, near, "did you mean '" + right + "'?"));
            all.add(changed(text, entry, Kind.FAR_NAME, "wqxwqxwqx", ""));
        } else if (value.matches("\\d[\\d,.]*( .*)?")) {
            int space = value.indexOf(' ');
            String number = space < 0 ? value : value.substring(0, space);
            String unit = space < 0 ? "" : value.substring(space);
            boolean isTime = unit.matches(" (day|week|month|year|h|s)s?");
            all.add(changed(text, entry, Kind.WRONG_UNIT, number + (isTime ? " yuan" : " days"), ""));
            boolean mayBeNegative = Set.of("tax", "growth", "seed", "saving").contains(key);
            boolean isZero = number.matches("[0.]+");
            if (!mayBeNegative) {
                all.add(changed(text, entry, Kind.TOO_LOW, (isZero ? "-1" : "-" + number) + unit, ""));
            }
            if (unit.startsWith(" %") && !Set.of("spare", "rate").contains(key) || key.equals("horizon")) {
                all.add(changed(text, entry, Kind.TOO_HIGH, "140" + unit, ""));
            }
        }
    }

    private static Mutant changed(String text, YamlEntry entry, Kind kind, String value, String hint) {
        String changed = replaced(text, entry.value().from(), entry.value().to(), value);
        return new Mutant(kind, entry, changed, entry.value().line(), hint);
    }

    /**
     * A stretch of a text that holds one entry.
     *
     * @param text the text
     * @param from start of the stretch
     * @param to its end
     * @param again what a second such entry looks like
     */
    private record Cut(String text, int from, int to, String again) {
        static Cut of(String text, List<YamlEntry> entries, YamlEntry entry) {
            int from = offset(text, entry.key().from());
            if (!entry.flow()) {
                int start = text.lastIndexOf('\n', from - 1) + 1;
                String deeper = " {" + (from - start + 1) + ",}\\S.*";
                int to = end(text, from);
                while (to < text.length()
                        && text.substring(to, end(text, to)).strip().isEmpty()
                                | text.substring(to, end(text, to) - 1).matches(deeper)) {
                    to = end(text, to);
                }
                return new Cut(text, start, to, text.substring(start, to));
            }
            int to = offset(text, entry.value().to());
            String again = text.substring(from, to) + ", ";
            int before = from;
            for (YamlEntry each : entries) {
                boolean isBeside = each.parent() != null
                        && each.parent().path().equals(entry.parent().path());
                if (isBeside && each.key().from() > entry.key().from()) {
                    return new Cut(text, from, offset(text, each.key().from()), again);
                }
                before = isBeside && each != entry ? offset(text, each.value().to()) : before;
            }
            return new Cut(text, before, to, again);
        }

        private static int end(String text, int from) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end + 1;
        }

        String without() {
            return text.substring(0, from) + text.substring(to);
        }

        String twice() {
            int start = again.endsWith(", ") ? text.indexOf(again.substring(0, again.length() - 2), from) : from;
            return text.substring(0, start) + again + text.substring(start);
        }

        int lines() {
            return (int) again.chars().filter(c -> c == '\n').count();
        }
    }

    private static int offset(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    private static String replaced(String text, int from, int to, String by) {
        return text.substring(0, offset(text, from)) + by + text.substring(offset(text, to));
    }

    @Override
    public String toString() {
        return kind + " " + String.join(".", entry.path()) + " (line " + line + ")";
    }
}
