package org.liansim.scenario.yaml;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Suggestions;
import org.liansim.scenario.yaml.Item.Entry;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;
import org.liansim.scenario.yaml.Item.Sequence;

/**
 * Reads a scenario file with its parent and includes.
 *
 * <p>Order: the parent, over it the includes, over them the file's own content, over that the overrides.
 */
final class StudyFiles {
    /** Longest chain of parents and includes. */
    static final int MOST_CHAIN = 32;
    /** Largest table. */
    static final int MOST_TABLE_BYTES = 500_000_000;

    private final Shelf shelf;
    private final ParsedFiles parsed;
    private final Problems problems;
    private final Merge merge;
    private final Map<Path, Mapping> read = new HashMap<>();
    private final List<InputFile> files = new ArrayList<>();
    private final LinkedHashMap<Path, String> chain = new LinkedHashMap<>();
    private Path top;
    private boolean whole = true;

    StudyFiles(Shelf shelf, ParsedFiles parsed, Problems problems) {
        this.shelf = shelf;
        this.parsed = parsed;
        this.problems = problems;
        this.merge = new Merge(problems);
    }

    /** Reads the top file and all that it names, then applies the overrides. */
    Study read(Path top, List<String> sets) {
        this.top = top;
        Mapping content = null;
        try {
            content = file(top.normalize(), new Place(top.normalize().toString(), 0, 0, 1));
        } catch (Unreadable e) {
            problems.error(e.place(), e.getMessage(), e.hint());
        }
        Mapping overrides = Overrides.parse(sets, problems);
        if (content == null) {
            return new Study(overrides, files, false);
        }
        return new Study(overrides.entries().isEmpty() ? content : merge.over(content, overrides), files, whole);
    }

    /**
     * A table, which may be compressed by gzip, that the content names: beside the file that names it, or in the library.
     *
     * @param place where the name stands
     * @return empty when it cannot be read, which is reported
     */
    Optional<Table> table(String name, Place place) {
        try {
            Path from = place.file().equals(Overrides.FILE) ? top : Path.of(place.file());
            Path path = shelf.located(from, name, place).normalize();
            byte[] bytes = shelf.bytes(path, place, MOST_TABLE_BYTES);
            files.add(new InputFile(path.toString(), bytes));
            byte[] plain = path.toString().endsWith(".gz")
                    ? TextFile.unpacked(bytes, place, path.toString(), MOST_TABLE_BYTES)
                    : bytes;
            return Optional.of(new Table(path.toString(), plain));
        } catch (Unreadable e) {
            problems.error(e.place(), e.getMessage(), e.hint());
            return Optional.empty();
        }
    }

    /**
     * A file that the content names without reading it: beside the file that names it, or in the library.
     *
     * @param place where the name stands
     * @return empty when there is none, which is reported
     */
    Optional<Path> named(String name, Place place) {
        try {
            Path from = place.file().equals(Overrides.FILE) ? top : Path.of(place.file());
            Path path = shelf.located(from, name, place).normalize();
            shelf.real(path, place);
            return Optional.of(path);
        } catch (Unreadable e) {
            problems.error(e.place(), e.getMessage(), e.hint());
            return Optional.empty();
        }
    }

    private Mapping file(Path path, Place asker) throws Unreadable {
        Path shown = path.normalize();
        byte[] bytes = shelf.bytes(path, asker, TextFile.MOST_BYTES);
        Path real = shelf.real(path, asker);
        if (chain.containsKey(real)) {
            List<String> names = new ArrayList<>(chain.values());
            List<String> cycle = names.subList(names.indexOf(chain.get(real)), names.size());
            throw new Unreadable(
                    asker, "files include each other: " + String.join(" -> ", cycle) + " -> " + chain.get(real), "");
        }
        if (chain.size() == MOST_CHAIN) {
            throw new Unreadable(asker, "more than " + MOST_CHAIN + " files extend or include one another", "");
        }
        Mapping known = read.get(real);
        if (known != null) {
            return known;
        }
        chain.put(real, shown.toString());
        try {
            files.add(new InputFile(shown.toString(), bytes));
            Mapping content = resolved(path, own(shown.toString(), bytes));
            read.put(real, content);
            return content;
        } catch (Unreadable e) {
            read.put(real, new Mapping(asker, Map.of()));
            throw e;
        } finally {
            chain.remove(real);
        }
    }

    private Mapping own(String file, byte[] bytes) throws Unreadable {
        int before = problems.count();
        Item root = parsed.item(file, bytes, problems);
        whole &= problems.count() == before;
        if (!(root instanceof Mapping content)) {
            throw new Unreadable(root.place(), "a scenario file is a group of keys, not " + root.kind(), "");
        }
        checkVersion(file, content);
        return content;
    }

    private void checkVersion(String file, Mapping content) throws Unreadable {
        Entry version = content.entries().get("liansim");
        if (version == null) {
            List<String> keys = List.copyOf(content.entries().keySet());
            if (Suggestions.nearest("liansim", keys).isEmpty()) {
                problems.error(
                        new Place(file, 0, 0, 1), "key 'liansim' is missing", "write 'liansim: 1' in every file");
            }
        } else if (!(version.value() instanceof Scalar scalar
                && scalar.value() instanceof BigDecimal number
                && number.compareTo(BigDecimal.ONE) == 0)) {
            throw new Unreadable(
                    version.shown(),
                    "format version must be 1, not " + version.value().kind(),
                    "write 'liansim: 1'");
        }
    }

    private Mapping resolved(Path path, Mapping own) {
        Map<String, Entry> entries = new LinkedHashMap<>(own.entries());
        Entry parent = entries.remove("extends");
        Entry includes = entries.remove("include");
        Mapping below = new Mapping(own.place(), Map.of());
        if (parent != null) {
            below = named(path, parent.value(), parent.shown());
        }
        if (includes != null) {
            below = merge.over(below, included(path, includes));
        }
        Entry strategies = entries.remove(Strategies.KEY);
        if (strategies != null) {
            Strategies.Reader reader = (name, place) -> named(path, name, place);
            below = merge.over(below, new Strategies(merge, problems).policy(strategies, reader));
        }
        whole &= parent != null || !hasMisspelt("extends", entries);
        whole &= includes != null || !hasMisspelt("include", entries);
        whole &= !namesFiles(entries);
        return merge.over(below, new Mapping(own.place(), entries), whole);
    }

    /** Whether a key that the schema does not know stands for one that names files. */
    private static boolean hasMisspelt(String key, Map<String, Entry> entries) {
        List<String> keys = ScenarioSchema.rootKeys();
        return entries.keySet().stream()
                .filter(each -> !keys.contains(each))
                .anyMatch(each ->
                        Suggestions.nearest(each, keys).filter(key::equals).isPresent());
    }

    /** Whether a key that the schema does not know has the name of a file, or a list of names, as its value. */
    private static boolean namesFiles(Map<String, Entry> entries) {
        List<String> keys = ScenarioSchema.rootKeys();
        return entries.entrySet().stream()
                .filter(each -> !keys.contains(each.getKey()))
                .map(each -> each.getValue().value())
                .map(value -> value instanceof Sequence list && !list.items().isEmpty()
                        ? list.items().get(0)
                        : value)
                .anyMatch(
                        value -> value instanceof Scalar scalar && scalar.text().matches("\\S+\\.ya?ml"));
    }

    private Mapping included(Path path, Entry includes) {
        Mapping all = new Mapping(includes.key(), Map.of());
        if (includes.value() instanceof Sequence list) {
            for (Item name : list.items()) {
                all = merge.beside(all, named(path, name, name.place()), "");
            }
        } else {
            whole = false;
            problems.error(
                    includes.shown(),
                    "include is a list of files, not " + includes.value().kind());
        }
        return all;
    }

    private Mapping named(Path from, Item name, Place place) {
        try {
            if (!(name instanceof Scalar scalar) || !(scalar.value() instanceof String text)) {
                throw new Unreadable(place, "the name of a file is needed, not " + name.kind(), "");
            }
            return file(shelf.located(from, text, place), place);
        } catch (Unreadable e) {
            whole = false;
            problems.error(e.place(), e.getMessage(), e.hint());
            return new Mapping(place, Map.of());
        }
    }

    /** A table that a scenario names, unpacked. */
    record Table(String file, byte[] bytes) {}
}
