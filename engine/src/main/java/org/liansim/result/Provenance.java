package org.liansim.result;

import java.time.Clock;
import java.util.List;
import org.liansim.scenario.InputFile;

/**
 * Where a result comes from.
 *
 * @param arguments command line that was given
 * @param reproduce command line that gives the same result
 * @param inputs every file that was read
 * @param clock wall clock for the times in the manifest
 */
public record Provenance(List<String> arguments, String reproduce, List<InputFile> inputs, Clock clock) {
    public Provenance {
        arguments = List.copyOf(arguments);
        inputs = List.copyOf(inputs);
    }
}
