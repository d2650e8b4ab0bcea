package org.liansim.report;

import java.util.SortedMap;
import org.liansim.network.Network;
import org.liansim.result.Study;
import org.liansim.scenario.yaml.Setting;

/**
 * One treatment with what a report says of it besides its outcomes.
 *
 * @param study what was run
 * @param network its network
 * @param settings every value that its files set, by path
 */
public record Described(Study study, Network network, SortedMap<String, Setting> settings) {}
