package org.liansim.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liansim.TinyCity;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scopes;
import org.liansim.result.Provenance;
import org.liansim.result.ResultFolder;
import org.liansim.result.ResultWriter;
import org.liansim.result.RunValues;
import org.liansim.result.Study;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;
import org.liansim.scenario.yaml.Setting;

/** Results of the tiny city, where strategy number k makes k million yuan a day more with every firm. */
final class TinyReports {
    static final KpiCatalog KPIS = KpiCatalog.standard();

    private TinyReports() {}

    /** A result of some strategies of those titles, the baseline first, over some replications. */
    static ResultFolder write(Path path, int replications, String... titles) {
        List<Described> treatments = new ArrayList<>();
        for (int place = 0; place < titles.length; place++) {
            treatments.add(described(place, titles[place], replications));
        }
        Provenance provenance = new Provenance(
                List.of("compare", "tiny.yaml"),
                "liansim compare tiny.yaml --seed 7",
                List.of(),
                Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
        List<Study> studies = treatments.stream().map(Described::study).toList();
        try (ResultWriter writer = new ResultWriter(ResultFolder.create(path, false), studies, provenance)) {
            for (int replication = 1; replication <= replications; replication++) {
                for (int place = 0; place < titles.length; place++) {
                    Study study = studies.get(place);
                    writer.add(study, RunValues.of(study, TinyCity.run(study.scenario(), replication, place)));
                }
            }
            new ReportTables(treatments).write(writer);
            writer.commit();
        }
        return ResultFolder.open(path);
    }

    private static Described described(int place, String title, int replications) {
        Scenario tiny = TinyCity.scenario(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1), replications);
        Scenario scenario = new Scenario(
                "s" + place,
                new Text(title, title),
                tiny.period(),
                tiny.sampling(),
                tiny.rationing(),
                tiny.parameters(),
                tiny.zones(),
                tiny.clusters(),
                tiny.products());
        SortedMap<String, Setting> settings = new TreeMap<>();
        settings.put("parameters.patience", new Setting(place + " days", "tiny.yaml:" + (place + 1)));
        settings.put("levers.line.local_share", new Setting("+" + place + " points", "tiny.yaml:9"));
        if (place > 0) {
            settings.put("levers.park.start", new Setting("2024-01-01", "tiny.yaml:12"));
            settings.put("levers.park.type", new Setting("infra-capacity", "tiny.yaml:11"));
            settings.put("levers.park.source", new Setting("judgement", "tiny.yaml:13"));
        }
        settings.put("horizon", new Setting("2 years", "tiny.yaml:3"));
        Study study = new Study("s" + place, scenario, Scopes.of(scenario, TinyCity.network()), KPIS);
        return new Described(study, TinyCity.network(), settings);
    }
}
