package org.liansim.result;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.liansim.scenario.InputFile;

/**
 * What a result folder says about the run that made it: enough to run it again.
 *
 * @param arguments command line that was given
 * @param inputs every file that was read, the top file first
 * @param done replications that ran to the end
 */
public record RecordedRun(List<String> arguments, List<InputFile> inputs, int done) {
    public RecordedRun {
        arguments = List.copyOf(arguments);
        inputs = List.copyOf(inputs);
    }

    /**
     * Reads it from a manifest.
     *
     * @throws ResultException when another version of LianSim wrote it, which may give other numbers, or when an input
     *     was changed since
     */
    public static RecordedRun of(ResultFolder folder) {
        Map<?, ?> manifest = folder.manifest();
        String version = Json.string(manifest, "liansim");
        if (!version.equals(Version.current())) {
            throw new ResultException(folder.path() + " was made by LianSim " + version + ", this is "
                    + Version.current() + ", which may give other numbers; use that version, or run it again: "
                    + Json.string(manifest, "reproduce"));
        }
        List<String> arguments = new ArrayList<>();
        Json.list(manifest, "arguments").forEach(argument -> arguments.add(argument.toString()));
        List<InputFile> inputs = new ArrayList<>();
        for (Object entry : Json.list(manifest, "inputs")) {
            if (entry instanceof Map<?, ?> input) {
                inputs.add(input(folder, input));
            }
        }
        if (inputs.isEmpty() || arguments.isEmpty()) {
            throw new ResultException(folder.path() + " does not say what was run");
        }
        boolean isCounted =
                manifest.get("replications") instanceof Map<?, ?> counts && counts.get("done") instanceof Integer;
        int done = isCounted ? (Integer) ((Map<?, ?>) manifest.get("replications")).get("done") : 1;
        return new RecordedRun(arguments, inputs, done);
    }

    private static InputFile input(ResultFolder folder, Map<?, ?> input) {
        byte[] bytes = bytes(input);
        String path = Json.string(input, "path");
        if (!Sha256.of(bytes).equals(Json.string(input, "sha256"))) {
            throw new ResultException(
                    "the copy of " + path + " in " + folder.path().resolve(Manifest.FILE)
                            + " was changed after the run: its checksum is not the one beside it");
        }
        return new InputFile(path, bytes);
    }

    /** What a manifest holds of a file: its text, or its bytes when they are none. */
    private static byte[] bytes(Map<?, ?> input) {
        if (!input.containsKey("base64") && !input.containsKey("text")) {
            throw new ResultException(Json.string(input, "path")
                    + " was too large to be kept with the result; run the scenario again instead");
        }
        try {
            return input.containsKey("base64")
                    ? Base64.getDecoder().decode(Json.string(input, "base64"))
                    : Json.string(input, "text").getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ResultException("the copy of " + Json.string(input, "path") + " is damaged: " + e.getMessage());
        }
    }
}
