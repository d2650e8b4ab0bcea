package org.liansim.scenario.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liansim.scenario.Problem.Place;

/**
 * Files on disk: those in the study folder and in the library. The study folder is the parent of the top file's folder,
 * or the parent of that when the schema lies there.
 */
final class DiskFiles implements Shelf {
    private static final String SCHEMA = "liansim.schema.json";

    private final Optional<Path> library;
    private final Path studyFolder;
    private final List<Path> allowed = new ArrayList<>();

    DiskFiles(Optional<Path> library, Path top) {
        this.library = library;
        studyFolder = studyFolder(top.toAbsolutePath().normalize().getParent());
        allowed.add(settled(studyFolder));
        library.ifPresent(path -> allowed.add(settled(path)));
    }

    private static Path studyFolder(Path folder) {
        Path parent = folder == null ? null : folder.getParent();
        if (parent == null) {
            return folder;
        }
        Path above = parent.getParent();
        return above != null && Files.exists(above.resolve(SCHEMA)) ? above : parent;
    }

    /** Beside the file that names it, or else in the library. */
    @Override
    public Path located(Path from, String name, Place place) throws Unreadable {
        Path beside;
        try {
            beside = from.resolveSibling(name).normalize();
        } catch (InvalidPathException e) {
            throw new Unreadable(place, "'" + name + "' is not the name of a file", "");
        }
        if (!isWithin(beside)) {
            throw new Unreadable(
                    place, "'" + name + "' lies outside the study folder " + studyFolder, "copy the file into it");
        }
        boolean inLibrary = !Files.exists(beside)
                && library.isPresent()
                && Files.exists(library.get().resolve(name));
        if (inLibrary && isWithin(library.get().resolve(name))) {
            return library.get().resolve(name);
        }
        return beside;
    }

    private boolean isWithin(Path path) {
        Path there = settled(path);
        return allowed.stream().anyMatch(there::startsWith);
    }

    /** Links resolved as far as the path exists. */
    private static Path settled(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path folder = absolute.getParent();
            return folder == null ? absolute : settled(folder).resolve(absolute.getFileName());
        }
    }

    @Override
    public Path real(Path path, Place asker) throws Unreadable {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new Unreadable(asker, "'" + path + "' cannot be read: " + e.getMessage(), "");
        }
    }

    @Override
    public byte[] bytes(Path path, Place asker, int most) throws Unreadable {
        return TextFile.bytes(path, asker, path.normalize().toString(), most);
    }
}
