import type { Words } from "../messages.ts";
import type { reasons as sv } from "../sv/reasons.ts";

export const reasons: Words<typeof sv> = {
  "reasons.need-fit.offer": "Your offer {what} answers their need",
  "reasons.need-fit.need": "Their offer {what} answers your need",
  "reasons.need-fit.requirement": "Answers the functional requirement {requirement}",
  "reasons.theme": "You both work with {themes}",
  "reasons.stage.mine": "You are at {stage}, which they look for",
  "reasons.stage.theirs": "They are at {stage}",
  "reasons.route": "Can be bought through {route}",
  "reasons.region.same": "You are both in {region}",
  "reasons.region.near": "You are neighbours: {region}",
  "reasons.language.shared": "You both speak {languages}",
  "reasons.language.nearly": "You understand each other: {languages}",
  "reasons.new-contact": "{org} is a new contact for you",
  "reasons.support.mine": "You can support with {offers}",
  "reasons.support.theirs": "They can support with {offers}",
  "reasons.broker": "{org} can be the third party",
  "reasons.looking-for.mine": "You are looking for {what}",
  "reasons.looking-for.theirs": "They are looking for {what}",
  "reasons.peer": "You share a need: {what}",
  "reasons.same-session": "You both chose {session}",
  "reasons.first-meeting-today.mine": "It will be your first meeting today",
  "reasons.first-meeting-today.theirs": "They have not had a meeting yet today",
};
