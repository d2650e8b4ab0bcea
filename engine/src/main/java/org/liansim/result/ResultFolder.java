package org.liansim.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A result folder on disk.
 *
 * @param path where it is
 * @param manifest content of its manifest
 */
public record ResultFolder(Path path, Map<?, ?> manifest) {
    /** The page about the result, which can be made anew. */
    public static final String REPORT = "report.html";

    /**
     * Starts a folder. Where nothing, or an empty folder, stands, it can always be made; a result folder is replaced
     * when that is asked for and it holds nothing but its own files; anything else is left alone.
     *
     * @throws ResultException with the reason why the folder cannot be made
     */
    public static AtomicFolder create(Path target, boolean overwrite) {
        refuseUnlessFree(target, overwrite);
        AtomicFolder folder = new AtomicFolder(target);
        try {
            refuseUnlessFree(target, overwrite);
            return folder;
        } catch (ResultException anotherRunWasFaster) {
            folder.close();
            throw anotherRunWasFaster;
        }
    }

    private static void refuseUnlessFree(Path target, boolean overwrite) {
        if (Files.isDirectory(target)) {
            TreeSet<String> names = names(target);
            if (!names.isEmpty()) {
                refuseUnlessReplaceable(target, names, overwrite);
            }
        } else if (Files.exists(target)) {
            throw new ResultException(target + " is a file; give a folder");
        }
    }

    /**
     * Opens a result folder and checks its files against the manifest.
     *
     * @throws ResultException when it is no result folder, or a file was changed
     */
    public static ResultFolder open(Path path) {
        ResultFolder folder = written(path);
        for (Object entry : Json.list(folder.manifest, "files")) {
            if (entry instanceof Map<?, ?> file) {
                folder.check(Json.string(file, "name"), Json.string(file, "sha256"));
            }
        }
        return folder;
    }

    /**
     * Adds a file to what the run left, or replaces one that was added before, and seals it in the manifest. Whenever this
     * is cut off, the folder can be opened.
     *
     * @return the folder with the new manifest
     * @throws ResultException when it cannot be written
     */
    public ResultFolder with(String name, byte[] bytes) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("bytes", bytes.length);
        entry.put("sha256", Sha256.of(bytes));
        try {
            FolderLock lock = FolderLock.of(path.toAbsolutePath());
            try {
                List<Object> others = new ArrayList<>(Json.list(manifest, "files"));
                boolean replaces = others.removeIf(each -> each instanceof Map<?, ?> file
                        && Json.string(file, "name").equals(name));
                if (replaces) {
                    saveManifest(others);
                }
                save(name, bytes);
                others.add(entry);
                return saveManifest(others);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new ResultException("cannot write to " + path, e);
        }
    }

    private ResultFolder saveManifest(List<?> files) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        manifest.forEach((key, value) -> all.put(key.toString(), key.equals("files") ? files : value));
        save(Manifest.FILE, Json.text(all).getBytes(StandardCharsets.UTF_8));
        return new ResultFolder(path, all);
    }

    /** A file of it, which appears whole or not at all. */
    private void save(String name, byte[] bytes) throws IOException {
        Path target = path.toAbsolutePath();
        Path part = target.resolveSibling(
                "." + target.getFileName() + ".part-" + ProcessHandle.current().pid() + "-" + name);
        try {
            Files.write(part, bytes);
            Files.move(part, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Names of its tables. */
    List<String> tables() {
        return fileNames().filter(name -> name.endsWith(".csv")).toList();
    }

    /** Whether it has a table, such as {@code series.csv}. */
    public boolean has(String table) {
        return tables().contains(table);
    }

    /** Names of the columns of a table. */
    public List<String> columns(String table) {
        Path file = path.resolve(table);
        try (CsvReader in = new CsvReader(Files.newBufferedReader(file))) {
            List<String> columns = in.read();
            return columns == null ? List.of() : columns;
        } catch (IOException e) {
            throw new ResultException("cannot read " + file, e);
        }
    }

    /**
     * Reads a table row by row.
     *
     * @param header names of the columns that are handed over, in this order
     * @param sink takes the cells of each row under those names
     * @throws ResultException when there is no such table or column
     */
    public void read(String table, List<String> header, Consumer<String[]> sink) {
        scan(table, header, row -> {
            String[] cells = new String[header.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = row.cell(i);
            }
            sink.accept(cells);
        });
    }

    /**
     * Goes through a table row by row; cells that are not asked for cost nothing.
     *
     * @param header names of the columns that can be asked for, in this order
     * @param sink looks at each row, which is there until the next one
     * @throws ResultException when there is no such table or column
     */
    public void scan(String table, List<String> header, Consumer<Row> sink) {
        Path file = path.resolve(table);
        try (CsvReader in = new CsvReader(Files.newBufferedReader(file))) {
            List<String> columns = in.read();
            if (columns == null || !columns.containsAll(header)) {
                throw new ResultException(file + " has not the columns " + String.join(", ", header));
            }
            int[] at = header.stream().mapToInt(columns::indexOf).toArray();
            Row row = column -> {
                try {
                    return in.cell(at[column]);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            while (in.next()) {
                sink.accept(row);
            }
        } catch (UncheckedIOException e) {
            throw new ResultException("cannot read " + file, e.getCause());
        } catch (IOException e) {
            throw new ResultException("cannot read " + file, e);
        }
    }

    /** A row of a table. */
    @FunctionalInterface
    public interface Row {
        /** Its cell under a column that can be asked for, by the column's place among those. */
        String cell(int column);
    }

    private Stream<String> fileNames() {
        return Json.list(manifest, "files").stream()
                .filter(Map.class::isInstance)
                .map(file -> Json.string((Map<?, ?>) file, "name"));
    }

    private static void refuseUnlessReplaceable(Path target, TreeSet<String> names, boolean overwrite) {
        if (!names.contains(Manifest.FILE)) {
            throw new ResultException(target + " holds other files; choose another folder");
        }
        ResultFolder old = written(target);
        if (!overwrite) {
            throw new ResultException(
                    target + " holds results already; choose another folder or give --overwrite to replace them");
        }
        old.fileNames().forEach(names::remove);
        names.remove(Manifest.FILE);
        names.remove(REPORT);
        if (!names.isEmpty()) {
            throw new ResultException(target + " holds " + names.first()
                    + ", which is not part of a result; move it away or choose" + " another folder");
        }
    }

    /**
     * Opens a result folder whose files were just written, without reading them.
     *
     * @throws ResultException when it is no result folder
     */
    public static ResultFolder written(Path path) {
        Path file = path.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw new ResultException(path + " is no result folder: it holds no " + Manifest.FILE);
        }
        Map<?, ?> manifest = Json.object(text(file));
        if (!(manifest.get("liansim") instanceof String) || !(manifest.get("format") instanceof Integer format)) {
            throw new ResultException(file + " was not written by LianSim");
        }
        if (format > Manifest.FORMAT) {
            throw new ResultException(path + " was written by a newer LianSim (" + manifest.get("liansim") + ")");
        }
        return new ResultFolder(path, manifest);
    }

    private void check(String name, String sha256) {
        Path file = path.resolve(name);
        if (name.contains("/") || name.contains("\\") || !Files.isRegularFile(file)) {
            throw new ResultException(path + " is not complete: " + name + " is missing");
        }
        try {
            if (!Sha256.of(file).equals(sha256)) {
                throw new ResultException(file + " was changed after the run: its checksum is not the manifest's");
            }
        } catch (IOException e) {
            throw new ResultException("cannot read " + file, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ResultException("cannot read " + file, e);
        }
    }

    private static TreeSet<String> names(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            children.forEach(child -> names.add(child.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new ResultException("cannot read " + folder, e);
        }
    }
}
