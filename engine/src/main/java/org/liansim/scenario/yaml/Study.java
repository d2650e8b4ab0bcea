package org.liansim.scenario.yaml;

import java.util.List;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.yaml.Item.Mapping;

/**
 * The content of a scenario file with all that it extends and includes.
 *
 * @param content merged content
 * @param files every file read, the top file first
 * @param whole whether every file could be read; if not, what is missing here may stand in an unread one
 */
record Study(Mapping content, List<InputFile> files, boolean whole) {}
