menu = Menu van { $naam }
