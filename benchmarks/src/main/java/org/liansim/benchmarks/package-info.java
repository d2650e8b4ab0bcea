/** What the hot paths cost, measured with JMH. Run: {@code java -jar benchmarks/target/benchmarks.jar}. */
package org.liansim.benchmarks;
