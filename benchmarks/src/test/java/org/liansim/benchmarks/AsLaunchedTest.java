package org.liansim.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Fork;

/** Benchmarks of what a user waits for run with the options that the launchers choose. */
class AsLaunchedTest {
    private static final Path LAUNCHERS = Path.of("../engine/src/assembly/bin");
    /** Options as they are set, not those that are looked for among the user's. */
    private static final Pattern OPTION = Pattern.compile("-XX:[+-]?\\w+(?:=\\w+)?+(?![.*\\w])");

    private static final String LARGE_PAGES = "-XX:+UseTransparentHugePages";

    @Test
    void shouldHaveTheOptionsOfTheLauncher() throws IOException {
        Set<String> measured = measured();
        measured.remove("-XX:+IgnoreUnrecognizedVMOptions");
        assertEquals(measured, launched("liansim"));
    }

    @Test
    void shouldHaveTheOptionsOfTheLauncherOfWindowsBesideLargePages() throws IOException {
        Set<String> launched = launched("liansim.bat");
        launched.add(LARGE_PAGES);
        assertEquals(launched("liansim"), launched);
    }

    private static Set<String> measured() {
        return new TreeSet<>(Set.of(AsLaunched.class.getAnnotation(Fork.class).jvmArgsAppend()));
    }

    private static Set<String> launched(String launcher) throws IOException {
        Set<String> options = new TreeSet<>();
        Matcher found = OPTION.matcher(Files.readString(LAUNCHERS.resolve(launcher)));
        while (found.find()) {
            options.add(found.group());
        }
        return options;
    }
}
