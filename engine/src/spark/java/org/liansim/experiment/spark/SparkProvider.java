package org.liansim.experiment.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.JavaSerializer;
import org.liansim.experiment.BackendException;
import org.liansim.experiment.BackendProvider;
import org.liansim.experiment.ExecutionBackend;

/** Gives back-ends on the Spark cluster that this process was submitted to. */
public final class SparkProvider implements BackendProvider {
    private static final String MASTER = "spark.master";

    @Override
    public boolean isChosen() {
        return System.getProperty(MASTER) != null;
    }

    /** All back-ends of a process share one connection to the cluster. */
    @Override
    public ExecutionBackend backend() {
        SparkConf conf = new SparkConf()
                .set("spark.serializer", JavaSerializer.class.getName())
                .setIfMissing("spark.log.level", "WARN");
        try {
            Limits limits = Limits.of(conf);
            SparkContext context = SparkContext.getOrCreate(conf);
            return new SparkBackend(JavaSparkContext.fromSparkContext(context), limits);
        } catch (Exception e) {
            throw new BackendException(
                    "Spark does not start on '" + System.getProperty(MASTER) + "': " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (SparkEnv.get() != null) {
            SparkContext.getOrCreate().stop();
        }
    }
}
