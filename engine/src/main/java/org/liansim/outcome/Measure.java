package org.liansim.outcome;

/** What a model can be asked about a firm at a sample. Flows are cumulative since the start; levels are of the moment. */
public enum Measure {
    /** Batches started [yuan]. */
    STARTED(true),
    /** Batches finished [yuan]. */
    FINISHED(true),
    /** Value added of the batches started [yuan]. */
    VALUE_ADDED(true),
    /** Capacity times time [yuan]. */
    CAPACITY_OFFERED(true),
    /** Orders received, final demand included [yuan]. */
    ORDERED(true),
    /** Orders that fell due, final demand included [yuan]. */
    DUE(true),
    /** Goods shipped when they fell due [yuan]. */
    ON_TIME(true),
    /** Goods shipped [yuan]. */
    SHIPPED(true),
    /** Goods shipped abroad [yuan]. */
    EXPORTED(true),
    /** Final demand lost for want of patience [yuan]. */
    LOST(true),
    /** Inputs used, goods and services [yuan]. */
    INPUTS_USED(true),
    /** Inputs used or received from firms of the city [yuan]. */
    BOUGHT_LOCALLY(true),
    /** Inputs used or received from other parts of the country [yuan]. */
    BOUGHT_NATIONALLY(true),
    /** Inputs used or received from abroad [yuan]. */
    BOUGHT_ABROAD(true),
    /** Wages accrued [yuan]. */
    WAGES(true),
    /** Net production tax accrued [yuan]. */
    TAX(true),
    /** Finished stock [yuan]. */
    FINISHED_STOCK(false),
    /** Input stocks after the last review, without what came since [yuan]. */
    INPUT_STOCK(false),
    /** Work in process [yuan]. */
    WORK_IN_PROCESS(false),
    /** Overdue orders [yuan]. */
    BACKLOG(false),
    /** Capacity [yuan/day]. */
    CAPACITY(false),
    /** Cash [yuan]. */
    CASH(false),
    /** Jobs. */
    JOBS(false),
    /** Jobs in services of the city outside the network that live on what the firm and its staff spend. */
    SERVICE_JOBS(false),
    /** Smallest stock of any kind that the firm holds [yuan]; never below zero. */
    LEAST_STOCK(false),
    /** Stocks destroyed: inputs, work in process and finished goods [yuan]. */
    DESTROYED(true),
    /** What inputs cost above their base-year prices; value added at current prices is lower by it [yuan]. */
    COST_RISE(true),
    /** Public outlay for levers that act on the firm [yuan]. */
    PUBLIC_COST(true),
    /** The same discounted to the first day [yuan]. */
    PUBLIC_COST_PRESENT(true),
    /** Public outlay that levers asked for and exhausted budgets refused [yuan]. */
    PUBLIC_COST_REFUSED(true),
    /** Real firms that the firm stands for while it is there. */
    FIRMS(false),
    /** Real firms that entered. */
    ENTERED(true),
    /** Real firms that left. */
    LEFT(true),
    /** Real firms that are start-ups. */
    START_UPS(false),
    /** Real firms that are technology SMEs. */
    TECHNOLOGY_SMES(false),
    /** Real firms that are high-tech firms and no higher. */
    HIGH_TECH_FIRMS(false),
    /** Real firms that are specialised firms and no higher. */
    SPECIALISED_FIRMS(false),
    /** Real firms that are little giants and not listed. */
    LITTLE_GIANTS(false),
    /** Real firms that are listed or belong to a group that is. */
    LISTED_FIRMS(false),
    /** Equity raised from funds and governments [yuan]. */
    EQUITY_RAISED(true),
    /** What goods and services brought above their base-year prices [yuan]. */
    PRICE_RISE(true),
    /** Spent on buildings and equipment [yuan]. */
    INVESTED(true),
    /** Research and development that was done [yuan]. */
    RESEARCH(true),
    /** Research and development that was reported, relabelled spending included [yuan]. */
    REPORTED_RESEARCH(true),
    /** Innovations launched by the real firms. */
    INNOVATIONS(true),
    /** Skilled staff. */
    SKILLED_STAFF(false),
    /** Output that final demand asks for at the shares of the base year [yuan/day]. */
    DEMANDED_OUTPUT(false),
    /** Output that final demand asks for at the shares of the day, entrants included [yuan/day]. */
    SHARED_OUTPUT(false),
    /** That output times how productive the firm's labour is relative to the outside world [yuan/day]. */
    WEIGHTED_PRODUCTIVITY(false),
    /** Inputs that are ordered and not yet received, goods only [yuan]. */
    ON_ORDER(false),
    /** Inputs received, goods only [yuan]. */
    RECEIVED(true),
    /** Tax on profit [yuan]. */
    PROFIT_TAX(true),
    /** Stages of the ladder that real firms reached. */
    GRADUATIONS(true),
    /** Real firms that would have entered and found no room in the network. */
    ENTRIES_REFUSED(true);

    private final boolean flow;

    Measure(boolean flow) {
        this.flow = flow;
    }

    /** Whether it is a cumulative flow; a level otherwise. */
    public boolean isFlow() {
        return flow;
    }
}
