/** What a scenario file says, read and frozen: products, firms, zones, parameters, settings. */
package org.liansim.scenario;
