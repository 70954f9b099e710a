/** The code by e-mail, and demo personas. */
export const signIn = {
  "sign-in.title": "Logga in",
  "sign-in.email": "E-post",
  "sign-in.send-code": "Skicka kod",
  "sign-in.code": "Kod från e-posten",
  "sign-in.sent": "Vi har skickat en kod till {email}.",
  "sign-in.personas": "Öppna demon som",
};
