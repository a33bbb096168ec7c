groet = Welkom
