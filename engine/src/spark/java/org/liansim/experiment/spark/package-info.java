/** Runs on an Apache Spark cluster; part of builds with {@code -Pspark} alone. No other package knows Spark. */
package org.liansim.experiment.spark;
