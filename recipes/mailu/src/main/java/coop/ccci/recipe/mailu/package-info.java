/** What is known about the recipe mailu: its accounts in SQLite, its mail in Maildirs, its doors. */
@NullMarked
package coop.ccci.recipe.mailu;

import org.jspecify.annotations.NullMarked;
