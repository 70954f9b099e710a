/** What the server says before any page: refusals at the door and the letter with the code. */
export const door = {
  "door.title": "Det gick inte",
  "door.wrong-host": "Den här adressen är inte appens egen. Öppna länken du fick av arrangören.",
  "door.not-an-address": "Den frågan förstår vi inte. Gå till startsidan och försök därifrån.",
  "door.starting": "Samspår startar. Ladda om sidan om en liten stund.",
  "door.letter-subject": "Din kod till Samspår: {code}",
  "door.letter":
    "Din kod är {code}. Skriv in den på sidan där du bad om den. Den gäller i tio minuter och bara en gång.\n\nHar du inte bett om någon kod? Då behöver du inte göra något.",
};
