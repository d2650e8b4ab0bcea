package org.liansim.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liansim.scenario.InputFile;

/**
 * What an experiment was begun with, so that it is not continued with something else.
 *
 * @param setup program version and everything on the command line that changes results
 * @param inputs checksum of each input file, by path
 */
public record Fingerprint(String setup, Map<String, String> inputs) {
    /** The fingerprint of some files. */
    public static Fingerprint of(String setup, List<InputFile> files) {
        Map<String, String> inputs = new LinkedHashMap<>();
        files.forEach(file -> inputs.put(file.path(), Sha256.of(file.bytes())));
        return new Fingerprint("liansim " + Version.current() + " " + setup, inputs);
    }

    /** The fingerprint that cells of a table hold. */
    static Fingerprint of(List<String> cells) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (int i = 1; i + 1 < cells.size(); i += 2) {
            inputs.put(cells.get(i), cells.get(i + 1));
        }
        return new Fingerprint(cells.get(0), inputs);
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(setup));
        inputs.forEach((path, sha256) -> cells.addAll(List.of(path, sha256)));
        return cells;
    }

    /** The same with one more file, which is read for its checksum alone. */
    public Fingerprint with(Path file) {
        try {
            Map<String, String> all = new LinkedHashMap<>(inputs);
            all.put(file.toString(), Sha256.of(file));
            return new Fingerprint(setup, all);
        } catch (IOException e) {
            throw new ResultException("cannot read " + file, e);
        }
    }

    /**
     * Refuses to continue what was begun otherwise.
     *
     * @param begun what it was begun with
     * @throws ResultException naming the file and both checksums
     */
    void refuseUnlessSame(Fingerprint begun) {
        difference(begun).ifPresent(difference -> {
            throw new ResultException(difference);
        });
    }

    /** Why what was begun otherwise cannot be continued, with the file and both checksums; empty when it can. */
    Optional<String> difference(Fingerprint begun) {
        if (!setup.equals(begun.setup)) {
            return Optional.of("these results were begun with '" + begun.setup + "', now it is '" + setup
                    + "'; choose another folder, or run it again from the start");
        }
        for (Map.Entry<String, String> file : begun.inputs.entrySet()) {
            String now = inputs.get(file.getKey());
            if (now == null ? !inputs.containsValue(file.getValue()) : !now.equals(file.getValue())) {
                return Optional.of(file.getKey()
                        + " was changed since these results were begun: its SHA-256 was "
                        + file.getValue() + ", now " + (now == null ? "it is not read any more" : "it is " + now)
                        + "; choose another folder, or undo the change");
            }
        }
        for (Map.Entry<String, String> file : inputs.entrySet()) {
            if (!begun.inputs.containsValue(file.getValue())) {
                return Optional.of(file.getKey() + " was not read when these results were begun (its SHA-256 is "
                        + file.getValue() + "); choose another folder, or undo the change");
            }
        }
        return Optional.empty();
    }
}
