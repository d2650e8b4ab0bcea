package org.liansim.scenario.yaml;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Problem.Place;

/** Files as they were once read, under the paths that they then had. */
final class RecordedFiles implements Shelf {
    private final Map<Path, byte[]> files = new LinkedHashMap<>();

    RecordedFiles(List<InputFile> files) {
        files.forEach(file -> this.files.putIfAbsent(Path.of(file.path()), file.bytes()));
    }

    /** Beside the file that names it, or else the one whose path ends with the name: it was found in the library. */
    @Override
    public Path located(Path from, String name, Place place) throws Unreadable {
        try {
            Path beside = from.resolveSibling(name).normalize();
            Optional<Path> shelved = files.keySet().stream()
                    .filter(path -> path.endsWith(Path.of(name).normalize()))
                    .findFirst();
            return files.containsKey(beside) ? beside : shelved.orElse(beside);
        } catch (InvalidPathException e) {
            throw new Unreadable(place, "'" + name + "' is not the name of a file", "");
        }
    }

    @Override
    public byte[] bytes(Path path, Place asker, int most) throws Unreadable {
        byte[] bytes = files.get(path.normalize());
        if (bytes == null) {
            throw new Unreadable(asker, "'" + path + "' is not among the recorded files", "");
        }
        return bytes;
    }

    @Override
    public Path real(Path path, Place asker) {
        return path.normalize();
    }
}
