package org.liansim.lever;

import org.liansim.scenario.Text;

/** What a lever works with. The first five are the factors whose joint use {@link PolicyCoordination} rewards. */
public enum Family {
    POLICY(new Text("Policy and services", "政策与服务")),
    FUNDS(new Text("Funds", "资金")),
    PROJECTS(new Text("Projects and space", "项目与空间")),
    PLATFORMS(new Text("Platforms and technology", "平台与技术")),
    TALENT(new Text("Talent", "人才")),
    MARKETS(new Text("Markets and chains", "市场与链条")),
    STEERING(new Text("Steering", "统筹与评估"));

    /** The factors that complement each other. */
    static final int FACTORS = 5;

    private final Text title;

    Family(Text title) {
        this.title = title;
    }

    /** What it is called, in both languages. */
    public Text title() {
        return title;
    }
}
