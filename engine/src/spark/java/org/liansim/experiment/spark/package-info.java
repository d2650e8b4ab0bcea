/** Runs on an Apache Spark cluster; the only package that knows Spark, and part of no build but that with {@code -Pspark}. */
package org.liansim.experiment.spark;
