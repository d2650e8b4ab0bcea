/**
 * Reads scenario files: YAML 1.2 with positions, parents and includes, schema, units, checks. The only package that
 * knows the YAML, schema and JSON libraries.
 */
package org.liansim.scenario.yaml;
