package org.liansim.scenario;

import java.util.Locale;

/** Stages of the ladder that technology firms climb, the lowest first. */
public enum Stage {
    START_UP(new Text("Start-up", "初创企业")),
    TECH_SME(new Text("Technology-based small or medium firm", "科技型中小企业")),
    HIGH_TECH(new Text("High-tech enterprise", "高新技术企业")),
    SPECIALISED(new Text("Specialised, refined, distinctive and novel firm", "专精特新企业")),
    LITTLE_GIANT(new Text("Little giant", "专精特新“小巨人”企业")),
    LISTED(new Text("Listed firm", "上市企业"));

    private final Text title;

    Stage(Text title) {
        this.title = title;
    }

    /** Key in a scenario file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called, in both languages. */
    public Text title() {
        return title;
    }
}
