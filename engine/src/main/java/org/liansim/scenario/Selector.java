package org.liansim.scenario;

import java.util.Locale;

/** By what a shock or lever picks what it acts on. */
public enum Selector {
    ZONE(new Text("Zones of the firms", "企业所在区域")),
    CLUSTER(new Text("Industrial clusters of the products", "产品所属产业集群")),
    PRODUCT(new Text("Products", "产品")),
    FIRM(new Text("Firms: anchors by their id, drawn ones as PRODUCT/01", "企业：龙头企业用其标识，其余企业写作 PRODUCT/01")),
    STAGE(new Text(
            "Stages that the firms have reached on the ladder of technology firms: start-up, tech-sme, high-tech,"
                    + " specialised, little-giant, listed",
            "企业在科技企业梯度中所处的阶段：start-up初创、tech-sme科技型中小、high-tech高新技术、specialised专精特新、" + "little-giant小巨人、listed上市")),
    REGION(new Text(
            "Regions: local, national (other parts of the country), abroad", "地区：local本市、national国内其他地区、abroad境外"));

    private final Text meaning;

    Selector(Text meaning) {
        this.meaning = meaning;
    }

    /** Key in a scenario file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it picks, in both languages. */
    public Text meaning() {
        return meaning;
    }
}
