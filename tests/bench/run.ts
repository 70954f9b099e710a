import { compareBlip } from "./blip.ts";
import { compareBooking } from "./booking.ts";
import { compareHeap } from "./heap.ts";
import { comparePages } from "./pages.ts";
import { printRows } from "./print.ts";
import { compareScript } from "./script.ts";
import { setStage } from "./stage.ts";
import { compareTellAll } from "./tell-all.ts";
import { weighBuilt } from "./weights.ts";

/** `npm run bench [-- --short]`: ratios against baselines run in the same breath. Loopback only, bounded, some minutes. */
const short = process.argv.includes("--short");
const people = short ? 400 : 2_000;
const rounds = short ? 3 : 5;
const seconds = short ? 2 : 4;

{
  await using stage = await setStage(people);
  printRows(`Memory, ${people} phones`, await compareHeap(stage));
  printRows(`Booking, ${people} phones on each server`, [
    ...(await compareBooking(stage, 200, seconds, rounds)),
    ...(await compareBooking(stage, 1_000, seconds, rounds)),
  ]);
  printRows("One fact for everyone", await compareTellAll(stage, rounds));
  printRows("A part of the hall loses its network", await compareBlip(stage));
}
printRows("The schedule page", await comparePages(rounds, short ? 2 : 4));
printRows("The booking script", await compareScript(rounds, short ? 1_000 : 4_000));
await weighBuilt();
process.exit(0);
