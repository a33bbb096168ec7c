groet = Welkom, { $naam }
