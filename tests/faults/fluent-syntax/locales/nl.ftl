menu = Kies
dit is geen bericht
