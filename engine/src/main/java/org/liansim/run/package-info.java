/** One replication wired together: network, plan, model, executor, recorder. */
package org.liansim.run;
