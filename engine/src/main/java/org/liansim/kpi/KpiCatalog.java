package org.liansim.kpi;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list of KPIs.
 *
 * @param headline those kept for every replication in a series
 * @param further those kept in a series as a summary over the replications
 */
public record KpiCatalog(List<Kpi> headline, List<Kpi> further) {
    public KpiCatalog {
        headline = List.copyOf(headline);
        further = List.copyOf(further);
    }

    /** Every KPI of LianSim. */
    public static KpiCatalog standard() {
        return new KpiCatalog(
                List.of(new Output(), new ValueAdded(), new FillRate(), new Utilisation(), new FinishedStockDays()),
                List.of(
                        new Exports(),
                        new Imports(),
                        new Localisation(),
                        new Backlog(),
                        new LostDemand(),
                        new Shortfall(),
                        new TimeToRecover(),
                        new LeadTime(),
                        new InputStockDays(),
                        new Jobs(),
                        new ServiceJobs(),
                        new Wages(),
                        new Tax(),
                        new ProfitTax(),
                        new PublicCost(),
                        new PublicCostPresent(),
                        new PublicCostRefused(),
                        new Firms(),
                        new Arrivals(),
                        new Departures(),
                        new EntriesRefused(),
                        new EquityRaised(),
                        new StartUps(),
                        new TechnologySmes(),
                        new HighTechFirms(),
                        new SpecialisedFirms(),
                        new LittleGiants(),
                        new ListedFirms(),
                        new Graduations(),
                        new Investment(),
                        new Research(),
                        new ReportedResearch(),
                        new ResearchIntensity(),
                        new Innovations(),
                        new SkilledStaff(),
                        new Productivity(),
                        new PriceLevel(),
                        new TimeToThreshold(),
                        new Growth(),
                        new GrowthOfDemand(),
                        new GrowthOfShares(),
                        new GrowthOfCapacity()));
    }

    /** All of them, headline first. */
    public List<Kpi> all() {
        return Stream.concat(headline.stream(), further.stream()).toList();
    }

    /** What is stated for each run: every KPI over the parts that it names. */
    public List<Outcome> outcomes() {
        return all().stream()
                .flatMap(kpi -> kpi.spans().stream().map(span -> new Outcome(kpi, span)))
                .toList();
    }
}
