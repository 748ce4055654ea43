/** A recipe's repository at one commit: tree, tags, .env.sample, abra.sh. */
@NullMarked
package coop.ccci.engine.recipe;

import org.jspecify.annotations.NullMarked;
