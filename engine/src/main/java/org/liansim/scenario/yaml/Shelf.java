package org.liansim.scenario.yaml;

import java.nio.file.Path;
import org.liansim.scenario.Problem.Place;

/** Where the files of a study are read from. */
interface Shelf {
    /**
     * The file that another one names.
     *
     * @param from the file in which the name stands
     * @param place where it stands there
     * @throws Unreadable when it is no name of a file, or of one that may not be read
     */
    Path located(Path from, String name, Place place) throws Unreadable;

    /**
     * A file whole.
     *
     * @param asker where it is asked for; problems of the file as a whole are reported there
     * @param most largest size [bytes]
     * @throws Unreadable when it cannot be read
     */
    byte[] bytes(Path path, Place asker, int most) throws Unreadable;

    /**
     * One path for all names of a file.
     *
     * @throws Unreadable when there is no such file
     */
    Path real(Path path, Place asker) throws Unreadable;
}
