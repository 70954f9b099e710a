import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address there is. One line each, in the order of the address. */
export default [
  index("routes/_index/route.tsx"),
  route("challenges", "routes/challenges/route.tsx"),
  route("challenges/:challenge", "routes/challenges.challenge/route.tsx"),
  route("demo", "routes/demo/route.tsx"),
  route("demo/mailbox", "routes/demo.mailbox/route.tsx"),
  route("language", "routes/language/route.tsx"),
  route("me", "routes/me/route.tsx"),
  route("me/seen", "routes/me.seen/route.tsx"),
  route("meet-now", "routes/meet-now/route.tsx"),
  route("meetings", "routes/meetings/route.tsx"),
  route("meetings/booked", "routes/meetings.booked/route.tsx"),
  route("meetings/inbox", "routes/meetings.inbox/route.tsx"),
  route("meetings/m/:meeting", "routes/meetings.meeting/route.tsx"),
  route("meetings/propose/:person", "routes/meetings.propose/route.tsx"),
  route("p/:person", "routes/person/route.tsx"),
  route("programme", "routes/programme/route.tsx"),
  route("programme/:session", "routes/programme.session/route.tsx"),
  route("search", "routes/search/route.tsx"),
  route("sign-in", "routes/sign-in/route.tsx"),
  route("sign-out", "routes/sign-out/route.tsx"),
] satisfies RouteConfig;
