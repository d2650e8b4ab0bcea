package org.liansim.cli;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liansim.kpi.Kpi;
import org.liansim.scenario.Cluster;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.InoueStudy;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.Text;
import org.liansim.scenario.yaml.Written;

/** What there is to say about things that have a name. */
final class Descriptions {
    private final String language;

    Descriptions(Language language) {
        this.language = language.toString();
    }

    Description of(Kpi kpi) {
        Kpi.Description description = kpi.description();
        return new Description(description.id())
                .with("title", in(description.title()))
                .with("meaning", in(description.meaning()))
                .with("unit", description.unit().symbol())
                .with("scopes", description.additive() ? "values of disjoint scopes add up" : "values do not add up");
    }

    Description of(Parameter parameter) {
        Dimension dimension = parameter.dimension();
        Parameter.Range range = parameter.range();
        return new Description(parameter.id())
                .with("meaning", in(parameter.meaning()))
                .with("default", Written.value(range.standard(), dimension))
                .with(
                        "range",
                        Written.value(range.least(), dimension) + " to " + Written.value(range.most(), dimension))
                .with("source", in(parameter.source()));
    }

    Description of(Scenario scenario) {
        long made = scenario.products().stream().filter(Product::isMadeLocally).count();
        int firms = scenario.products().stream()
                .mapToInt(product -> product.firms().count())
                .sum();
        return new Description(scenario.id())
                .with("title", in(scenario.title()))
                .with(
                        "period",
                        scenario.period().start() + " to " + scenario.period().end())
                .with("seed", Long.toString(scenario.sampling().seed()))
                .with("replications", Integer.toString(scenario.sampling().replications()))
                .with(
                        "clusters",
                        scenario.clusters().stream()
                                .map(Cluster::title)
                                .map(this::in)
                                .collect(Collectors.joining(", ")))
                .with("products", scenario.products().size() + ", of which made in the city: " + made)
                .with("firms", Integer.toString(firms));
    }

    Description of(StockChain chain) {
        StockChain.Clock clock = chain.clock();
        return new Description(chain.id())
                .with("title", in(chain.title()))
                .with("model", "stock-points")
                .with("periods", clock.periods() + ", after " + clock.warmUp() + " of warm-up")
                .with("review", clock.review().name().toLowerCase(Locale.ROOT))
                .with("seed", Long.toString(chain.sampling().seed()))
                .with("replications", Integer.toString(chain.sampling().replications()))
                .with(
                        "stock points",
                        chain.points().stream().map(StockPoint::id).collect(Collectors.joining(", ")));
    }

    Description of(InoueStudy study) {
        InoueStudy.Rules rules = study.rules();
        InoueStudy.Stock stock = rules.stock();
        InoueStudy.Recovery recovery = rules.recovery();
        return new Description(study.id())
                .with("title", in(study.title()))
                .with("model", "inoue-todo")
                .with("days", Integer.toString(study.days()))
                .with("orders", rules.orders())
                .with("rationing", rules.rationing())
                .with("stock", stock.start() + ", " + number(stock.days()) + " days")
                .with("adjustment", number(stock.adjustment()) + " days")
                .with("recovery", recovery.shape().equals("none") ? "none" : recovery.shape() + ", " + recovery.days())
                .with(
                        "tables",
                        study.files().network().stream()
                                .map(file -> file.getFileName().toString())
                                .collect(Collectors.joining(", ")));
    }

    Description of(Product product) {
        Description description = new Description(product.id())
                .with("title", in(product.title()))
                .with("cluster", product.cluster())
                .with("kind", product.service() ? "service" : "good")
                .with("lead time", Written.value(product.lead().meanDays(), Dimension.DURATION))
                .with(
                        "bought",
                        "local " + share(product.supply().localShare()) + ", import "
                                + share(product.supply().importShare()));
        if (product.isMadeLocally()) {
            Product.Production production = product.production();
            description
                    .with("output", Written.value(production.outputYuanPerYear(), Dimension.FLOW))
                    .with("utilisation", share(production.utilisation()))
                    .with("processing", Written.value(production.processingDays(), Dimension.DURATION))
                    .with("firms", Integer.toString(product.firms().count()))
                    .with("recipe", recipe(product))
                    .with("value added", share(product.valueAdded()));
        }
        new TreeMap<>(product.sources()).forEach((key, source) -> description.with("source of " + key, source));
        return description;
    }

    private static String recipe(Product product) {
        return product.recipe().stream().map(Descriptions::ingredient).collect(Collectors.joining(", "));
    }

    private static String ingredient(Ingredient ingredient) {
        String how = ingredient.criticality().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ingredient.product() + " " + share(ingredient.share()) + " (" + how + ")";
    }

    private static String number(double value) {
        return Written.value(value, Dimension.NUMBER);
    }

    private static String share(double value) {
        return Written.value(value, Dimension.SHARE);
    }

    private String in(Text text) {
        return text.in(language);
    }
}
