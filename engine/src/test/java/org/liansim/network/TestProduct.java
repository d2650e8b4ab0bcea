package org.liansim.network;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liansim.scenario.Anchor;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;
import org.liansim.scenario.Text;

/** Builds products for tests; what is not said is plain: a good, no inputs, no firms, flat demand from the country. */
public final class TestProduct {
    private final String id;
    private String cluster = "";
    private boolean service;
    private double outputYuanPerYear;
    private double utilisation = 0.75;
    private double processingDays = 1;
    private Product.Lead lead = new Product.Lead(7, 0.2);
    private Product.Cover cover = new Product.Cover(14, 7);
    private Product.Supply supply = new Product.Supply(0, 0, 3);
    private Product.Population firms = new Product.Population(0, 0, 1.1, List.of(), new TreeMap<>());
    private List<Ingredient> recipe = List.of();
    private double valueAdded = 1;
    private double[] season = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    private double volatility;
    private double learning;
    private double[] regions = {0, 1, 0};

    public TestProduct(String id) {
        this.id = id;
    }

    public TestProduct cluster(String cluster) {
        this.cluster = cluster;
        return this;
    }

    public TestProduct service(boolean service) {
        this.service = service;
        return this;
    }

    public TestProduct outputYuanPerYear(double outputYuanPerYear) {
        this.outputYuanPerYear = outputYuanPerYear;
        return this;
    }

    public TestProduct utilisation(double utilisation) {
        this.utilisation = utilisation;
        return this;
    }

    public TestProduct processingDays(double processingDays) {
        this.processingDays = processingDays;
        return this;
    }

    public TestProduct lead(double meanDays, double cv) {
        lead = new Product.Lead(meanDays, cv);
        return this;
    }

    public TestProduct cover(double inputDays, double finishedDays) {
        cover = new Product.Cover(inputDays, finishedDays);
        return this;
    }

    public TestProduct supply(double localShare, double importShare, int suppliers) {
        supply = new Product.Supply(localShare, importShare, suppliers);
        return this;
    }

    public TestProduct firms(int count, double real, List<Anchor> anchors, SortedMap<String, Double> zones) {
        firms = new Product.Population(count, real, 1.1, anchors, zones);
        return this;
    }

    public TestProduct recipe(List<Ingredient> recipe, double valueAdded) {
        this.recipe = recipe;
        this.valueAdded = valueAdded;
        return this;
    }

    public TestProduct season(double... season) {
        this.season = season;
        return this;
    }

    public TestProduct volatility(double volatility) {
        this.volatility = volatility;
        return this;
    }

    public TestProduct regions(double local, double national, double abroad) {
        regions = new double[] {local, national, abroad};
        return this;
    }

    public TestProduct learning(double learning) {
        this.learning = learning;
        return this;
    }

    public Product product() {
        return new Product(
                id,
                new Text(id, id),
                cluster,
                service,
                new Product.Production(
                        outputYuanPerYear, utilisation, processingDays, Double.NaN, new Text("", ""), learning),
                lead,
                cover,
                supply,
                firms,
                recipe,
                valueAdded,
                new Product.Labour(0.5, 0.05, 0.2, 50),
                new Product.Demand(0, season, volatility, regions),
                Map.of("other", "judgement"));
    }
}
