groet = Welcome, { $naam }
