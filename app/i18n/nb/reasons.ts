import type { Words } from "../messages.ts";
import type { reasons as sv } from "../sv/reasons.ts";

export const reasons: Words<typeof sv> = {
  "reasons.need-fit.offer": "Tilbudet ditt {what} svarer på behovet deres",
  "reasons.need-fit.need": "Tilbudet deres {what} svarer på behovet ditt",
  "reasons.need-fit.requirement": "Svarer på funksjonskravet {requirement}",
  "reasons.theme": "Dere arbeider begge med {themes}",
  "reasons.stage.mine": "Du er i fasen {stage}, som de søker",
  "reasons.stage.theirs": "De er i fasen {stage}",
  "reasons.route": "Kan kjøpes gjennom {route}",
  "reasons.region.same": "Dere er begge i {region}",
  "reasons.region.near": "Dere er naboer: {region}",
  "reasons.language.shared": "Dere snakker begge {languages}",
  "reasons.language.nearly": "Dere forstår hverandre: {languages}",
  "reasons.new-contact": "{org} er en ny kontakt for deg",
  "reasons.support.mine": "Du kan gi støtte i {offers}",
  "reasons.support.theirs": "De kan gi støtte i {offers}",
  "reasons.broker": "{org} kan bli tredje part",
  "reasons.looking-for.mine": "Du søker {what}",
  "reasons.looking-for.theirs": "De søker {what}",
  "reasons.peer": "Dere har samme behov: {what}",
  "reasons.same-session": "Dere har begge valgt {session}",
  "reasons.first-meeting-today.mine": "Det blir ditt første møte i dag",
  "reasons.first-meeting-today.theirs": "De har ikke hatt noe møte ennå i dag",
};
