package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Mean number of jobs that firms and their staff support in services of the city. */
final class ServiceJobs implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "service-jobs",
                new Text("Jobs in local services", "本地服务业带动就业"),
                new Text(
                        "Mean number of jobs in services of the city, outside the network, that live on what its firms"
                                + " and their staff spend",
                        "期间内由网络企业及其职工支出带动的本市服务业平均就业人数"),
                Unit.JOBS,
                true);
    }

    @Override
    public double of(Window window) {
        return window.mean(Measure.SERVICE_JOBS);
    }
}
