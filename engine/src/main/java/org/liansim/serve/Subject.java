package org.liansim.serve;

import java.nio.file.Path;
import java.util.List;
import org.liansim.kpi.KpiCatalog;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.scenario.yaml.ScenarioReader;

/**
 * What is served.
 *
 * @param reader reads the scenarios that sliders mean
 * @param base the scenario
 * @param parent how a file that extends the scenario names it
 * @param strategies files whose levers are offered too
 * @param catalogs what there is
 */
public record Subject(ScenarioReader reader, ReadResult base, String parent, List<Path> strategies, Catalogs catalogs) {
    /**
     * What there is.
     *
     * @param levers types of lever
     * @param kpis what is shown of a run
     */
    public record Catalogs(LeverCatalog levers, KpiCatalog kpis) {}
}
