package coop.ccci.bot.check;

import coop.ccci.bot.build.ExecutorTrouble;
import coop.ccci.bot.build.drone.DroneClient;
import coop.ccci.bot.build.drone.DroneRepository;
import coop.ccci.bot.build.drone.DroneServer;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.model.Problem;

/** Looks whether Drone is there, knows the token, and has the repository whose pipeline climbs. */
public final class DroneCheck {
    private DroneCheck() {}

    /** Starts nothing. */
    public static Finding of(ExecutorChoice.Drone choice) {
        try (DroneClient drone = new DroneClient(DroneServer.of(choice.url(), choice.token()), choice.repo())) {
            return judged(choice, drone.repository());
        } catch (ExecutorTrouble trouble) {
            return Finding.broken(
                    trouble.what(), "compare drone.url, drone.token and drone.repo with what Drone's own pages show");
        } catch (Problem problem) {
            return Finding.broken(problem.what(), problem.next());
        }
    }

    private static Finding judged(ExecutorChoice.Drone choice, DroneRepository repository) {
        String page = choice.url() + "/" + choice.repo() + "/settings";
        if (!repository.active()) {
            return Finding.broken(choice.repo() + " is not active in Drone", "activate it at " + page);
        }
        return repository.isProtected()
                ? Finding.lacking(
                        choice.repo() + " is protected: Drone holds builds back where .drone.yml is not signed",
                        "sign it, or take the protection off at " + page)
                : Finding.fine("Drone at " + choice.url() + " knows the token, and " + choice.repo() + " is active");
    }
}
