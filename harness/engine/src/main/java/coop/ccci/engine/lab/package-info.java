/** What stands in for a recipe's real images and repository where they cannot be had: built from what the recipe ships. */
@NullMarked
package coop.ccci.engine.lab;

import org.jspecify.annotations.NullMarked;
